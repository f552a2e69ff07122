"""A folded text cut into the terms of the index.

Scripts that put no spaces between words give pairs of neighbouring characters, and the last character of each run by
itself: so whatever is typed of a run, a pair or a single character, is a term or the beginning of one. Other scripts
give words. How Chinese is read gives two more kinds of terms, told apart by their first character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from duizhao.chinese import syllables

LONGEST_WORD = 40
SYLLABLES_KEPT = 4
INITIALS_KEPT = 8
READING = "'"
INITIALS = ";"
MARK = "@"

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003ffff"
)
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_PIECE = re.compile(f"([{UNSPACED}]+)|([^\\W_{UNSPACED}]+)")
_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")


def terms_of(folded: str) -> Iterator[str]:
    for run, word in _PIECE.findall(folded):
        if run:
            yield from map("".join, pairwise(run))
            yield run[-1]
        else:
            yield word[:LONGEST_WORD]


def readings_of(folded: str) -> Iterator[str]:
    """From every character on: how the next few are read, and their initials."""
    for run in _HAN_RUN.findall(folded):
        read = syllables(run)
        for start in range(len(read) - 1):
            yield READING + "".join(read[start : start + SYLLABLES_KEPT])
            yield INITIALS + "".join([one[0] for one in read[start : start + INITIALS_KEPT]])
