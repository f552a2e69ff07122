"""How Chinese is read aloud: a syllable for each character, without tones. The sole user of pypinyin."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import pypinyin


@lru_cache(maxsize=20_000)
def syllables(run: str) -> tuple[str, ...]:
    """The reading of a run of Chinese characters in its context; `ü` is written as on a keyboard, `v`."""
    return tuple(pypinyin.lazy_pinyin(run, errors=_each))


def _each(unread: str) -> Any:
    """Characters without a known reading stand for themselves, one by one."""
    return list(unread)


def readings(characters: Iterable[str]) -> dict[str, str]:
    """The commonest reading of each character by itself, where it has one."""
    each = ((one, pypinyin.lazy_pinyin(one, errors="ignore")) for one in characters)
    return {one: found[0] for one, found in each if found}
