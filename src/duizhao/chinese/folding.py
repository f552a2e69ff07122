"""One form for all ways to write a word: Traditional or Simplified, full or half width, capital or small, with accents
or without. Index and query are folded alike, so a fold need not be right, only the same for both."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from duizhao.chinese.engine import simplified_characters

_ASCII_ONLY = str.maketrans({character: character.lower() for character in map(chr, range(0x41, 0x5B))})


def fold(text: str) -> str:
    if text.isascii():
        return text.translate(_ASCII_ONLY)
    bare = "".join([one for one in unicodedata.normalize("NFKD", text) if unicodedata.category(one)[0] != "M"])
    return bare.lower().translate(_table())


def folds_into(characters: Iterable[str]) -> dict[str, str]:
    """The part of the table that leads to these characters: what a query needs whose index has no others."""
    wanted = set(characters)
    return {chr(one): other for one, other in _table().items() if other in wanted}


@cache
def _table() -> dict[int, str]:
    return {ord(one): other for one, other in simplified_characters().items()}
