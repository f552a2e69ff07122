"""One form for all ways to write a word: Traditional or Simplified, full or half width, capital or small, with accents
or without. Index and query are folded alike, so a fold need not be right, only the same for both."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Set as AbstractSet
from functools import cache

from duizhao.chinese.engine import simplified_characters


def fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).translate(_table()).lower()


def folds_into(characters: AbstractSet[str]) -> dict[str, str]:
    """The part of the table that leads to these characters: what a query needs whose index has no others."""
    return {one: other for one, other in simplified_characters().items() if other in characters}


@cache
def _table() -> dict[int, str | None]:
    """Simplified forms, and nothing for what only marks another character."""
    marks = {code: None for code in range(sys.maxunicode) if unicodedata.category(chr(code))[0] == "M"}
    return marks | {ord(one): other for one, other in simplified_characters().items()}
