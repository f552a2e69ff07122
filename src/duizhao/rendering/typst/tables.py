"""Comparisons for paper: what does not fit across a page is split into tables of about as many columns each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil
from typing import Any

from duizhao.editions.comparisons import Cell, Column, ComparisonBody, Row
from duizhao.editions.page import Page
from duizhao.model.library import Kind
from duizhao.rendering.typst.inline import InlineWriter, Value
from duizhao.rendering.typst.points import PointWriter
from duizhao.rendering.typst.sizes import Size

UPRIGHT = 2
"""Up to so many columns stand on an upright page."""

_NARROWEST, _NARROWEST_OF_TWO = 118.0, 150.0
"""What a column of points needs, in one language and in two."""

_PAGES_UPRIGHT, _PAGES_ACROSS = 6, 10
"""How many columns of page numbers stand on an upright page, and on one turned round."""

_HEADS = 72.0
_SMALL_ROW = 0.25
"""What part of a page's height a row may take that is not torn across two."""

_LINE = 12.0
_LETTER = 8.0


class TableWriter:
    """A table of themes is a list on paper, except in the digest of a whole library, where it `refers` to the pages on
    which its points stand already."""

    def __init__(self, inline: InlineWriter, size: Size, *, refers: bool = False) -> None:
        self._inline = inline
        self._may_refer = refers
        self._refers = False
        self._size = size
        self._points = PointWriter(inline)

    def lies_across(self, body: ComparisonBody) -> bool:
        if self._is_of_themes(body):
            return self._may_refer and len(body.columns) > _PAGES_UPRIGHT
        return len(body.columns) > UPRIGHT

    def _refers_in(self, body: ComparisonBody) -> bool:
        return self._may_refer and self._is_of_themes(body)

    @staticmethod
    def _is_of_themes(body: ComparisonBody) -> bool:
        return Kind.THEME in (body.row_kind, body.column_kind)

    def blocks(self, page: Page, label: str, level: int) -> list[Value]:
        body: ComparisonBody = page.body
        inline = self._inline
        blocks: list[Value] = [
            {"is": "title", "line": inline.bare(body.title), "anchor": label, "level": level},
        ]
        if body.about:
            blocks.append({"is": "lead", "line": inline.line(body.about)})
        if body.remarks:
            remarks = [{"said": inline.line(remark)} for remark in body.remarks]
            blocks.append({"is": "small-heading", "line": inline.word("remarks")})
            blocks.append({"is": "plain", "points": remarks, "bulleted": True})
        if not body.rows:
            return [*blocks, {"is": "absence", "line": inline.word("nothing-yet")}]
        if self._is_of_themes(body) and not self._may_refer:
            return [*blocks, *self._listed(body)]
        self._refers = self._refers_in(body)
        groups = self._groups(body)
        for number, group in enumerate(groups, 1):
            part = inline.name("table-part").format(part=number, parts=len(groups)) if len(groups) > 1 else ""
            blocks.append(self._grid(body, group, part))
        if body.has_gaps:
            blocks.append({"is": "legend", "line": [["", "— "], *inline.word("none-here")]})
        return blocks

    def _listed(self, body: ComparisonBody) -> Iterator[Value]:
        """Row by row what each column says, in the width of the page: in cells it would be as long as a book."""
        for row in body.rows:
            said = [(column, cell) for column, cell in zip(body.columns, row.cells, strict=True) if cell.answer.points]
            if said:
                yield {"is": "heading", "line": self._inline.bare(row.head.said)}
            for column, cell in said:
                yield {"is": "small-heading", "line": self._inline.link(column.link)}
                points = [self._points.brief(item) for item in cell.answer.points]
                yield {"is": "plain", "points": points, "bulleted": True}

    def _groups(self, body: ComparisonBody) -> list[range]:
        """The columns, in as few tables as hold them, all about equally wide."""
        count = len(body.columns)
        width = self._size.set_width_across if self.lies_across(body) else self._size.set_width
        if self._refers:
            return [range(start, min(start + _PAGES_ACROSS, count)) for start in range(0, count, _PAGES_ACROSS)]
        narrowest = _NARROWEST_OF_TWO if self._inline.edition.is_parallel else _NARROWEST
        tables = ceil(count / max(1, int((width - _HEADS) // narrowest)))
        ends = [round(count * table / tables) for table in range(tables + 1)]
        return [range(start, end) for start, end in pairwise(ends)]

    def _grid(self, body: ComparisonBody, group: range, part: str) -> Value:
        rows = [row for row in body.rows if any(row.cells[column].answer.points for column in group)] or body.rows
        return {
            "is": "grid",
            "part": part,
            "corner": self._inline.bare(body.corner),
            "columns": [self._head(body.columns[column]) for column in group],
            "rows": [self._row(row, group) for row in rows],
            "heads": _HEADS,
            "refers": self._refers,
        }

    def _head(self, column: Column) -> Value:
        return {"line": self._inline.bare(column.link.said)}  # repeated, it may hold no link

    def _row(self, row: Row, group: range) -> Value:
        cells = [row.cells[column] for column in group]
        return {
            "head": self._inline.link(row.head),
            "cells": [self._cell(cell) for cell in cells],
            "whole": max(self._lines(cell, len(group)) for cell in cells) * _LINE < self._size.width * _SMALL_ROW,
        }

    def _lines(self, cell: Cell, columns: int) -> float:
        """About how many lines of a column's width a cell takes."""
        room = (self._size.set_width_across - _HEADS) / columns / _LETTER
        points = cell.answer.points
        widths = [
            sum(map(_ems, self._inline.line(item.said))) + sum(map(_ems, self._inline.bare(item.option)))
            for item in points
        ]
        return sum(width / room + 1.5 for width in widths)

    def _cell(self, cell: Cell) -> Value:
        points, absence = cell.answer
        if points:
            if self._refers:
                return {"at": [self._inline.places.page_of(item.target) for item in points]}
            return {"points": [self._points.brief(item) for item in points]}
        if absence is None:
            return {}
        return {"absence": self._points.absence(absence._replace(note=()) if self._refers else absence)}


def _ems(passage: list[Any]) -> float:
    """How wide a passage is, in Chinese characters."""
    letters = sum(len(run if isinstance(run, str) else run[0]) for run in passage[1:])
    return letters * (0.47 if passage[0] == "e" else 1)
