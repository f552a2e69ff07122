"""The frame that several pictures share: named rows at the side, slanted heads above, a field of cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin
from typing import NamedTuple

from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import LETTER, Box, Drawing, Mark, Panel, Rule, Shape, Words
from duizhao.editions.pictures.measure import widest
from duizhao.editions.voice import Link

PHONE = 390.0
"""How wide a drawing may be to be shown whole on a phone."""

SIDE, WIDEST_SIDE = 140.0, 180.0
"""How wide the heads of rows are at least, and at most, where the field beside them is scrolled anyway."""

INDENT = 10.0
SLANT = 60
"""Degrees by which the heads of columns rise."""

GAP = 6.0
"""What stays free between a label and the field."""

LONGEST_HEAD = 140.0
TALL_ROW = 37.0
LOW_ROW = 29.0


class Row(NamedTuple):
    link: Link
    depth: int = 0


@dataclass(frozen=True)
class Grid:
    heads: tuple[Link, ...]
    rows: tuple[Row, ...]
    column_width: float
    row_height: float

    @cached_property
    def head_length(self) -> float:
        return min(LONGEST_HEAD, max((widest(head.said) for head in self.heads), default=0) + 2)

    @cached_property
    def top(self) -> float:
        return round(self.head_length * sin(radians(SLANT))) + LETTER + 4 if self.heads else 4.0

    @property
    def height(self) -> float:
        return self.top + len(self.rows) * self.row_height + 2

    @property
    def width(self) -> float:
        overhang = self.head_length * cos(radians(SLANT)) - self.column_width / 2 + LETTER / 2 if self.heads else 0
        return len(self.heads) * self.column_width + max(4.0, round(overhang))

    def x(self, column: int) -> float:
        return column * self.column_width

    def y(self, row: int) -> float:
        return self.top + row * self.row_height

    def middle(self, row: int) -> float:
        return self.y(row) + self.row_height / 2

    def centre(self, column: int) -> float:
        return self.x(column) + self.column_width / 2

    def cell(self, row: int, column: int) -> Box:
        return Box(self.x(column), self.y(row), self.column_width, self.row_height, "")

    def panel(self, marks: Iterable[Mark | Shape], *, more: float = 0, title: Said = ()) -> Panel:
        """The frame with what stands in its field, which may need more room at the right."""
        width = max(self.width, len(self.heads) * self.column_width + more)
        field = (*self._rules(0, width), *self._heads(), *marks)
        return Panel(Drawing(width, self.height, field), self._side(PHONE - width), title)

    def _side(self, left: float) -> Drawing:
        """As wide as its labels need where a phone has room left beside the field."""
        needed = max((row.depth * INDENT + widest(row.link.said) + GAP for row in self.rows), default=0)
        side = max(SIDE, min(needed, left if left >= SIDE else WIDEST_SIDE))
        lines = 2 if self.row_height >= 2 * LETTER + 4 else 1
        is_tree = any(row.depth for row in self.rows)
        items: list[Mark | Shape] = [*self._rules(0, side)]
        for index, (link, depth) in enumerate(self.rows):
            x = depth * INDENT
            bold = is_tree and not depth
            room = (side - x - GAP) * (0.92 if bold else 1)
            words = Words(x, self.middle(index), room, link.said, "top" if bold else "row", lines=lines)
            items.append(Mark(link.said, link.target, (words,)) if link.target else words)
        return Drawing(side, self.height, tuple(items))

    def _heads(self) -> Sequence[Mark | Shape]:
        items: list[Mark | Shape] = []
        for index, link in enumerate(self.heads):
            words = Words(
                self.centre(index) + LETTER / 3, self.top - 6, self.head_length, link.said, "head", slanted=True
            )
            items.append(Mark(link.said, link.target, (words,)) if link.target else words)
        return items

    def _rules(self, left: float, right: float) -> Iterable[Rule]:
        return (Rule(left, self.y(index), right, self.y(index), "line") for index in range(len(self.rows) + 1))
