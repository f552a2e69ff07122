"""A library whose things are read from the catalogue when somebody asks for them, and whoever reads is noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from duizhao.building.catalogue.records import Records
from duizhao.editions.pages import Books, Kept, open_books
from duizhao.model.library import Kind, Library
from duizhao.model.marks import Marks
from duizhao.model.reads import Reads
from duizhao.model.relations import Relations
from duizhao.model.summary import Answer, Summary
from duizhao.model.text import Language

V = TypeVar("V")

REMEMBERED = 3000
"""Things of one table that stay at hand."""

_HEAD = ("id", "path", "record", "themes", "citations", "credit")


class Stored(Mapping[str, V]):
    """A table of the catalogue. To go through all of it is noted as one read."""

    def __init__(
        self, records: Records, reads: Reads, name: str, ids: str = "", made: Callable[[Any], V] | None = None
    ) -> None:
        self._records = records
        self._reads = reads
        self._name = name
        self._ids_key = f"ids/{ids or name}"
        self._made = made
        self._known: dict[str, V] = {}

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(self._records.find(self._ids_key) or ())

    def __getitem__(self, id: str) -> V:
        self._reads.note(f"{self._name}/{id}")
        return self._find(id)

    def __contains__(self, id: object) -> bool:
        self._reads.note(f"{self._name}/{id}")
        return id in self._ids

    def __iter__(self) -> Iterator[str]:
        self._reads.note(self._ids_key)
        return iter(self._ids)

    def __len__(self) -> int:
        self._reads.note(self._ids_key)
        return len(self._ids)

    def values(self) -> Any:
        self._reads.note(f"{self._name}/*")
        return _Values(self)

    def items(self) -> Any:
        self._reads.note(f"{self._name}/*")
        return _Items(self)

    def _find(self, id: str) -> V:
        known = self._known.get(id)
        if known is None:
            known = self._load(id)
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[id] = known
        return known

    def _load(self, id: str) -> V:
        value = self._records.find(f"{self._name}/{id}")
        if value is None:
            raise KeyError(id)
        return value if self._made is None else self._made(value)

    def stream(self) -> Iterator[tuple[str, V]]:
        """All in order; nothing of it stays at hand."""
        for id in self._ids:
            yield id, self._known.get(id) or self._load(id)


class _Values:
    def __init__(self, table: Stored[Any]) -> None:
        self._table = table

    def __iter__(self) -> Iterator[Any]:
        return (value for _, value in self._table.stream())

    def __len__(self) -> int:
        return len(self._table)


class _Items(_Values):
    def __iter__(self) -> Iterator[Any]:
        return self._table.stream()


class _Answers(Mapping[str, Answer]):
    """The answers of one summary, each a record of its own: who reads one is not touched by a change of another."""

    def __init__(self, records: Records, reads: Reads, paper: str, facets: tuple[str, ...]) -> None:
        self._records = records
        self._reads = reads
        self._paper = paper
        self._facets = facets
        self._known: dict[str, Answer] = {}

    def __getitem__(self, facet: str) -> Answer:
        key = f"answers/{self._paper}#{facet}"
        self._reads.note(key)
        if facet not in self._facets:
            raise KeyError(facet)
        known = self._known.get(facet)
        if known is None:
            known = self._known[facet] = self._records.find(key)
        return known

    def __iter__(self) -> Iterator[str]:
        self._reads.note(f"paper/{self._paper}")
        return iter(self._facets)

    def __len__(self) -> int:
        return len(self._facets)


class _Listed(Mapping[str, V]):
    """What a record says of many things at once, each of them noted by itself."""

    def __init__(self, reads: Reads, name: str, values: Mapping[str, V]) -> None:
        self._reads = reads
        self._name = name
        self._values = values

    def __getitem__(self, id: str) -> V:
        self._reads.note(f"{self._name}/{id}")
        return self._values[id]

    def __iter__(self) -> Iterator[str]:
        self._reads.note(f"{self._name}/*")
        return iter(self._values)

    def __len__(self) -> int:
        self._reads.note(f"{self._name}/*")
        return len(self._values)


def head_of(summary: Summary) -> tuple[Any, ...]:
    """All of a summary but its answers, of which it has the facets only."""
    return (*(getattr(summary, name) for name in _HEAD), tuple(summary.answers))


def library_in(records: Records) -> Library:
    reads = Reads()

    def summary(head: tuple[Any, ...]) -> Summary:
        id, path, record, themes, citations, credit, facets = head
        return Summary(id, path, record, themes, citations, credit, _Answers(records, reads, id, facets))

    base = records.find("base")
    return Library(
        title=base.title,
        about=base.about,
        facets=base.facets,
        papers=Stored(records, reads, Kind.PAPER, made=summary),
        themes=Stored(records, reads, Kind.THEME),
        terms=Stored(records, reads, Kind.TERM),
        people=Stored(records, reads, Kind.PERSON),
        works=Stored(records, reads, Kind.WORK),
        comparisons=Stored(records, reads, Kind.COMPARISON),
        freshness=Stored(records, reads, "freshness"),
        reads=reads,
    )


def marks_in(records: Records, reads: Reads) -> Mapping[str, Marks]:
    return Stored(records, reads, "marks", ids=Kind.PAPER)


RELATED = ("said_under", "themes_of", "papers_under", "papers_by", "works_by", "cited_by", "beside")
"""Relations of which each entry is a record."""

TREE = ("narrower", "broader", "related")
"""Relations of the themes, which are few, in one record."""


def relations_in(records: Records, library: Library) -> Relations:
    reads = library.reads
    named: dict[str, Any] = {name: Stored(records, reads, name) for name in RELATED}
    named |= {name: _Listed(reads, "tree", records.find(name)) for name in TREE}
    return Relations(
        marks=marks_in(records, reads),
        progress=Stored(records, reads, "progress", ids=Kind.PAPER),
        order={paper: place for place, paper in enumerate(records.find(f"ids/{Kind.PAPER}"))},
        licences=records.find("licences"),
        **named,
    )


def books_in(records: Records) -> Books:
    """The library of a catalogue, opened for reading. What all pages rest on is read here and noted by none."""
    library = library_in(records)
    kept = Kept(
        relations_in(records, library),
        records.find("names"),
        {language: _Listed(library.reads, "letter", records.find(f"letters/{language}")) for language in Language},
        records.find("parts") or (),
    )
    books = open_books(library, kept)
    library.reads.take()
    return books
