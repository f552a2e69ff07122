"""A comparison table without markup, as an edition hears it: what all files of it say.

The page's scripts read the same values off the page (`assets/duizhao/table/reading.js`), so that what a reader exports
and what a build writes are one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.editions.comparisons import Cell, ComparisonBody
from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.passages import Said, plain
from duizhao.editions.points import FigureItem, PointItem

NOTHING_SAID = "—"
_BLANKS = re.compile(r"[ \t\n\f\r\v]+")


class PlainFigure(NamedTuple):
    bound: str
    value: str
    unit: str
    year: str


class PlainPoint(NamedTuple):
    """`text` has an entry for each language that the edition speaks."""

    paper: str
    anchor: str
    option: str
    figure: PlainFigure | None
    text: tuple[str, ...]
    at: str


class PlainCell(NamedTuple):
    """`text` is the whole of it in words; `absence` says why there are no points."""

    text: str
    absence: str | None = None
    points: tuple[PlainPoint, ...] = ()


class PlainHead(NamedTuple):
    id: str
    label: str


class PlainRow(NamedTuple):
    head: PlainHead
    cells: tuple[PlainCell, ...]


class PlainTable(NamedTuple):
    title: str
    edition: str
    corner: str
    columns: tuple[PlainHead, ...]
    rows: tuple[PlainRow, ...]


def plain_table(body: ComparisonBody, edition: Edition) -> PlainTable:
    return _Reader(edition).table(body)


class _Reader:
    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._ear = Ear(edition)

    def table(self, body: ComparisonBody) -> PlainTable:
        return PlainTable(
            self._words(body.title),
            self._edition.id,
            self._words(body.corner),
            tuple([PlainHead(column.id, self._words(column.link.said)) for column in body.columns]),
            tuple(
                [
                    PlainRow(
                        PlainHead(row.id, self._words(row.head.said)), tuple([self._cell(one) for one in row.cells])
                    )
                    for row in body.rows
                ]
            ),
        )

    def _cell(self, cell: Cell) -> PlainCell:
        points, absence = cell.answer
        if points:
            made = tuple([self._point(item) for item in points])
            return PlainCell(in_words(made), None, made)
        if absence is None:
            return PlainCell(NOTHING_SAID)
        note = f" — {self._words(absence.note)}" if absence.note else ""
        return PlainCell(f"{self._words(absence.said)}{note}", absence.kind)

    def _point(self, item: PointItem) -> PlainPoint:
        return PlainPoint(
            item.target.path.split("/")[1],
            item.target.anchor,
            self._words(item.option),
            self._figure(item.figure) if item.figure is not None else None,
            tuple([squeezed(passage.text) for passage in self._ear.hear(item.said)]),
            squeezed(plain(self._ear.hear(item.at))),
        )

    def _figure(self, figure: FigureItem) -> PlainFigure:
        return PlainFigure(self._words(figure.bound), figure.value, self._words(figure.unit), figure.year)

    def _words(self, said: Said) -> str:
        """All that is heard in one line."""
        return squeezed(" ".join([passage.text for passage in self._ear.hear(said)]))


def in_words(points: tuple[PlainPoint, ...]) -> str:
    """A line for each point, or for each language of it; several points are told apart by bullets."""
    bullet = "• " if len(points) > 1 else ""
    return "\n".join([f"{bullet}{_line(point)}" for point in points])


def _line(point: PlainPoint) -> str:
    figure = ""
    if point.figure is not None:
        bound, value, unit, year = point.figure
        figure = " · ".join(filter(None, [" ".join(filter(None, [bound, value, unit])), year]))
    said = " — ".join(filter(None, [point.option, figure, "\n".join(point.text)]))
    return f"{said} 〔{point.at}〕" if point.at else said


def squeezed(text: str) -> str:
    """Spaces and line breaks as a browser shows them."""
    return _BLANKS.sub(" ", text).strip(" ")
