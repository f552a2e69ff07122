"""Traditional text in Simplified characters, for what other programs write in Traditional ones.

Simplified texts hold characters that are Traditional elsewhere, 著 and 乾 among them: only a text that holds one that
no Simplified text has, as GB 2312 tells, is converted.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import opencc


def simplified(text: str) -> str:
    if not any(_is_unknown(letter) for letter in text):
        return text
    converted = _convert()(text)
    return converted if len(converted) == len(text) and _is_traditional(text, converted) else text


def _is_traditional(text: str, converted: str) -> bool:
    return any(one != other and _is_unknown(one) for one, other in zip(text, converted, strict=True))


def _is_unknown(letter: str) -> bool:
    return letter > "\u33ff" and not letter.encode("gb2312", "ignore")


@cache
def _convert() -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert
