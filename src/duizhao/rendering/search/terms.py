"""A folded text cut into the terms of the index.

Scripts that put no spaces between words give pairs of neighbouring characters, and the last character of each run by
itself: so whatever is typed of a run, a pair or a single character, is a term or the beginning of one. Other scripts
give words. How Chinese is read gives two more kinds of terms, a name as a whole another, told apart by their first
character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import add

from duizhao.chinese import syllables

LONGEST_WORD = 40
SYLLABLES_KEPT = 4
WORDS_JOINED = 3
SHORTEST_ENDING = 3
INITIALS_KEPT = 6
LONGEST_WHOLE = 32
LONGEST_HAN_WHOLE = 12
READING = "'"
INITIALS = ";"
WHOLE = "="
MARK = "@"

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003ffff"
)
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUN = re.compile(f"[{UNSPACED}]+")
_ANY_WORD = re.compile(f"[^\\W_{UNSPACED}]+")
_WORD = re.compile("[a-z0-9]+")
_LETTERS = re.compile(r"[^\W_]+")
_ALL_HAN = re.compile(f"[{HAN}]{{2,}}")
_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")


def terms_of(folded: str) -> set[str]:
    runs = "\n".join(_RUN.findall(folded)) + "\n"
    pairs = set(map(add, runs, runs[1:]))
    terms = {pair for pair in pairs if "\n" not in pair}
    terms.update([pair[0] for pair in pairs if pair[1] == "\n"])
    terms.update([word[:LONGEST_WORD] for word in _ANY_WORD.findall(folded)])
    terms.discard("\n")
    return terms


def readings_of(folded: str) -> set[str]:
    """From every character on how the next few are read, and their initials; from every word on it and those after it
    as one: what people type who leave out the spaces."""
    terms = set()
    for line in folded.splitlines():
        words = _WORD.findall(line)
        for start in range(len(words) - 1):
            terms.add(READING + "".join(words[start : start + WORDS_JOINED])[:LONGEST_WORD])
    for run in _HAN_RUN.findall(folded):
        read = syllables(run)
        letters, initials = "".join(read), "".join([one[0] for one in read])
        borders = list(accumulate(map(len, read), initial=0))
        ends = borders[SYLLABLES_KEPT:] + borders[-1:] * SYLLABLES_KEPT
        terms.update([READING + letters[start:end] for start, end in zip(borders[:-2], ends, strict=False)])
        terms.update([INITIALS + initials[start : start + INITIALS_KEPT] for start in range(len(read) - 1)])
    return terms


def wholes_of(folded: str) -> set[str]:
    """A name as one term, a line each, if it is short: its letters without what stands between them, and how Chinese is
    read and abbreviated. It tells what is called so from what only has the words."""
    terms = set()
    for line in folded.splitlines():
        letters = "".join(_LETTERS.findall(line))
        if not _ALL_HAN.fullmatch(letters):
            terms.add(letters)
        elif len(letters) <= LONGEST_HAN_WHOLE:
            terms.add(letters)
            read = syllables(letters)
            terms.add("".join(read))
            terms.add("".join([one[0] for one in read]))
    return {WHOLE + term for term in terms if 0 < len(term) <= LONGEST_WHOLE}


def endings_of(vocabulary: Iterable[str]) -> Iterator[tuple[str, str]]:
    """For finding words by their middle: every ending of a word with the words that have it, in order."""
    whole: dict[str, list[str]] = defaultdict(list)
    for word in sorted(one for one in vocabulary if one.isascii() and one.isalpha()):
        for start in range(1, len(word) - SHORTEST_ENDING + 1):
            whole[word[start:]].append(word)
    return ((ending, " ".join(words)) for ending, words in sorted(whole.items()))
