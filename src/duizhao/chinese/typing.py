"""Slips in typing Chinese: half-width punctuation, spaces where none belong. The sole user of autocorrect.

It is asked only about the text between: links, addresses, numbers of publications and code are hidden from it. What it
lacks, half-width signs beside a quotation mark or a bracket above all, has rules of our own.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

_OFF = [
    *("space-word", "space-punctuation", "space-bracket", "space-backticks", "space-dash", "space-dollar"),
    "halfwidth-punctuation",  # it takes a '、' between two foreign names for a slip
    "spellcheck",
]
"""Its rules that are not ours: the pages themselves set a space between Chinese and Latin."""
_HAN = "㐀-鿿豈-﫿"
_BESIDE = f"{_HAN}，。；：！？、”’》】）」』"
_FULL = str.maketrans(",;:!?.()", "，；：！？。（）")
_HIDDEN = re.compile(
    r"(?P<link>\[\[[^\[\]]*\]\])|https?://[!-~]+|\b10\.\d{4,}/[!-~]+|[\w.+-]+@[\w-]+\.[\w.]+|`[^`]*`|\$[^$]+\$"
    r"|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|org|net|edu|gov)(?![A-Za-z])[!-~]*"
)
_MAY_HIDE = re.compile(r"[\[@`$.]|://")
_ANY_HALF_WIDTH = re.compile(r"[,;:!?.()]")
_HALF_WIDTH = re.compile(
    f"(?<=[{_BESIDE}])[,;:!?](?=\\s*(?:[{_HAN}“‘《「（]|$))|(?<=[{_BESIDE}])\\.(?=[{_HAN}]|$)"
    f"|(?<=[{_HAN}])\\([^()]*\\)|\\([{_HAN}][^()]*\\)|\\([^()]*[{_HAN}]\\)|\\([^()]*\\)(?=[{_HAN}])"
)
_DOUBLED = re.compile(r"([，。；：、])\1+|[，、][。；：]|[。；：][，、]")
_QUOTED = re.compile("“[^“”]*”|《[^《》]*》|「[^「」]*」")
_SPACED = re.compile(
    f"(?<=[{_HAN}]) +(?=[{_HAN}A-Za-z0-9])|(?<=[A-Za-z0-9%]) +(?=[{_HAN}])"
    "|(?<=[，。；：、！？）”》]) +| +(?=[，。；：、！？（“《）”》])"
)


class Fault(StrEnum):
    PUNCTUATION = "punctuation"
    SPACING = "spacing"


class Slip(NamedTuple):
    fault: Fault
    offset: int
    written: str
    wanted: str


def slips_in(text: str) -> list[Slip]:
    """The slips in a Chinese text, in their order; where several rules find one, the first."""
    hidden = text
    if _MAY_HIDE.search(text):
        hidden = _HIDDEN.sub(lambda match: ("文" if match["link"] else "x") * len(match[0]), text)
    found: dict[int, Slip] = {}
    for slip in (*_half_width(hidden), *_doubled(hidden), *_spaces(hidden), *_by_autocorrect(hidden)):
        if not any(slip.offset in range(one.offset, one.offset + len(one.written)) for one in found.values()):
            found[slip.offset] = slip
    return [found[offset] for offset in sorted(found)]


def _half_width(text: str) -> Iterator[Slip]:
    for match in _HALF_WIDTH.finditer(text) if _ANY_HALF_WIDTH.search(text) else ():
        wanted = match[0].translate(_FULL) if len(match[0]) == 1 else f"（{match[0][1:-1]}）"
        yield Slip(Fault.PUNCTUATION, match.start(), match[0], wanted)


def _doubled(text: str) -> Iterator[Slip]:
    for match in _DOUBLED.finditer(text):
        yield Slip(Fault.PUNCTUATION, match.start(), match[0], match[0][-1])


def _spaces(text: str) -> Iterator[Slip]:
    """A space inside of a quotation is the source's."""
    if " " in text:
        unquoted = _QUOTED.sub(lambda match: "文" * len(match[0]), text)
        for match in _SPACED.finditer(unquoted):
            yield Slip(Fault.SPACING, match.start(), match[0], "")


def _by_autocorrect(text: str) -> Iterator[Slip]:
    corrected: str = _autocorrect().format(text)
    if corrected == text:
        return
    for kind, start, end, other, other_end in difflib.SequenceMatcher(
        None, text, corrected, autojunk=False
    ).get_opcodes():
        written, wanted = text[start:end], corrected[other:other_end]
        if kind != "equal":
            fault = Fault.PUNCTUATION if wanted.strip() else Fault.SPACING
            yield Slip(fault, start, written, wanted)


@cache
def _autocorrect() -> Any:  # it comes without types
    autocorrect: Any = import_module("autocorrect_py")
    autocorrect.load_config(json.dumps({"rules": dict.fromkeys(_OFF, 0)}))
    return autocorrect
