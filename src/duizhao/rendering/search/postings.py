"""The terms of one index with the numbers of what they stand in, gathered in rising order and cut into shards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from duizhao.rendering.search.numbers import SMALL, number_text

SHARD_SIZE = 30_000
"""Characters; compressed it is less than 24 kB."""

WEIGHTS = 4
"""A posting says how much a term weighs where it stands: 0 least, 3 most."""


class Shard(NamedTuple):
    """Lines of a term, a tab and its postings, in the order of the terms."""

    first: str
    text: str


class Postings:
    """Numbers must come in rising order."""

    def __init__(self) -> None:
        self._terms: dict[str, bytearray] = {}
        self._last: dict[str, int] = {}

    def add(self, number: int, weights: Mapping[str, int]) -> None:
        terms, last = self._terms, self._last
        for term, weight in weights.items():
            coded = (number - last.get(term, -1) - 1) * WEIGHTS + weight
            code = SMALL[coded] if coded < len(SMALL) else number_text(coded)
            if term in terms:
                terms[term] += code
            else:
                terms[term] = bytearray(code)
            last[term] = number

    def shards(self) -> Iterator[Shard]:
        terms = self._terms
        return shards_of((term, terms[term].decode()) for term in sorted(terms, key=as_browsers_do))

    def terms(self) -> Iterable[str]:
        return self._terms


def shards_of(entries: Iterable[tuple[str, str]]) -> Iterator[Shard]:
    """Terms in order, each with what is to be known of it."""
    lines: list[str] = []
    size = 0
    first = ""
    for term, known in entries:
        line = f"{term}\t{known}"
        if size and size + len(line) > SHARD_SIZE:
            yield Shard(first, "\n".join(lines))
            lines, size = [], 0
        first = first if lines else term
        lines.append(line)
        size += len(line) + 1
    if lines:
        yield Shard(first, "\n".join(lines))


def as_browsers_do(term: str) -> bytes:
    """JavaScript compares strings by their UTF-16 units."""
    return term.encode("utf-16-be")
