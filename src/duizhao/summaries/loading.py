"""From a folder to a library, with all findings of all files.

1. find the files; 2. read facets.yml, which says what the others may hold; 3. read every other file by its shape;
4. check what only the whole can tell; 5. compare the summaries with what reviewers have seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from duizhao.diagnostics import Findings, Place, Severity, shown, tell
from duizhao.model.freshness import freshness_of
from duizhao.model.library import Kind, Library, newest_first
from duizhao.summaries import layout
from duizhao.summaries.characters import Search, StandingCharacter
from duizhao.summaries.declaration import FACETS, Declaration
from duizhao.summaries.file_reader import KINDS_OF_FILES, FileReader, SourceText, read_node
from duizhao.summaries.layout import SourceFile
from duizhao.summaries.meaning import Names, check_meaning
from duizhao.summaries.reading import Reading, Written
from duizhao.summaries.reviews import load_reviews
from duizhao.summaries.schema import check_schemas
from duizhao.summaries.shapes import Shape
from duizhao.summaries.staleness import tell_stale

T = TypeVar("T")

_NO_FACETS = tell("the library declares no facets")


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
    loader = _Loader(root, called or root.name, [] if keep_chinese else None, [] if keep_sources else None, search)
    library = loader.load()
    places = {id: place for id, (_, place) in loader.names.entries.items()}
    return Loaded(
        library, loader.findings, places, loader.chinese or [], loader.characters, loader.names, loader.sources or []
    )


@dataclass(slots=True)
class _Loader:
    root: Path
    called: str
    chinese: list[Written] | None
    sources: list[SourceText] | None
    search: Search | None
    findings: Findings = field(default_factory=Findings)
    names: Names = field(default_factory=Names)
    characters: list[StandingCharacter] = field(default_factory=list)

    def load(self) -> Library:
        if not self.root.is_dir():
            message = tell("there is no folder {folder}", folder=shown(str(self.root)))
            hint = tell("set 'summaries' in mkdocs.yml to the folder with the summaries")
            self.findings.error("no-library", Place(self.called), message, hint)
            return Library()
        files = layout.find_files(self.root, self.findings, self.called)
        declared = self._declaration(files[layout.FACETS])
        if declared is None:
            return Library()
        reader = FileReader(declared, self.search, self.chinese, self.sources)
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
        if not files:
            place = Place(f"{self.called}/facets.yml")
            hint = tell("write facets.yml, with 'library:' and 'facets:'")
            self.findings.error("no-facets", place, _NO_FACETS, hint)
            return None
        for extra in files[1:]:
            message = tell("facets are declared in {file} already", file=shown(files[0].path))
            self.findings.error("two-declarations", Place(extra.path), message, tell("keep one file of facets"))
        before = self.findings.count(Severity.ERROR)
        declared = self._read(files[0], FACETS)
        if declared is None and self.findings.count(Severity.ERROR) == before:
            place = Place(files[0].path)
            self.findings.error("no-facets", place, _NO_FACETS, tell("write 'library:' and 'facets:'"))
        return declared

    def _read(self, source: SourceFile, shape: Shape[T]) -> T | None:
        node = read_node(source, self.findings, self.characters, self.search, self.sources)
        return None if node is None else shape.read(node, Reading(self.findings, self.chinese))

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
