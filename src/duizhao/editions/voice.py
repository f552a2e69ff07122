"""How an edition says a text: in which language, with which links, and what stands in where a language is missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from duizhao.editions.addresses import Target, target_of
from duizhao.editions.edition import Edition
from duizhao.editions.passages import Passage, Run, Said
from duizhao.editions.script import TraditionalScript
from duizhao.editions.terms import TermFinder
from duizhao.editions.wording import WORDING
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Author, Record
from duizhao.model.text import Language, Text, parts_of

_AND = {Language.EN: " & ", Language.ZH_HANS: "、", Language.ZH_HANT: "、"}
_AND_OTHERS = {Language.EN: " et al.", Language.ZH_HANS: "等", Language.ZH_HANT: "等"}
_OF_YEAR = {Language.EN: "{} ({})", Language.ZH_HANS: "{}（{}）", Language.ZH_HANT: "{}（{}）"}


class Link(NamedTuple):
    """Something named, with where it leads: a page of the edition, or an address elsewhere."""

    said: Said
    target: Target | None = None
    url: str = ""
    note: Said = ()


class Voice:
    """One library in one edition."""

    def __init__(self, library: Library, edition: Edition, script: TraditionalScript) -> None:
        self.edition = edition
        self._library = library
        self._script = script
        self._names: dict[tuple[Language, str], str] = {}
        self._links: dict[str, Link] = {}
        self._terms = {language: TermFinder(language, self._wordings(language)) for language in edition.languages}
        self.words = {key: self.say(text) for key, text in WORDING.items()}

    def say(self, text: Text) -> Said:
        """A label or a name: no glossary links in it."""
        return self._said(text, None)

    def prose(self, text: Text, seen: set[str]) -> Said:
        """Running text, with a link on each glossary term that the page has not linked yet."""
        return self._said(text, seen)

    def both(self, text: Text) -> Said:
        """The text in every language it has, the edition's own first: for titles and terms, which readers compare."""
        first = self.say(text)
        chinese = Language.ZH_HANT if self.edition.language is Language.ZH_HANT else Language.ZH_HANS
        spoken = {passage.text for passage in first}
        others = (self._passage(language, text, None) for language in (chinese, Language.EN))
        return first + tuple(one for one in others if one is not None and one.text not in spoken)

    def folded(self, texts: Iterable[Text]) -> str:
        """All wordings of some texts in every script, in one form for comparison."""
        wordings = dict.fromkeys(
            unicodedata.normalize("NFKC", wording).lower()
            for text in texts
            for wording in (text.zh, self._script.text(text), text.en)
            if wording
        )
        return " ".join(wordings)

    def link(self, id: str) -> Link:
        """A link to anything with an id, by its name."""
        link = self._links.get(id)
        if link is None:
            kind = self._library.find_kind(id)
            assert kind is not None, f"{id} was not checked"
            said = self._each_language(lambda language: self.name_in(language, id))
            link = self._links[id] = Link(said, target_of(kind, id))
        return link

    def links(self, ids: tuple[str, ...] | list[str]) -> tuple[Link, ...]:
        return tuple(self.link(id) for id in ids)

    def author(self, author: Author) -> Link:
        """By id a link; a bare name as it is, unmarked where romanised by us, as names in lists mostly are."""
        return self.link(author.person) if author.person else Link(self.say(replace(author.name, supplied=())))

    def point(self, paper: str, anchor: str) -> Target:
        return target_of(Kind.PAPER, paper, anchor)

    def name_in(self, language: Language, id: str) -> str:
        """What a thing is called in one language; the other language's name where it has none."""
        known = self._names.get((language, id))
        if known is None:
            known = self._names[language, id] = self._name_in(language, id)
        return known

    def _name_in(self, language: Language, id: str) -> str:
        library = self._library
        if id in library.people:
            return self._person_in(language, library.people[id].name)
        if id in library.papers:
            return self._cited_as(language, library.papers[id].record)
        if id in library.works:
            return self._cited_as(language, library.works[id].record)
        for labelled in (library.themes, library.terms, library.comparisons):
            if id in labelled:
                return self._in_some(language, labelled[id].label)
        return id

    def _person_in(self, language: Language, name: Text) -> str:
        return self._script.name(name) or name.en if language is Language.ZH_HANT else self._in_some(language, name)

    def _cited_as(self, language: Language, record: Record) -> str:
        """Author and year, as one refers to a paper; the title where it has no author."""
        names = [self._short_name(language, author) for author in record.authors]
        if not names:
            named = self._in_some(language, record.title)
        elif len(names) <= 2:
            named = _AND[language].join(names)
        else:
            named = names[0] + _AND_OTHERS[language]
        return _OF_YEAR[language].format(named, record.year) if record.year else named

    def _short_name(self, language: Language, author: Author) -> str:
        person = self._library.people.get(author.person)
        if person is None:
            return self._person_in(language, author.name)
        if language is Language.EN and person.family:
            return person.family
        return self._person_in(language, person.name)

    def _in(self, language: Language, text: Text) -> str:
        if language is Language.EN:
            return text.en
        return text.zh if language is Language.ZH_HANS else self._script.text(text)

    def _in_some(self, language: Language, text: Text) -> str:
        return self._in(language, text) or text.en or text.zh

    def _said(self, text: Text, seen: set[str] | None) -> Said:
        edition = self.edition
        if not edition.is_parallel:
            own = self._passage(edition.language, text, seen)
            if own is not None:
                return (own,)
        found = [self._passage(language, text, seen) for language in edition.languages]
        passages = tuple(passage for passage in found if passage is not None)
        if len(passages) == 2 and passages[0].runs == passages[1].runs:
            return passages[:1]
        if len(passages) == len(edition.languages) or not text:
            return passages
        if passages:
            return (passages[0]._replace(is_fallback=True),)
        stands_in = self._passage(Language.ZH_HANS if edition.language is Language.EN else Language.EN, text, seen)
        return (stands_in._replace(is_fallback=True),) if stands_in is not None else ()

    def _each_language(self, words_in: Callable[[Language], str]) -> Said:
        said = [Passage(language, (Run(words_in(language)),)) for language in self.edition.languages]
        return tuple(said[:1] if len({passage.runs for passage in said}) == 1 else said)

    def _passage(self, language: Language, text: Text, seen: set[str] | None) -> Passage | None:
        words = self._in(language, text)
        if not words:
            return None
        if seen is None and "[[" not in words:
            runs: tuple[Run, ...] = (Run(words),)
        else:
            runs = tuple(self._runs(language, words, seen))
        supplied = bool(text.supplied) and ("en" if language is Language.EN else "zh") in text.supplied
        return Passage(language, runs, is_supplied=supplied)

    def _runs(self, language: Language, words: str, seen: set[str] | None) -> list[Run]:
        runs: list[Run] = []
        finder = self._terms.get(language) if seen is not None else None
        for part in parts_of(words):
            if not isinstance(part, str):
                kind = self._library.find_kind(part.id)
                assert kind is not None, f"{part.id} was not checked"
                target = target_of(kind, part.id, part.anchor)
                runs.append(Run(part.label or self.name_in(language, part.id), target))
            elif finder is not None and seen is not None:
                runs.extend(finder.runs(part, seen))
            else:
                runs.append(Run(part))
        return runs

    def _wordings(self, language: Language) -> list[tuple[str, str]]:
        """Every wording of every term in a language, preferred ones first."""
        terms = self._library.terms.values()
        wordings = [(self._in(language, term.label), term.id) for term in terms]
        wordings += [(self._in(language, other.text), term.id) for term in terms for other in term.others]
        return [(wording, term) for wording, term in wordings if wording]
