"""Quotation marks in Traditional text: “” become 「」 and ‘’ become 『』 where they are Chinese ones.

An apostrophe is none, and marks inside a run of Latin text are that text's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TRADITIONAL = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_OPENING = {"”": "“", "’": "‘"}
_LATIN = "A-Za-z0-9À-ɏ"
_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_MARK = re.compile("[“”‘’]")
_LETTER = re.compile(f"[{_LATIN}]")
_MARK_AT_LETTER = re.compile(rf"[“”‘’](?:\s?[{_LATIN}]|(?<=[{_LATIN}].)|(?<=[{_LATIN}]\s.))")


def traditional_quotes(text: str) -> str:
    """`text`, some of which is Chinese, with its Chinese quotation marks in their Traditional form."""
    if not _MARK.search(text):
        return text
    if not _MARK_AT_LETTER.search(text):
        for mark, form in _TRADITIONAL.items():
            text = text.replace(mark, form)
        return text
    letters = list(text)
    for start, end in _quotations(text):
        if _is_chinese(text, start, end):
            letters[start], letters[end] = _TRADITIONAL[text[start]], _TRADITIONAL[text[end]]
    return "".join(letters)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """The places of each quotation's two marks; a mark that has no other is both. Apostrophes are left out."""
    waiting: list[int] = []
    for mark in _MARK.finditer(text):
        place = mark.start()
        if mark[0] not in _OPENING:
            waiting.append(place)
            continue
        depth = next((n for n, start in enumerate(reversed(waiting), 1) if text[start] == _OPENING[mark[0]]), 0)
        if mark[0] == "’" and _is_apostrophe(text, place, in_quotation=depth > 0):
            continue
        if depth == 0:
            yield place, place
            continue
        start, *unclosed = waiting[-depth:]
        del waiting[-depth:]
        yield start, place
        yield from zip(unclosed, unclosed, strict=True)
    yield from zip(waiting, waiting, strict=True)


def _is_apostrophe(text: str, place: int, *, in_quotation: bool) -> bool:
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return bool(_LETTER.match(before)) and (not in_quotation or bool(_LETTER.match(after)))


def _is_chinese(text: str, start: int, end: int) -> bool:
    around = text[max(start - 2, 0) : start].rstrip()[-1:] + text[end + 1 : end + 3].lstrip()[:1]
    return bool(_CHINESE.search(around) or _CHINESE.search(text, start, end)) or not _LETTER.search(around)
