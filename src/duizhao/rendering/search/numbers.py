"""Rising numbers as text: the gaps between them, five bits a character. Short gaps, which most are, take one."""

from __future__ import annotations

DIGITS = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_MORE = 32


def number_text(number: int) -> bytes:
    """Five bits a character, the lowest first; all but the last character come from the upper half of the digits."""
    digits = []
    while number >= _MORE:
        digits.append(DIGITS[_MORE + number % _MORE])
        number //= _MORE
    digits.append(DIGITS[number])
    return bytes(digits)


SMALL = tuple(number_text(number) for number in range(4096))
