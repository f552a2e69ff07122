"""How wide words will be, as far as one can tell without the reader's fonts, and how they fit into their room."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import LETTER
from duizhao.model.text import Language

_NARROW = frozenset("iIjlft.,:;'’|!()[] ·")
_NOT_FIRST = frozenset("，。、；：！？）」』”’》〉…·,.;:!?)]")
ELLIPSIS = "…"


@lru_cache(4096)  # more than the labels of a picture, which are measured by each edition
def width_of(text: str) -> float:
    return LETTER * sum(map(_ems, text))


def widest(said: Said) -> float:
    """How wide a text is in the language in which it is widest."""
    return max((width_of(passage.text) for passage in said), default=0.0)


def side_by_side(said: Said) -> float:
    """How wide a text is where its languages stand in one line, of both kinds of Chinese the wider."""
    chinese = [width_of(passage.text) for passage in said if passage.language is not Language.EN]
    english = [width_of(passage.text) for passage in said if passage.language is Language.EN]
    return max(chinese, default=0.0) + LETTER / 2 + max(english, default=0.0)


def cut(text: str, room: float) -> str:
    """As much of a text as there is room for."""
    if width_of(text) <= room:
        return text
    kept = text[: _fitting(text, room - width_of(ELLIPSIS))].rstrip()
    return f"{kept}{ELLIPSIS}"


def wrap(text: str, room: float, lines: int) -> list[str]:
    """A text in at most so many lines, the last cut where it must be."""
    wrapped: list[str] = []
    while len(wrapped) < lines - 1 and width_of(text) > room:
        end = _break_in(text, _fitting(text, room))
        wrapped.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [*wrapped, cut(text, room)]


@lru_cache(4096)
def _ems(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF" or character in "“”‘’…—":
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    if character in _NARROW:
        return 0.33
    return 0.72 if character.isupper() or character in "mwMW@%&" else 0.58


def _fitting(text: str, room: float) -> int:
    """How many characters have room."""
    used = 0.0
    for index, character in enumerate(text):
        used += LETTER * _ems(character)
        if used > room:
            return index
    return len(text)


def _break_in(text: str, most: int) -> int:
    """Where a line of at most so many characters ends: at a space or beside a Han character, else anywhere."""
    for end in range(most, most // 2, -1):
        before, after = text[end - 1], text[end]
        if " " in (before, after):
            return end
        if after not in _NOT_FIRST and "W" in (
            unicodedata.east_asian_width(before),
            unicodedata.east_asian_width(after),
        ):
            return end
    return max(most, 1)
