"""Terms in order, cut into shards that hardly change when the terms do.

Where a shard may end depends on the term that follows and on nothing else, so a term more or less moves few borders. A
shard is called by what tells its first term from those before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

LEAST, MOST = 3_500, 16_000
"""Characters in a shard, unless a single term has more; compressed it is about half."""

BEYOND = 3_000
"""Characters by which a shard is mostly longer than the least."""


class Shard(NamedTuple):
    """Lines of a term, a tab and what is known of it. `beginning` is after every term of the shards before."""

    beginning: str
    text: str


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
