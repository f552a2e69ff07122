"""One language of a library: what a text says in it, and what everything with an id is called in it.

The editions that speak a language share its tongue. Within one turn, which is one page in all editions, every text is
put into passages once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from operator import attrgetter
from string import ascii_lowercase

from duizhao.editions.addresses import target_of
from duizhao.editions.passages import Passage, Run, Said
from duizhao.editions.script import TraditionalScript
from duizhao.editions.terms import TermFinder
from duizhao.model.library import Library
from duizhao.model.reads import Remembered
from duizhao.model.summary import Author, Record
from duizhao.model.text import Language, Mention, Text, parts_of

_WRITTEN = {Language.ZH_HANS: attrgetter("zh"), Language.EN: attrgetter("en")}
_AND = {Language.EN: " & ", Language.ZH_HANS: "、", Language.ZH_HANT: "、"}
_AND_OTHERS = {Language.EN: " et al.", Language.ZH_HANS: "等", Language.ZH_HANT: "等"}
_OF_YEAR = {Language.EN: "{} ({})", Language.ZH_HANS: "{}（{}）", Language.ZH_HANT: "{}（{}）"}


class Tongue:
    def __init__(self, library: Library, language: Language, script: TraditionalScript) -> None:
        self.language = language
        self._library = library
        self._script = script
        self.letters: Mapping[str, str] = {}
        """What tells works apart that author and year do not."""
        self._source = "en" if language is Language.EN else "zh"
        self.words: Callable[[Text], str] = _WRITTEN.get(language, script.text)
        """What a text says in this language."""
        self._finder = TermFinder(self._wordings(), fold=language is Language.EN)
        self.name = Remembered(library.reads, self._name)
        """What a thing is called; nothing where it has no name in this language."""
        self.turn()

    def turn(self) -> None:
        """A new page: nothing has been said and no term linked on it."""
        self._labels: dict[int, tuple[Text, Said]] = {}
        self._prose: dict[int, tuple[Text, Said]] = {}
        self._linked: set[str] = set()

    def label(self, text: Text) -> Said:
        """The text without links on terms; nothing where it lacks the language.

        What was said is remembered by the text's identity, which is quicker than its hash, and kept beside the text, so
        that the identity stays its own.
        """
        known = self._labels.get(id(text))
        if known is None:
            known = self._labels[id(text)] = text, self._said(text, None)
        return known[1]

    def prose(self, text: Text) -> Said:
        """Running text, with a link on each glossary term that the page has not linked yet."""
        known = self._prose.get(id(text))
        if known is None:
            known = self._prose[id(text)] = text, self._said(text, self._linked)
        return known[1]

    def definition(self, text: Text, term: str) -> Said:
        """What a term means, with links on the terms in it but the term itself."""
        return self._said(text, {term})

    def characters(self, words: str) -> str:
        """Words that are not translated, as this language's script writes them."""
        return self._script.words(words) if self.language is Language.ZH_HANT else words

    def _name(self, id: str) -> str:
        library = self._library
        if id in library.people:
            return self.person(library.people[id].name)
        if id in library.papers:
            return self._cited_as(library.papers[id].record)
        if id in library.works:
            return self._cited_as(library.works[id].record, self.letters.get(id, ""))
        for labelled in (library.themes, library.terms, library.comparisons):
            if id in labelled:
                return self.words(labelled[id].label)
        raise KeyError(id)

    def _called(self, id: str) -> str:
        """A thing's name, in the other language where it has none in this."""
        library = self._library
        for labelled in (library.themes, library.terms, library.comparisons):
            if id in labelled:
                return self._some_words(labelled[id].label)
        return self.name(id) or self._some_words(library.people[id].name)

    def person(self, name: Text) -> str:
        """A person's name: in Traditional characters as the library has it, or as far as it is certain."""
        if self.language is Language.ZH_HANT and name.zh:
            return self._script.name(name)
        return self.words(name)

    def find_letters(self) -> dict[str, str]:
        """For works that author and year do not tell apart: a, b, c … in the order of their ids."""
        alike: dict[str, list[str]] = defaultdict(list)
        for id, work in sorted(self._library.works.items()):
            alike[self._cited_as(work.record)].append(id)
        twins = [ids for ids in alike.values() if len(ids) > 1]
        return {id: letter for ids in twins for id, letter in zip(ids, ascii_lowercase, strict=False)}

    def _cited_as(self, record: Record, letter: str = "") -> str:
        """Author and year, as one refers to a paper; where it has no author, what it appeared in, or its title."""
        if record.short:
            return self._some_words(record.short)
        names = [self._short_name(author) for author in record.authors]
        if not names:
            named = self._some_words(record.venue if record.type == "newspaper" else record.title)
        elif len(names) <= 2:
            named = _AND[self.language].join(names)
        else:
            named = names[0] + _AND_OTHERS[self.language]
        return _OF_YEAR[self.language].format(named, record.year + letter) if record.year else named

    def _short_name(self, author: Author) -> str:
        person = self._library.people.get(author.person)
        if person is None:
            return self.person(author.name) or self._some_words(author.name)
        if self.language is Language.EN and person.family:
            return person.family
        return self.person(person.name) or self._some_words(person.name)

    def _some_words(self, text: Text) -> str:
        return self.words(text) or text.en or text.zh

    def _said(self, text: Text, linked: set[str] | None) -> Said:
        words = self.words(text)
        if not words:
            return ()
        if "[[" in words:
            runs = tuple([run for part in parts_of(words) for run in self._runs(part, linked)])
        else:
            runs = (Run(words),) if linked is None else tuple(self._finder.runs(words, linked))
        is_fallback, is_supplied = False, self._source in text.supplied
        return (Passage(self.language, runs, is_fallback, is_supplied),)  # by place, which is a third quicker

    def _runs(self, part: str | Mention, linked: set[str] | None) -> list[Run]:
        if isinstance(part, str):
            return [Run(part)] if linked is None else self._finder.runs(part, linked)
        kind = self._library.find_kind(part.id)
        assert kind is not None, f"{part.id} was not checked"
        return [Run(part.label or self._called(part.id), target_of(kind, part.id, part.anchor))]

    def _wordings(self) -> list[tuple[str, str]]:
        """Every wording of every term, preferred ones first."""
        terms = self._library.terms.values()
        wordings = [(self.words(term.label), term.id) for term in terms]
        wordings += [(self.words(other.text), term.id) for term in terms for other in term.others]
        return [(wording, term) for wording, term in wordings if wording]
