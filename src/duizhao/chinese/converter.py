"""Turns a library's Simplified text into Traditional: quickly where there is little to do, exactly where names stand.

1. Text without Chinese passes as it is.
2. OpenCC converts the characters, the library's protected phrases ahead of its own.
3. Chinese quotation marks take their Traditional form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from duizhao.chinese.ambiguity import Ambiguity, AmbiguityFinder
from duizhao.chinese.engine import FOREIGN, Phrases, bare_chain, traditional_chain
from duizhao.chinese.quotes import traditional_quotes
from duizhao.chinese.tables import characters

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_FOREIGN = re.compile(f"([{FOREIGN}]+)")


class Converter:
    """Built once a process for one library: `protected` are its names and terms, Simplified → Traditional."""

    def __init__(self, protected: Mapping[str, str]) -> None:
        self._phrases = Phrases({key: value for key, value in protected.items() if _is_open(key, value)})
        self._chain = traditional_chain(self._phrases)

    def convert(self, text: str) -> str:
        if text.isascii() or not _HAN.search(text):
            return text
        if _FOREIGN.search(text):
            parts = _FOREIGN.split(text)
            parts[::2] = map(self._chain, parts[::2])
            converted = "".join(parts)
        else:
            converted = self._chain(text)
        return traditional_quotes(converted)

    def ambiguities(self, text: str) -> list[Ambiguity]:
        """The characters of a Simplified text whose conversion a person should look at."""
        return self._finder.find(text)

    @cached_property
    def _finder(self) -> AmbiguityFinder:
        return AmbiguityFinder(self._phrases)


def _is_open(simplified: str, traditional: str) -> bool:
    """Whether a phrase needs protection: its characters alone do not make its Traditional form."""
    return not characters().keys().isdisjoint(simplified) or bare_chain()(simplified) != traditional
