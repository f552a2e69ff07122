"""Numbers that one language has and the other has not: 17.73% beside 17.37%, 3亿 beside 3 million, 2023年 beside 2024.

Compared are values, however they are written. To be wrong seldom, digits must find their value on the other side in any
writing, and words are asked about only where they count things: 三类, but not 三 alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from duizhao.diagnostics import shown, tell
from duizhao.lints.passages import Found, Passage, without_ids

NUMBERS_DIFFER = "numbers-differ"

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGIT = re.compile(r"\d")
_ZH_FIGURE = re.compile(
    rf"(?P<value>{_DIGITS})(?P<times>[十百千]?万亿|[十百千]?[万亿]|[百千])?(?:(?P<percent>[%％])|个(?P<points>百分点))?"
)
_EN_FIGURE = re.compile(
    rf"(?P<value>{_DIGITS})(?:[ -](?P<times>thousand|million|billion|trillion)s?)?"
    r"(?:(?P<percent>\s?%| per ?cent\b)|(?P<points>[ -](?:percentage )?points?\b))?",
    re.IGNORECASE,
)
_ZH_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ZH_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ZH_NUMERAL = re.compile("[零〇一二三四五六七八九十百千万亿两]+")
_ZH_COUNT = re.compile("(?<![第数几之其零〇一二三四五六七八九十百千万亿两])([二两三四五六七八九十])(?=[类项条篇步])")
_COUNTED = re.compile("[类项条篇步]")
_TIMES = re.compile("[a-z]+|[十百千万亿]")
_EN_TIMES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: step * value for value, word in enumerate(words.split(), first)}


_SMALL = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety hundred", 2, step=10)
_ORDINALS = _numbered(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_MONTHS = _numbered("january february march april may june july august september october november december", 1)
_TIMES_OVER = {"twice": 2, "both": 2, "pair": 2, "double": 2, "dual": 2, "twofold": 2, "triple": 3, "threefold": 3}
_EN_WORDS = (
    _SMALL
    | _TENS
    | _ORDINALS
    | _MONTHS
    | {month[:3]: number for month, number in _MONTHS.items()}
    | _TIMES_OVER
    | {"half": 2, "quarter": 4, "dozen": 12, "hundreds": 100, "thousands": 1000}
)
_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_WORD = re.compile("[a-z]+")


class Figure(NamedTuple):
    """A number in digits: its value, whether it is a share, and where it stands."""

    value: Decimal
    kind: str
    written: str
    offset: int


def numbers_that_differ(passage: Passage) -> Iterator[Found]:
    zh, en = (without_ids(passage.said(language)) for language in ("zh", "en"))
    chinese, english = list(_figures(_ZH_FIGURE, zh)), list(_figures(_EN_FIGURE, en))
    counts = list(_ZH_COUNT.finditer(zh)) if _COUNTED.search(zh) else []
    if not zh or not en or not (chinese or english or counts):
        return
    beside = {figure.value for figure in _figures(_ZH_FIGURE, _value_beside(passage))}
    in_zh = beside.union((figure.value for figure in chinese), _zh_numerals(zh))
    in_en = beside.union((figure.value for figure in english), _en_words(en))
    for figure in chinese:
        kinds = {one.kind for one in english if one.value == figure.value}
        if figure.value not in in_en:
            yield _missing(passage, "zh", figure.offset, figure.written)
        elif kinds and figure.kind not in kinds:
            message = tell("{number} has another unit in the other language", number=shown(figure.written))
            hint = tell("per cent, percentage points and bare numbers are not the same; compare with the source")
            yield Found(NUMBERS_DIFFER, passage, "zh", figure.offset, message, hint)
    for figure in english:
        if figure.value not in in_zh:
            yield _missing(passage, "en", figure.offset, figure.written)
    if counts and any(2 <= value <= 10 for value in set(_en_words(en)) - in_zh):
        for match in counts:
            if _ZH_DIGITS.get(match[1], 10) not in in_en:
                yield _missing(passage, "zh", match.start(), match[0])


def _missing(passage: Passage, language: str, offset: int, number: str) -> Found:
    message = tell("{number} stands here and not in the other language", number=shown(number))
    hint = tell("compare both with the source: digits, units and years have to agree")
    return Found(NUMBERS_DIFFER, passage, language, offset, message, hint)


def _value_beside(passage: Passage) -> str:
    """The number that a text in a table of numbers is about, bare and with its Chinese unit."""
    value, unit = passage.beside("value"), passage.beside("unit", "zh")
    return f"{value} {value}{unit}"


def _figures(pattern: re.Pattern[str], text: str) -> Iterator[Figure]:
    for match in pattern.finditer(text) if _DIGIT.search(text) else ():
        value = Decimal(match["value"].replace(",", ""))
        for times in _TIMES.findall((match["times"] or "").lower()):
            value *= _EN_TIMES.get(times) or _ZH_UNITS[times]
        kind = "percent" if match["percent"] else "points" if match["points"] else "plain"
        yield Figure(value, kind, match[0].strip(), match.start())


def _zh_numerals(text: str) -> Iterator[Decimal]:
    """Every reading of every numeral in a text: 二十 is 20, and 2 and 10 besides."""
    for match in _ZH_NUMERAL.finditer(text):
        yield from (Decimal(_ZH_DIGITS.get(char, _ZH_UNITS.get(char, 0))) for char in match[0])
        yield Decimal(_numeral(match[0]))


def _numeral(text: str) -> int:
    if not any(char in _ZH_UNITS for char in text):
        return int("".join(str(_ZH_DIGITS[char]) for char in text))
    whole = part = digit = 0
    for char in text:
        unit = _ZH_UNITS.get(char)
        if unit is None:
            digit = _ZH_DIGITS[char]
        elif unit < 10**4:
            part, digit = part + (digit or 1) * unit, 0
        else:
            whole, part, digit = (whole + part + digit) * unit, 0, 0
    return whole + part + digit


def _en_words(text: str) -> Iterator[Decimal]:
    words = _WORD.findall(text.lower())
    for before, word in zip(["", *words], words, strict=False):
        if word in _EN_WORDS:
            value = _EN_WORDS[word]
            yield Decimal(value)
            if value < 10 and before in _TENS:
                yield Decimal(_EN_WORDS[before] + value)
        elif word in _ROMAN:
            yield Decimal(_ROMAN[word])
