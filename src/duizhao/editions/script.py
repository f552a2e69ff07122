"""The library's own Traditional forms: names and terms by their own wording, everything else by conversion."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from duizhao.chinese import Ambiguity, Converter, traditional_name
from duizhao.model.library import Library
from duizhao.model.text import Text

LONG_ONES_KNOWN = 1000
"""More than one page has, for what is made of its texts besides."""


def traditional_names(library: Library) -> dict[str, str]:
    """Simplified → Traditional, as the library has it or as it is certain."""
    names = [person.name for person in library.people.values() if person.name.zh]
    return {name.zh: name.zh_hant or traditional_name(name.zh).text for name in names}


def traditional_terms(library: Library) -> dict[str, str]:
    """Those whose Traditional wording somebody wrote."""
    return {term.label.zh: term.label.zh_hant for term in library.terms.values() if term.label.zh_hant}


class TraditionalScript:
    """Writes any text of one library in Traditional characters, people and terms as the library says."""

    def __init__(self, names: Mapping[str, str], terms: Mapping[str, str]) -> None:
        self._names = names
        self._converter = Converter({**terms, **names})
        self._convert = lru_cache(LONG_ONES_KNOWN)(self._converter.convert)
        self._known: dict[str, str] = {}

    def text(self, text: Text) -> str:
        if text.zh_hant or not text.zh:
            return text.zh_hant
        return self.words(text.zh)

    def words(self, simplified: str) -> str:
        """The conversion, remembered for good where the text is short: names, labels and units come again and again."""
        if len(simplified) > 40:
            return self._convert(simplified)
        known = self._known.get(simplified)
        if known is None:
            known = self._known[simplified] = self._convert(simplified)
        return known

    def ambiguities(self, simplified: str) -> list[Ambiguity]:
        """The characters whose conversion a person should look at."""
        return self._converter.ambiguities(simplified)

    def name(self, name: Text) -> str:
        return name.zh_hant or self._names.get(name.zh) or traditional_name(name.zh).text


class UnsureName(NamedTuple):
    """A name whose Traditional form nobody wrote and conversion cannot tell; `entry` is where it stands."""

    entry: str
    name: str
    characters: tuple[str, ...]


def unsure_names(library: Library) -> list[UnsureName]:
    """Of people, and of authors who are names only."""
    names = [(person.id, person.name) for person in library.people.values()]
    records = [(paper.id, paper.record) for paper in library.papers.values()]
    records += [(work.id, work.record) for work in library.works.values()]
    for entry, record in records:
        names += [(entry, author.name) for author in record.authors if not author.person]
    return [
        UnsureName(entry, name.zh, uncertain)
        for entry, name in names
        if name.zh and not name.zh_hant and (uncertain := traditional_name(name.zh).uncertain)
    ]
