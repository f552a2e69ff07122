"""What the catalogue keeps of one file, made by whoever reads it: so a file is read in any process, and what it says
travels as it will be kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from duizhao.building.catalogue.database import packed
from duizhao.building.catalogue.stored import head_of
from duizhao.building.digests.coverage import characters_without_glyph
from duizhao.building.inspection import refuse_without_glyph, tell_unsure_names
from duizhao.diagnostics import Finding
from duizhao.model.library import Kind, Library
from duizhao.model.marks import marks_of
from duizhao.model.progress import progress_of
from duizhao.model.summary import points_in
from duizhao.summaries.declaration import Declaration
from duizhao.summaries.file_reader import Besides, FileRead, FileReader
from duizhao.summaries.layout import SourceFile


class Row(NamedTuple):
    """`values` are packed; `given`, the ids the file gives, are packed with what else is asked of all files at once."""

    path: str
    kind: Kind
    ids: tuple[str, ...]
    values: list[tuple[str, bytes]]
    findings: list[Finding]


def rows_of(declared: Declaration, files: list[tuple[Kind, SourceFile]], digests: bool) -> list[Row]:
    reader = FileReader(declared, Besides(characters_without_glyph if digests else None))
    return [_row(reader.read(kind, source), declared) for kind, source in files]


def _row(read: FileRead, declared: Declaration) -> Row:
    refuse_without_glyph(read.characters, read.findings)
    tell_unsure_names(_as_library(read), {named.id: named.place for named in read.given}, read.findings)
    values = [(key, packed(value)) for key, value in _values(read, declared)]
    return Row(read.path, read.kind, tuple(named.id for named in read.given), values, read.findings.found)


def _values(read: FileRead, declared: Declaration) -> Iterator[tuple[str, Any]]:
    yield f"given/{read.path}", (read.kind, read.given, read.is_broken)
    yield f"references/{read.path}", read.references
    if read.kind is not Kind.PAPER:
        yield from ((f"{read.kind}/{id}", thing) for id, thing in read.things.items())
        return
    for id, summary in read.things.items():
        yield f"{Kind.PAPER}/{id}", head_of(summary)
        yield from ((f"answers/{id}#{facet}", answer) for facet, answer in summary.answers.items())
        yield f"marks/{id}", marks_of(summary)
        yield f"progress/{id}", progress_of(Library(facets=declared.facets), summary)
        yield f"anchors/{id}", tuple(point.anchor for _, point in points_in(summary))


def _as_library(read: FileRead) -> Library:
    match read.kind:
        case Kind.PAPER:
            return Library(papers=read.things)
        case Kind.PERSON:
            return Library(people=read.things)
        case Kind.WORK:
            return Library(works=read.things)
    return Library()
