"""Which characters the fonts of the digests have.

A digest is set only where every character has a glyph, so a check looks for those that have none, also where no fonts
are installed: `characters.txt` lists the ranges of what every face has, alone or with the faces that stand in for it.
A test holds it to the fonts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("characters.txt")
LONG_RANGE = 64
"""A pattern of the long ranges alone is made in no time, and nearly all text stands within them."""


class Ranges(NamedTuple):
    """First and last code points, ascending."""

    firsts: list[int]
    lasts: list[int]

    def hold(self, character: str) -> bool:
        code = ord(character)
        place = bisect_right(self.firsts, code) - 1
        return place >= 0 and code <= self.lasts[place]


def characters_without_glyph(text: str) -> Iterator[str]:
    """In the order of the text, each as often as it stands there. White space needs no glyph."""
    ranges = covered()
    return (character for character in _beyond_long_ranges().findall(text) if not ranges.hold(character))


@cache
def covered() -> Ranges:
    lines = [line.partition("-") for line in TABLE.read_text(encoding="ascii").splitlines()]
    return Ranges([int(first, 16) for first, _, _ in lines], [int(last or first, 16) for first, _, last in lines])


@cache
def _beyond_long_ranges() -> re.Pattern[str]:
    long = [(first, last) for first, last in zip(*covered(), strict=True) if last - first >= LONG_RANGE]
    return re.compile(f"[^\\s{''.join(f'{re.escape(chr(first))}-{re.escape(chr(last))}' for first, last in long)}]")
