"""How pages say things: every text in every language it has, everything with an id as a link."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from duizhao.editions.addresses import Target, target_of
from duizhao.editions.passages import Passage, Run, Said
from duizhao.editions.shelves import Shelves
from duizhao.editions.tongue import Tongue
from duizhao.editions.wording import WORDING
from duizhao.model.library import Library
from duizhao.model.reads import Remembered
from duizhao.model.summary import Author
from duizhao.model.text import Language, Text

Tongues = dict[Language, Tongue]

LATELY = 4096
"""Sections and pages are numbered alike in thousands of papers."""


class Link(NamedTuple):
    """Something named, with where it leads: a page of the edition, or an address elsewhere."""

    said: Said
    target: Target | None = None
    url: str = ""


class Reference(NamedTuple):
    """A record in one line of a list."""

    title: Said
    authors: tuple[Link, ...]
    venue: Said
    issued: str
    extent: str
    url: str


class Voice:
    """What a library says, in every language, and which of its lists stand in parts."""

    def __init__(self, library: Library, tongues: Tongues, shelves: Shelves) -> None:
        self.shelves = shelves
        self._library = library
        self._tongues = tuple(tongues.values())
        self.link = Remembered(library.reads, self._link)
        """A link to anything with an id, by its name."""
        self.reference = Remembered(library.reads, self._reference)
        """The reference of a work: works are cited by many papers."""
        self.locator = lru_cache(LATELY)(self._locator)
        """A place in a paper, as each script writes it; what a Chinese paper prints is not English."""
        self.words = {key: self.say(text) for key, text in WORDING.items()}
        self.facets = {id: self.say(facet.label) for id, facet in library.facets.items()}
        """What each facet is called."""

    def turn(self) -> None:
        """A new page: what was said before is forgotten."""
        for tongue in self._tongues:
            tongue.turn()

    def say(self, text: Text) -> Said:
        """A label or a name: no glossary links in it."""
        one, two, three = self._tongues
        return one.label(text) + two.label(text) + three.label(text)

    def prose(self, text: Text) -> Said:
        """Running text, with a link on each glossary term that the page has not linked yet."""
        one, two, three = self._tongues
        return one.prose(text) + two.prose(text) + three.prose(text)

    def definition(self, text: Text, term: str) -> Said:
        one, two, three = self._tongues
        return one.definition(text, term) + two.definition(text, term) + three.definition(text, term)

    def literal(self, value: str) -> Said:
        """What is not translated: numbers, codes, addresses."""
        return tuple([Passage(tongue.language, (Run(value),)) for tongue in self._tongues])

    def _locator(self, at: str) -> Said:
        tongues = self._tongues if at.isascii() else self._tongues[:2]
        return tuple([Passage(tongue.language, (Run(tongue.characters(at)),)) for tongue in tongues])

    def folded(self, texts: Iterable[Text]) -> str:
        """All wordings of some texts in every script, in one form for comparison."""
        wordings = (tongue.words(text) for text in texts for tongue in self._tongues)
        return " ".join(dict.fromkeys(unicodedata.normalize("NFKC", words).lower() for words in wordings if words))

    def _link(self, id: str) -> Link:
        kind = self._library.find_kind(id)
        assert kind is not None, f"{id} was not checked"
        return Link(self._names(lambda tongue: tongue.name(id)), target_of(kind, id))

    def links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        return tuple([self.link(id) for id in ids])

    def author(self, author: Author) -> Link:
        """By id a link; a bare name as it is, unmarked where romanised by us, as names in lists mostly are."""
        if author.person:
            return self.link(author.person)
        return Link(self._names(lambda tongue: tongue.person(author.name)))

    def _reference(self, work: str) -> Reference:
        record = self._library.works[work].record
        url = f"https://doi.org/{record.doi}" if record.doi else next(iter(record.urls), "")
        authors = tuple([self.author(author) for author in record.authors])
        return Reference(self.say(record.title), authors, self.say(record.venue), record.issued, record.extent, url)

    def _names(self, name_in: Callable[[Tongue], str]) -> Said:
        names = [(tongue.language, name_in(tongue)) for tongue in self._tongues]
        return tuple([Passage(language, (Run(name),)) for language, name in names if name])
