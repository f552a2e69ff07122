"""Characters of the other script: Traditional ones in a Simplified text, Simplified ones in a Traditional text.

The common characters of a script, the first levels of GB 2312 and Big5, are never strays in it; of the others those are
that the conversion changes where they stand: 瞭 in 瞭解, but not in 瞭望.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import opencc

from duizhao.chinese.engine import bare_chain


class Stray(NamedTuple):
    offset: int
    character: str
    instead: str


class _Script(NamedTuple):
    """Where the common characters of a script end in its standard, the standard of the other script, and what turns
    the other script into it."""

    standard: str
    end: int
    other: str
    converted: Callable[[str], str]


def _to_simplified(text: str) -> str:
    return _converter()(text)


def _to_traditional(text: str) -> str:
    return bare_chain()(text)


_SIMPLIFIED = _Script("gb2312", 0xD7FF, "big5", _to_simplified)
_TRADITIONAL = _Script("big5", 0xC67F, "gb2312", _to_traditional)


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
    converted = script.converted(text)
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
    common = _code(char, script.standard) in range(script.end + 1)
    return not common and _code(char, script.other) >= 0 and script.converted(char) != char


def _code(char: str, standard: str) -> int:
    """Its number in a standard; less than 0 where that has it not."""
    try:
        return int.from_bytes(char.encode(standard), "big")
    except UnicodeEncodeError:
        return -1


@cache
def _converter() -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert
