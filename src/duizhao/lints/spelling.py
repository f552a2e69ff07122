"""English words that are misspelt again and again, and words written twice. A word list would stumble over every name
and every term of a field; a list of slips is hardly ever wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from duizhao.diagnostics import shown, tell
from duizhao.lints.passages import Found, Passage, without_ids

SPELLING = "spelling"

_WORD = re.compile(r"\b[a-z]{4,}\b")
_AROUND = ".,;:?!()[]“”‘’\"'"
_MAY_STAND_TWICE = frozenset(["had", "that", "very"])


def misspelt(passage: Passage) -> Iterator[Found]:
    text = without_ids(passage.ours("en"))
    words = text.split()
    known = misspellings()
    if not known.keys().isdisjoint(word.strip(_AROUND) for word in words):
        for match in _WORD.finditer(text):
            if match[0] in known:
                message = tell("{word} is misspelt", word=shown(match[0]))
                hint = tell("write {word}", word=shown(known[match[0]]))
                yield Found(SPELLING, passage, "en", match.start(), message, hint)
    for word, following in pairwise(words):
        if word == following and word.islower() and word.isalpha() and word not in _MAY_STAND_TWICE:
            offset = text.find(f"{word} {following}")
            message, hint = tell("{word} stands here twice", word=shown(word)), tell("delete one of the two")
            yield Found(SPELLING, passage, "en", max(offset, 0), message, hint)


@cache
def misspellings() -> dict[str, str]:
    """A misspelt word → the word."""
    lines = files(__package__).joinpath("misspellings.tsv").read_text("utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {wrong: right for wrong, _, right in pairs}
