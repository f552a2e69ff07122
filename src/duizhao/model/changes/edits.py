"""Two wordings word by word: what stays, what goes, what comes. Han characters count one by one."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

MOST_COMPARED = 1_000_000
"""Pairs of words looked at; of longer texts the middle, where they differ, is replaced as a whole."""

_WORDS = re.compile(
    r"\[\[[^\[\]]*\]\]"
    r"|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\W_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:[.,'’-][^\W_\u3400-\u9fff]+)*"
    r"|\s+|.",
    re.DOTALL,
)


class Stroke(StrEnum):
    KEPT = "="
    STRUCK = "-"
    WRITTEN = "+"


class Edit(NamedTuple):
    stroke: Stroke
    words: str


def words_in(text: str) -> list[str]:
    """Mentions, Han characters, other words, spaces and signs; joined they are the text."""
    return _WORDS.findall(text)


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """From one wording to the other. What they share by chance between two edits, shorter than either, is rewritten
    along with them, so that a phrase reads as a phrase."""
    ours, theirs = words_in(old), words_in(new)
    start = _shared(ours, theirs)
    end = _shared(ours[start:][::-1], theirs[start:][::-1])
    middle = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    spans = [("".join(ours[:start]), "", "")] if start else []
    if len(middle[0]) * len(middle[1]) > MOST_COMPARED:
        spans.append(("", "".join(middle[0]), "".join(middle[1])))
    else:
        spans += _spans(*middle)
    if end:
        spans.append(("".join(ours[len(ours) - end :]), "", ""))
    return _edits(_gathered(spans))


_Span = tuple[str, str, str]
"""What is kept, or else what is struck and what is written in its place."""


def _shared(ours: list[str], theirs: list[str]) -> int:
    pairs = zip(ours, theirs, strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs)))


def _spans(ours: list[str], theirs: list[str]) -> list[_Span]:
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return [
        ("".join(ours[a:b]), "", "") if code == "equal" else ("", "".join(ours[a:b]), "".join(theirs[c:d]))
        for code, a, b, c, d in codes
    ]


def _gathered(spans: list[_Span]) -> list[_Span]:
    """What is kept between two edits is struck and written anew where it is no longer than either."""
    done: list[_Span] = []
    for span in spans:
        done.append(span)
        while len(done) >= 3 and not done[-1][0] and done[-2][0] and not done[-3][0]:
            (_, struck, written), (kept, _, _), (_, struck_next, written_next) = done[-3:]
            if len(kept) > min(max(len(struck), len(written)), max(len(struck_next), len(written_next))):
                break
            done[-3:] = [("", struck + kept + struck_next, written + kept + written_next)]
    return done


def _edits(spans: list[_Span]) -> tuple[Edit, ...]:
    return tuple(
        Edit(stroke, words)
        for span in spans
        for stroke, words in zip((Stroke.KEPT, Stroke.STRUCK, Stroke.WRITTEN), span, strict=True)
        if words
    )
