"""From a folder to a library, with all findings of all files.

1. find the files; 2. read facets.yml, which says what the others may hold; 3. read every other file by its shape;
4. check what only the whole can tell; 5. compare the summaries with what reviewers have seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from duizhao.diagnostics import Findings, Place
from duizhao.model.freshness import freshness_of
from duizhao.model.library import Kind, Library, newest_first
from duizhao.summaries import layout
from duizhao.summaries.characters import Search, StandingCharacter
from duizhao.summaries.declaration import Declaration
from duizhao.summaries.file_reader import KINDS_OF_FILES, Besides, FileReader, SourceText, read_declaration
from duizhao.summaries.layout import SourceFile
from duizhao.summaries.meaning import Names, check_meaning
from duizhao.summaries.reading import Written
from duizhao.summaries.reviews import load_reviews
from duizhao.summaries.schema import check_schemas
from duizhao.summaries.staleness import tell_stale

T = TypeVar("T")


class Loaded(NamedTuple):
    """A library, what is wrong with it, where each id is given, and, where asked for, its Chinese texts with places,
    the characters that were searched for and all files as they were read."""

    library: Library
    findings: Findings
    places: dict[str, Place]
    chinese: list[Written]
    characters: list[StandingCharacter]
    names: Names
    sources: list[SourceText]


def load_library(
    root: Path,
    *,
    called: str = "",
    keep_chinese: bool = False,
    keep_sources: bool = False,
    search: Search | None = None,
) -> Loaded:
    """The library in a folder; `called` is the folder's path in its project, with which findings start."""
    besides = Besides(search, [] if keep_chinese else None, [] if keep_sources else None)
    loader = _Loader(root, called or root.name, besides)
    library = loader.load()
    places = {id: place for id, (_, place) in loader.names.entries.items()}
    return Loaded(
        library, loader.findings, places, besides.chinese or [], loader.characters, loader.names, besides.sources or []
    )


@dataclass(slots=True)
class _Loader:
    root: Path
    called: str
    besides: Besides
    findings: Findings = field(default_factory=Findings)
    names: Names = field(default_factory=Names)
    characters: list[StandingCharacter] = field(default_factory=list)

    def load(self) -> Library:
        if not self.root.is_dir():
            layout.tell_missing(self.root, self.called, self.findings)
            return Library()
        files = layout.find_files(self.root, self.findings, self.called)
        declared = self._declaration(files[layout.FACETS])
        if declared is None:
            return Library()
        reader = FileReader(declared, self.besides)
        tables = {kind: self._table(files[name], kind, reader) for name, kind in KINDS_OF_FILES.items()}
        library = Library(
            title=declared.title,
            about=declared.about,
            facets=declared.facets,
            papers=newest_first(tables[Kind.PAPER].values()),
            themes=tables[Kind.THEME],
            terms=tables[Kind.TERM],
            people=tables[Kind.PERSON],
            works=tables[Kind.WORK],
            comparisons=tables[Kind.COMPARISON],
        )
        check_meaning(library, self.names, self.findings)
        if not declared.broken:
            check_schemas(self.root, self.called, library.facets, self.findings)
        return self._reviewed(library, files)

    def _reviewed(self, library: Library, files: dict[str, list[SourceFile]]) -> Library:
        named = {id: kind for id, (kind, _) in self.names.entries.items() if kind is Kind.PAPER}
        reviews = load_reviews(files[layout.REVIEWED], named, self.findings)
        if not reviews:
            return library
        sources = {source.path: source for source in files[layout.PAPERS]}
        freshness = {id: freshness_of(summary, reviews[id]) for id, summary in library.papers.items() if id in reviews}
        for id, its in freshness.items():
            tell_stale(library.papers[id], its, sources[library.papers[id].path], self.findings)
        return replace(library, freshness=freshness)

    def _declaration(self, files: list[SourceFile]) -> Declaration | None:
        declared, findings, characters = read_declaration(files, self.called, self.besides)
        self.findings.extend(findings.found)
        self.characters += characters
        return declared

    def _table(self, files: list[SourceFile], kind: Kind, reader: FileReader) -> dict[str, Any]:
        """The things of one kind in all files; an id that is given twice is the first one's."""
        table: dict[str, Any] = {}
        for source in files:
            read = reader.read(kind, source)
            self.findings.extend(read.findings.found)
            self.characters += read.characters
            mine = self.names.take(read, self.findings)
            table.update((id, value) for id, value in read.things.items() if id in mine)
        return table
