"""Terms in order, cut into shards that hardly change when the terms do, and put on shelves: terms of one kind stand on
one, so that who seeks a word need not know where readings begin.

Where a shard may end depends on the term that follows and on nothing else, so a term more or less moves few borders. A
shard is called by what tells its first term from those before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from zlib import crc32

LEAST, MOST = 3_500, 16_000
"""Characters in a shard, unless a single term has more; compressed it is about half."""

BEYOND = 3_000
"""Characters by which a shard is mostly longer than the least."""


LETTERS, DIGITS, OTHERS = "a", "0", "x"
"""Shelves of terms that bear no sign; those that do have a shelf for each sign, called by its code."""


class Shard(NamedTuple):
    """Lines of a term, a tab and what is known of it. `beginning` is after every term of the shards before."""

    beginning: str
    text: str


def shelves_of(entries: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[Shard]]]:
    """The shelves of one index, each with its name and its shards."""
    return ((shelf, list(shards_of(its))) for shelf, its in groupby(entries, lambda entry: _shelf_of(entry[0])))


def _shelf_of(term: str) -> str:
    first = term[0]
    if not first.isascii():
        return OTHERS
    if first.isalpha():
        return LETTERS
    return DIGITS if first.isdigit() else f"{ord(first):x}"


def shards_of(entries: Iterable[tuple[str, str]]) -> Iterator[Shard]:
    lines: list[str] = []
    beginning = last = ""
    size = 0
    for term, known in entries:
        added = len(term) + len(known) + 2
        if lines and ((size >= LEAST and _may_begin(term, added)) or size + added > MOST):
            yield Shard(beginning, "\n".join(lines))
            lines, size = [], 0
        if not lines:
            beginning = _telling_apart(last, term)
        lines.append(f"{term}\t{known}")
        size += added
        last = term
    if lines:
        yield Shard(beginning, "\n".join(lines))


def _may_begin(term: str, size: int) -> bool:
    """Drawn from the term itself; the longer its line, the likelier."""
    return crc32(term.encode()) * BEYOND < size << 32


def _telling_apart(before: str, term: str) -> str:
    """The shortest beginning of a term that the one before does not share."""
    same = next((place for place, (one, other) in enumerate(zip(before, term, strict=False)) if one != other), None)
    return term[: (len(before) if same is None else same) + 1]
