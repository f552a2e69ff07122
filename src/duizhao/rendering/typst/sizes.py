"""Sizes of paper, in points, and what of a page is set: a whole number of characters in every line."""

from __future__ import annotations

from typing import NamedTuple

MM = 72 / 25.4
BODY = 10.0
"""The size of running text, between 五号 and 小五."""


class Size(NamedTuple):
    """`typst` is Typst's name of the paper; a line holds `ems` characters, or `ems_across` on a page turned round."""

    typst: str
    width: float
    height: float
    ems: int
    ems_across: int
    top: float
    bottom: float

    @property
    def set_width(self) -> float:
        return self.ems * BODY

    @property
    def set_width_across(self) -> float:
        return self.ems_across * BODY

    @property
    def set_height(self) -> float:
        return self.height - self.top - self.bottom


SIZES = {
    "a4": Size("a4", 210 * MM, 297 * MM, 44, 73, 76, 72),
    "letter": Size("us-letter", 612.0, 792.0, 45, 68, 70, 66),
    "b5": Size("iso-b5", 176 * MM, 250 * MM, 38, 62, 62, 58),
}
