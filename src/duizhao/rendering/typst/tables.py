"""Comparisons for paper: what does not fit across a page is split into tables of about as many columns each."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

from duizhao.editions.comparisons import Cell, Column, ComparisonBody, Row
from duizhao.editions.page import Page
from duizhao.rendering.typst.inline import InlineWriter, Value
from duizhao.rendering.typst.points import PointWriter
from duizhao.rendering.typst.sizes import Size

UPRIGHT = 2
"""Up to so many columns stand on an upright page."""

_NARROWEST, _NARROWEST_OF_TWO = 118.0, 150.0
"""What a column of points needs, in one language and in two."""

_HEADS = 72.0


class TableWriter:
    def __init__(self, inline: InlineWriter, size: Size) -> None:
        self._inline = inline
        self._size = size
        self._points = PointWriter(inline)

    def lies_across(self, body: ComparisonBody) -> bool:
        return len(body.columns) > UPRIGHT

    def blocks(self, page: Page, label: str, level: int) -> list[Value]:
        body: ComparisonBody = page.body
        inline = self._inline
        blocks: list[Value] = [
            {"is": "title", "line": inline.bare(body.title), "label": label, "level": level},
        ]
        if body.about:
            blocks.append({"is": "lead", "line": inline.line(body.about)})
        if body.remarks:
            remarks = [{"said": inline.line(remark)} for remark in body.remarks]
            blocks.append({"is": "small-heading", "line": inline.word("remarks")})
            blocks.append({"is": "plain", "points": remarks, "bulleted": True})
        if not body.rows:
            return [*blocks, {"is": "absence", "line": inline.word("nothing-yet")}]
        groups = self._groups(body)
        for number, group in enumerate(groups, 1):
            part = inline.name("table-part").format(part=number, parts=len(groups)) if len(groups) > 1 else ""
            blocks.append(self._grid(body, group, part))
        if body.has_gaps:
            blocks.append({"is": "legend", "line": [["", "— "], *inline.word("none-here")]})
        return blocks

    def _groups(self, body: ComparisonBody) -> list[range]:
        """The columns, in as few tables as hold them, all about equally wide."""
        count = len(body.columns)
        width = self._size.set_width_across if self.lies_across(body) else self._size.set_width
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
        }

    def _head(self, column: Column) -> Value:
        return {"line": self._inline.bare(column.link.said)}  # repeated, it may hold no link

    def _row(self, row: Row, group: range) -> Value:
        return {"head": self._inline.link(row.head), "cells": [self._cell(row.cells[column]) for column in group]}

    def _cell(self, cell: Cell) -> Value:
        points, absence = cell.answer
        if points:
            return {"points": [self._points.point(item, labelled=False) for item in points]}
        return {"absence": self._points.absence(absence)} if absence is not None else {}
