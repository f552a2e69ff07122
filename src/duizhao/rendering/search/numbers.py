"""Rising numbers as text: the gaps between them, five bits a character. Short gaps, which most are, take one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import sub

DIGITS = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_MORE = 32


def gaps_text(last: int, numbers: Sequence[int]) -> bytes:
    """What is added to a text that ends with `last`, or is empty and has `BEFORE_ALL` for it."""
    gaps = map(sub, numbers, chain((last,), numbers))
    return b"".join([_SMALL[gap] if gap < _KNOWN else number_text(gap - 1) for gap in gaps])


def number_text(number: int) -> bytes:
    """Five bits a character, the lowest first; all but the last character come from the upper half of the digits."""
    digits = []
    while number >= _MORE:
        digits.append(DIGITS[_MORE + number % _MORE])
        number //= _MORE
    digits.append(DIGITS[number])
    return bytes(digits)


BEFORE_ALL = -1
_KNOWN = 1 << 15
_SMALL = (b"", *(number_text(gap - 1) for gap in range(1, _KNOWN)))
"""The text of a gap; numbers rise, so none is naught."""
