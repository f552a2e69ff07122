"""Whom and what of a draft the library knows: people by ORCID or by name in either script and any order, publications
by DOI or title, however they are written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duizhao.chinese import fold
from duizhao.editions.names import Name
from duizhao.intake.naming import Person as Named
from duizhao.model.entries import Person
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Record

_NO_LETTER = re.compile(r"[\W_]+")


class Alike(NamedTuple):
    """A publication of the library that is likely the same."""

    kind: Kind
    id: str
    by_doi: bool


class KnownPeople:
    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._by_orcid: dict[str, str] = {}
        self._by_han: dict[str, list[str]] = defaultdict(list)
        self._by_latin: dict[str, list[str]] = defaultdict(list)
        self._has_han: set[str] = set()
        for person in people:
            self.add(person.id, _names_of(person), person.orcid)

    def add(self, id: str, names: Iterable[Name], orcid: str = "") -> None:
        if orcid:
            self._by_orcid.setdefault(orcid, id)
        for name in names:
            if name.han:
                self._by_han[_folded(name.han)].append(id)
                self._has_han.add(id)
            for key in _latin_keys(name):
                self._by_latin[key].append(id)

    def find(self, person: Named) -> list[str]:
        """All whom it may be, the likeliest first; nobody else where the ORCID or the Chinese name tells."""
        known = self._by_orcid.get(person.orcid) if person.orcid else None
        if known:
            return [known]
        name = person.name
        found = list(dict.fromkeys(self._by_han.get(_folded(name.han), ()))) if name.han else []
        if found:
            return found
        spelled = dict.fromkeys(id for key in _latin_keys(name) for id in self._by_latin.get(key, ()))
        return [id for id in spelled if not (name.han and id in self._has_han)]


class KnownPublications:
    def __init__(self, library: Library) -> None:
        self._by_doi: dict[str, list[Alike]] = defaultdict(list)
        self._by_title: dict[str, list[Alike]] = defaultdict(list)
        for id, paper in library.papers.items():
            self.add(Kind.PAPER, id, paper.record)
        for id, work in library.works.items():
            self.add(Kind.WORK, id, work.record)

    def add(self, kind: Kind, id: str, record: Record) -> None:
        if record.doi:
            self._by_doi[record.doi.casefold()].append(Alike(kind, id, by_doi=True))
        for title in _title_keys(record):
            self._by_title[title].append(Alike(kind, id, by_doi=False))

    def alike(self, record: Record) -> list[Alike]:
        """Each once, papers first."""
        found = list(self._by_doi.get(record.doi.casefold(), ())) if record.doi else []
        found += [one for title in _title_keys(record) for one in self._by_title.get(title, ())]
        each = {one.id: one for one in reversed(found)}
        return sorted(each.values(), key=lambda one: (one.kind is not Kind.PAPER, one.id))


def _names_of(person: Person) -> Iterator[Name]:
    text = person.name
    han = text.zh if text.zh != text.en else ""
    for one in dict.fromkeys([han, text.zh_hant if han else ""]):
        yield Name(one, person.family, person.given, whole=text.en)
    yield Name(whole=text.en or text.zh)


def _folded(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))


def _latin_keys(name: Name) -> set[str]:
    """A name in Latin letters, run together, in both orders."""
    parts = [name.family, name.given] if name.family else name.whole.replace(",", " ").split()
    if len(parts) < 2:
        return {key for key in map(_folded, parts) if key}
    orders = (parts, parts[1:] + parts[:1], parts[-1:] + parts[:-1])
    return {_folded("".join(order)) for order in orders}


def _title_keys(record: Record) -> set[str]:
    titles = (record.title.zh, record.title.en, record.title.zh_hant)
    return {key for key in map(_folded, titles) if key}
