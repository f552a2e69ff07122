"""How Chinese is read aloud: a syllable for each character, without tones. The sole user of pypinyin."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

READINGS_KEPT = 2


@lru_cache(maxsize=20_000)
def syllables(run: str) -> tuple[str, ...]:
    """The reading of a run of Chinese characters in its context; `ü` is written as on a keyboard, `v`."""
    import pypinyin  # where nobody asks how to read, its dictionary need not be loaded: a third of a second

    return tuple(pypinyin.lazy_pinyin(run, errors=_each))


def _each(unread: str) -> Any:
    """Characters without a known reading stand for themselves, one by one."""
    return list(unread)


def readings(characters: Iterable[str]) -> dict[str, list[str]]:
    """The commonest readings of each character by itself, where it has any."""
    import pypinyin

    each = (
        (one, pypinyin.pinyin(one, style=pypinyin.Style.NORMAL, heteronym=True, errors="ignore")) for one in characters
    )
    return {one: found[0][:READINGS_KEPT] for one, found in each if found}


@cache
def common_characters() -> frozenset[str]:
    """The first level of GB 2312: those in everybody's daily use."""
    codes = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return frozenset("".join(code.decode("gb2312", "ignore") for code in codes))
