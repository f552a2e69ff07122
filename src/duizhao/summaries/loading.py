"""From a folder to a library, with all findings of all files.

1. find the files; 2. read facets.yml, which says what the others may hold; 3. read every other file by its shape;
4. check what only the whole can tell; 5. compare the summaries with what reviewers have seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from duizhao.diagnostics import Findings, Place, Severity, shown, tell
from duizhao.model.facets import Facet
from duizhao.model.freshness import freshness_of
from duizhao.model.library import Kind, Library, newest_first
from duizhao.model.summary import SECTIONS, Summary
from duizhao.summaries import guard, layout, nodes
from duizhao.summaries.characters import Search, StandingCharacter, standing_characters
from duizhao.summaries.comparisons import comparisons_shape
from duizhao.summaries.declaration import FACETS, Declaration
from duizhao.summaries.entries import GLOSSARY, PEOPLE, THEMES, WORKS
from duizhao.summaries.layout import SourceFile
from duizhao.summaries.meaning import Names, check_meaning
from duizhao.summaries.nodes import Node
from duizhao.summaries.reading import Named, Reading, Written
from duizhao.summaries.reviews import load_reviews
from duizhao.summaries.schema import check_schemas
from duizhao.summaries.shapes import Shape
from duizhao.summaries.staleness import tell_stale
from duizhao.summaries.summary_file import summary_of, summary_shape
from duizhao.summaries.words import id_suggested, is_id

T = TypeVar("T")

_NO_FACETS = tell("the library declares no facets")


class SourceText(NamedTuple):
    """A file as it was read: its path as findings name it, its characters and its nodes."""

    file: Path
    path: str
    text: str
    node: Node


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
        library = Library(
            title=declared.title,
            about=declared.about,
            facets=declared.facets,
            papers=newest_first(self._papers(files[layout.PAPERS], declared)),
            themes=self._table(files["themes"], Kind.THEME, THEMES),
            terms=self._table(files["glossary"], Kind.TERM, GLOSSARY),
            people=self._table(files["people"], Kind.PERSON, PEOPLE),
            works=self._table(files["works"], Kind.WORK, WORKS),
            comparisons=self._table(
                files["comparisons"], Kind.COMPARISON, comparisons_shape(declared.facets, declared.broken)
            ),
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
        declared = self._read(files[0], FACETS, self._reading())
        if declared is None and self.findings.count(Severity.ERROR) == before:
            place = Place(files[0].path)
            self.findings.error("no-facets", place, _NO_FACETS, tell("write 'library:' and 'facets:'"))
        return declared

    def _papers(self, files: list[SourceFile], declared: Declaration) -> list[Summary]:
        facets = declared.facets
        shape = summary_shape(facets, declared.broken)
        summaries = []
        for source in files:
            stem = source.file.name.removesuffix(".yml")
            if not is_id(stem):
                message = tell("the file's name {name} cannot be an id", name=shown(stem))
                hint = tell("rename the file, {example}", example=id_suggested(stem))
                self.findings.error("bad-file-name", Place(source.path), message, hint)
            given = self.names.give(Kind.PAPER, Named(stem, Place(source.path)), self.findings)
            reading = self._reading()
            before = self.findings.count(Severity.ERROR)
            values = self._read(source, shape, reading)
            if declared.broken or self.findings.count(Severity.ERROR) > before:
                self.names.half_read.add(stem)
            self.names.references.extend(reading.references)
            if values is not None:
                summary = summary_of(values, stem, source.path, facets)
                check_identity(summary, values, facets, reading)
                summaries.extend([summary] if given else [])
        return summaries

    def _table(self, files: list[SourceFile], kind: Kind, shape: Shape[dict[str, T]]) -> dict[str, T]:
        table: dict[str, T] = {}
        for source in files:
            reading = self._reading()
            before = self.findings.count(Severity.ERROR)
            values = self._read(source, shape, reading)
            if values is None and self.findings.count(Severity.ERROR) > before:
                self.names.unread.add(kind)
            self.names.references.extend(reading.references)
            mine = {named.id for named in reading.entries if self.names.give(kind, named, self.findings)}
            table.update((id, value) for id, value in (values or {}).items() if id in mine)
        return table

    def _reading(self) -> Reading:
        return Reading(self.findings, self.chinese)

    def _read(self, source: SourceFile, shape: Shape[T], reading: Reading) -> T | None:
        try:
            data = source.file.read_bytes()
        except OSError as error:
            message = tell("the file cannot be read: {reason}", reason=error.strerror)
            self.findings.error("unreadable", Place(source.path), message, tell("check its permissions"))
            return None
        before = len(self.findings)
        text = guard.decode(data, source.path, self.findings)
        node = nodes.parse(text, source.path, self.findings) if text is not None else None
        if node and text and self.search:
            self.characters += standing_characters(self.search, node, text)
        if node and text and self.sources is not None:
            self.sources.append(SourceText(source.file, source.path, text, node))
        if node is None:
            if len(self.findings) == before:
                message, hint = tell("the file says nothing"), tell("fill it or delete it")
                self.findings.warning("empty-file", Place(source.path), message, hint)
            return None
        return shape.read(node, reading)


def check_identity(summary: Summary, values: dict[str, Any], facets: dict[str, Facet], reading: Reading) -> None:
    """The id, where it is written, is the file's name; the anchors of the points differ from each other."""
    own = values.get("id")
    if own is not None and own.id != summary.id:
        message = tell("the id {id} is not the file's name {name}", id=shown(own.id), name=shown(summary.id))
        hint = tell("delete this line; the file's name is the id")
        reading.findings.error("id-not-file-name", own.place, message, hint)
    seen = {*facets, *SECTIONS}
    for facet, answer in summary.answers.items():
        for number, point in enumerate(answer.points, 1):
            seen.add(f"{facet}-{number}")
            seen.update(f"{point.anchor}-{part}" for part in range(1, len(point.parts) + 1))
    for named in reading.anchors:
        if named.id in seen:
            message = tell("the anchor {anchor} is already taken in this paper", anchor=shown(named.id))
            hint = tell("choose another id for this point; the names of facets and of parts of the page are taken too")
            reading.findings.error("duplicate-anchor", named.place, message, hint)
        seen.add(named.id)
