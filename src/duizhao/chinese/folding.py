"""One form for all ways to write a word: Traditional or Simplified, full or half width, capital or small, with accents
or without. Index and query are folded alike, so a fold need not be right, only the same for both."""

from __future__ import annotations

import unicodedata
from collections.abc import Set as AbstractSet
from functools import cache

from duizhao.chinese.engine import simplified_characters

_MARKING_PLANES = (range(0x300, 0x20000), range(0xE0000, 0xE1000))


def fold(text: str) -> str:
    """Most texts hold few characters that change, so each is replaced by itself: quicker than looking at all."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text)
    changes = _changes()
    for one in changes.keys() & set(folded):
        folded = folded.replace(one, changes[one])
    return folded.lower()


def folds_into(characters: AbstractSet[str]) -> dict[str, str]:
    """The part of the table that leads to these characters: what a query needs whose index has no others."""
    return {one: other for one, other in _simplified().items() if other in characters}


@cache
def _simplified() -> dict[str, str]:
    """To the end: 麼 is 么, and 么 is 幺."""
    table = simplified_characters()
    return {one: table.get(other, other) for one, other in table.items()}


@cache
def _changes() -> dict[str, str]:
    """Simplified forms, and nothing for what only marks another character."""
    marks = (chr(code) for plane in _MARKING_PLANES for code in plane if unicodedata.category(chr(code))[0] == "M")
    return _simplified() | dict.fromkeys(marks, "")
