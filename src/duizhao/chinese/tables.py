"""The room's own tables, read from the files beside this one: corrections, words and characters.

Each file says in its head what its lines are and where they come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Character(NamedTuple):
    """A Simplified character with several Traditional forms."""

    forms: tuple[str, ...]
    """The first is what stands where no phrase decides."""
    in_names: str
    """The one form that people's names bear; empty where it is open."""


@cache
def corrections() -> dict[str, str]:
    """Simplified phrase → its Traditional form, where OpenCC or the cutting of the text goes wrong."""
    return {simplified: traditional for simplified, traditional, *_ in _rows("corrections.tsv")}


@cache
def doubtful_phrases() -> frozenset[str]:
    """Those of the corrections that are right more often than not, no more."""
    return frozenset(simplified for simplified, _, *doubt in _rows("corrections.tsv") if doubt)


@cache
def words() -> tuple[str, ...]:
    """Common Simplified words, at whose ends no phrase may straddle."""
    return tuple(word for (word,) in _rows("words.txt"))


@cache
def characters() -> dict[str, Character]:
    """Simplified characters with several Traditional forms."""
    return {
        character: Character(tuple(forms.split(" ")), "".join(in_names))
        for character, forms, *in_names in _rows("characters.tsv")
    }


def _rows(name: str) -> Iterator[list[str]]:
    text = files("duizhao.chinese").joinpath(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
