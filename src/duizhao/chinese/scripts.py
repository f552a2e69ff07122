"""Characters of the other script: Traditional ones in a Simplified text, Simplified ones in a Traditional text.

The common characters of a script, the first levels of GB 2312 and Big5, are never strays in it; of the others those are
that the conversion changes where they stand: 瞭 in 瞭解, but not in 瞭望.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import opencc


class Stray(NamedTuple):
    offset: int
    character: str
    instead: str


class _Script(NamedTuple):
    """Where the common characters of a script end in its standard, and what turns the other script into it."""

    standard: str
    end: int
    conversion: str


_SIMPLIFIED = _Script("gb2312", 0xD7FF, "t2s")
_TRADITIONAL = _Script("big5", 0xC67F, "s2tw")


def traditional_in(text: str) -> list[Stray]:
    return _strays(text, _SIMPLIFIED)


def simplified_in(text: str) -> list[Stray]:
    return _strays(text, _TRADITIONAL)


def _strays(text: str, script: _Script) -> list[Stray]:
    known = _known_as_none(script)
    new = set(text) - known
    known.update(char for char in new if not _may_be_stray(script, char))
    if new <= known:
        return []
    converted = str(_converter(script.conversion).convert(text))
    if len(converted) != len(text):
        return []
    return [
        Stray(place, char, instead)
        for place, (char, instead) in enumerate(zip(text, converted, strict=True))
        if char != instead and _may_be_stray(script, char)
    ]


@cache
def _known_as_none(_script: _Script) -> set[str]:
    """Characters that were asked about and are no strays: nearly all there are, so that few texts need a look."""
    return set()


@cache
def _may_be_stray(script: _Script, char: str) -> bool:
    if char < "\u3400":
        return False
    try:
        code = int.from_bytes(char.encode(script.standard), "big")
    except UnicodeEncodeError:
        code = 0xFFFF
    return code > script.end and _converter(script.conversion).convert(char) != char


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)
