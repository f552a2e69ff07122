"""How an edition says a text: in which languages, with which links, and what stands in where a language is missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from duizhao.editions.addresses import Target, target_of
from duizhao.editions.edition import Edition
from duizhao.editions.passages import Passage, Run, Said
from duizhao.editions.tongue import Tongue
from duizhao.editions.wording import WORDING
from duizhao.model.library import Library
from duizhao.model.summary import Author
from duizhao.model.text import Language, Text

Tongues = dict[Language, Tongue]


class Link(NamedTuple):
    """Something named, with where it leads: a page of the edition, or an address elsewhere."""

    said: Said
    target: Target | None = None
    url: str = ""
    note: Said = ()


class Reference(NamedTuple):
    """A record in one line of a list."""

    title: Said
    authors: tuple[Link, ...]
    venue: Said
    issued: str
    extent: str
    url: str


class Voice:
    """One library in one edition. `references` has those of works made already."""

    def __init__(self, library: Library, edition: Edition, tongues: Tongues) -> None:
        self.edition = edition
        self._library = library
        self._tongues = tongues
        self._own = [tongues[language] for language in edition.languages]
        self._links: dict[str, Link] = {}
        self.references: dict[str, Reference] = {}
        self.words = {key: self.say(text) for key, text in WORDING.items()}

    def say(self, text: Text) -> Said:
        """A label or a name: no glossary links in it."""
        return self._said(text, Tongue.label)

    def prose(self, text: Text) -> Said:
        """Running text, with a link on each glossary term that the page has not linked yet."""
        return self._said(text, Tongue.prose)

    def locator(self, at: str) -> str:
        """A place in a paper, in the characters of the edition."""
        return self._own[0].characters(at)

    def definition(self, text: Text, term: str) -> Said:
        return self._said(text, lambda tongue, its: tongue.definition(its, term))

    def both(self, text: Text) -> Said:
        """The text in every language it has, the edition's own first: for titles and terms, which readers compare."""
        own = [said for tongue in self._own for said in tongue.label(text)]
        chinese = Language.ZH_HANT if self.edition.language is Language.ZH_HANT else Language.ZH_HANS
        others = self._tongues[chinese].label(text) + self._tongues[Language.EN].label(text)
        unlike: dict[str, Passage] = {}
        for passage in (*own, *others):
            unlike.setdefault(passage.text, passage)
        return tuple(unlike.values())

    def folded(self, texts: Iterable[Text]) -> str:
        """All wordings of some texts in every script, in one form for comparison."""
        wordings = (tongue.words(text) for text in texts for tongue in self._tongues.values())
        return " ".join(dict.fromkeys(unicodedata.normalize("NFKC", words).lower() for words in wordings if words))

    def link(self, id: str) -> Link:
        """A link to anything with an id, by its name."""
        link = self._links.get(id)
        if link is None:
            kind = self._library.find_kind(id)
            assert kind is not None, f"{id} was not checked"
            link = self._links[id] = Link(self._names(lambda tongue: tongue.name(id)), target_of(kind, id))
        return link

    def links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        return tuple([self.link(id) for id in ids])

    def author(self, author: Author) -> Link:
        """By id a link; a bare name as it is, unmarked where romanised by us, as names in lists mostly are."""
        return (
            self.link(author.person) if author.person else Link(self._names(lambda tongue: tongue.person(author.name)))
        )

    def _names(self, name_in: Callable[[Tongue], str]) -> Said:
        """A name in each of the edition's languages; one that is alike in both stands once."""
        names = [(tongue.language, name_in(tongue)) for tongue in self._own]
        if len({name for _, name in names}) == 1:
            names = names[:1]
        return tuple([Passage(language, (Run(name),)) for language, name in names])

    def _said(self, text: Text, saying: Callable[[Tongue, Text], Said]) -> Said:
        first, *others = self._own
        said = saying(first, text)
        for other in others:
            also = saying(other, text)
            if also and said:
                return said if also[0].runs == said[0].runs else said + also  # what reads alike stands once
            if also or said:
                return ((said or also)[0]._replace(is_fallback=True),)
        if said or not text:
            return said
        stand_in = Language.ZH_HANS if self.edition.language is Language.EN else Language.EN
        return tuple(passage._replace(is_fallback=True) for passage in saying(self._tongues[stand_in], text))
