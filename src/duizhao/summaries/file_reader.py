"""One file read by its shape: what it says, which ids it gives and means, and what is wrong with it by itself.

What comes of a file depends on its bytes and on the facets declared, and on nothing else, so it may be read anywhere
and kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from duizhao.diagnostics import Findings, Place, Severity, shown, tell
from duizhao.model.facets import Facet
from duizhao.model.library import Kind
from duizhao.model.summary import SECTIONS, Summary
from duizhao.summaries import guard, layout, nodes
from duizhao.summaries.characters import Search, StandingCharacter, standing_characters
from duizhao.summaries.comparisons import comparisons_shape
from duizhao.summaries.declaration import FACETS, Declaration
from duizhao.summaries.entries import GLOSSARY, PEOPLE, THEMES, WORKS
from duizhao.summaries.layout import SourceFile
from duizhao.summaries.nodes import Node
from duizhao.summaries.reading import Named, Reading, Reference, Written
from duizhao.summaries.shapes import Shape
from duizhao.summaries.summary_file import summary_of, summary_shape
from duizhao.summaries.words import id_suggested, is_id

_NO_FACETS = tell("the library declares no facets")

KINDS_OF_FILES = {
    layout.PAPERS: Kind.PAPER,
    "themes": Kind.THEME,
    "glossary": Kind.TERM,
    "people": Kind.PERSON,
    "works": Kind.WORK,
    "comparisons": Kind.COMPARISON,
}


class SourceText(NamedTuple):
    """A file as it was read: its path as findings name it, its characters and its nodes."""

    file: Path
    path: str
    text: str
    node: Node


@dataclass(slots=True)
class FileRead:
    """What came of a file. `things` are its summary, or its entries, by id; `given` are the ids in their places;
    `is_broken` says that there may be more in the file than could be read."""

    path: str
    kind: Kind
    things: dict[str, Any] = field(default_factory=dict)
    given: list[Named] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    characters: list[StandingCharacter] = field(default_factory=list)
    is_broken: bool = False


class Besides(NamedTuple):
    """What is wanted of files beside their values: characters to search for, all Chinese texts, the files as read."""

    search: Search | None = None
    chinese: list[Written] | None = None
    sources: list[SourceText] | None = None


VALUES_ONLY = Besides()


class FileReader:
    """Reads the files of a library of these facets."""

    def __init__(self, declared: Declaration, besides: Besides = VALUES_ONLY) -> None:
        self._facets = declared.facets
        self._is_half_declared = bool(declared.broken)
        self._besides = besides
        self._summary = summary_shape(declared.facets, declared.broken)
        self._tables: dict[Kind, Shape[Any]] = {
            Kind.THEME: THEMES,
            Kind.TERM: GLOSSARY,
            Kind.PERSON: PEOPLE,
            Kind.WORK: WORKS,
            Kind.COMPARISON: comparisons_shape(declared.facets, declared.broken),
        }

    def read(self, kind: Kind, source: SourceFile) -> FileRead:
        found = FileRead(source.path, kind)
        reading = Reading(found.findings, self._besides.chinese)
        if kind is Kind.PAPER:
            self._read_paper(source, reading, found)
        else:
            values = self._values(source, self._tables[kind], reading, found)
            found.things = values or {}
            found.given = reading.entries
            found.is_broken = values is None and found.findings.count(Severity.ERROR) > 0
        found.references = reading.references
        return found

    def _read_paper(self, source: SourceFile, reading: Reading, found: FileRead) -> None:
        stem = source.file.name.removesuffix(".yml")
        if not is_id(stem):
            message = tell("the file's name {name} cannot be an id", name=shown(stem))
            hint = tell("rename the file, {example}", example=id_suggested(stem))
            found.findings.error("bad-file-name", Place(source.path), message, hint)
        found.given = [Named(stem, Place(source.path))]
        before = found.findings.count(Severity.ERROR)
        values = self._values(source, self._summary, reading, found)
        found.is_broken = self._is_half_declared or found.findings.count(Severity.ERROR) > before
        if values is not None:
            summary = summary_of(values, stem, source.path, self._facets)
            check_identity(summary, values, self._facets, reading)
            found.things = {stem: summary}

    def _values(self, source: SourceFile, shape: Shape[Any], reading: Reading, found: FileRead) -> Any:
        node = _read_node(source, found, self._besides)
        return None if node is None else shape.read(node, reading)


def read_declaration(
    files: list[SourceFile], called: str, besides: Besides = VALUES_ONLY
) -> tuple[Declaration | None, Findings, list[StandingCharacter]]:
    """What facets.yml declares, with what is wrong with it and what was searched for in it."""
    findings = Findings()
    if not files:
        hint = tell("write facets.yml, with 'library:' and 'facets:'")
        findings.error("no-facets", Place(f"{called}/facets.yml"), _NO_FACETS, hint)
        return None, findings, []
    first, *others = files
    for extra in others:
        message = tell("facets are declared in {file} already", file=shown(first.path))
        findings.error("two-declarations", Place(extra.path), message, tell("keep one file of facets"))
    found = FileRead(first.path, Kind.PAPER)
    node = _read_node(first, found, besides)
    declared = None if node is None else FACETS.read(node, Reading(found.findings, besides.chinese))
    if declared is None and not found.findings.count(Severity.ERROR):
        hint = tell("write 'library:' and 'facets:'")
        found.findings.error("no-facets", Place(first.path), _NO_FACETS, hint)
    findings.extend(found.findings.found)
    return declared, findings, found.characters


def _read_node(source: SourceFile, found: FileRead, besides: Besides) -> Node | None:
    """The nodes of a file, where it can be read and says anything."""
    findings = found.findings
    try:
        data = source.file.read_bytes()
    except OSError as error:
        message = tell("the file cannot be read: {reason}", reason=error.strerror)
        findings.error("unreadable", Place(source.path), message, tell("check its permissions"))
        return None
    before = len(findings)
    text = guard.decode(data, source.path, findings)
    node = nodes.parse(text, source.path, findings) if text is not None else None
    if node and text and besides.search:
        found.characters += standing_characters(besides.search, node, text)
    if node and text and besides.sources is not None:
        besides.sources.append(SourceText(source.file, source.path, text, node))
    if node is None and len(findings) == before:
        findings.warning("empty-file", Place(source.path), tell("the file says nothing"), tell("fill it or delete it"))
    return node


def check_identity(summary: Summary, values: dict[str, Any], facets: Mapping[str, Facet], reading: Reading) -> None:
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
