"""The terms of one index with the numbers of what they stand in, gathered in rising order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from duizhao.rendering.search.numbers import BEFORE_ALL, gaps_text

GATHERED_AT_MOST = 2_000_000
"""Numbers that wait to be written as text, which takes an eighth of their room."""


class Postings:
    """Numbers must come in rising order."""

    def __init__(self) -> None:
        self._gathered: defaultdict[str, list[int]] = defaultdict(list)
        self._count = 0
        self._written: dict[str, tuple[int, bytes]] = {}

    def add(self, more: Mapping[str, Sequence[int]]) -> None:
        gathered = self._gathered
        for term, numbers in more.items():
            gathered[term].extend(numbers)
            self._count += len(numbers)
        if self._count >= GATHERED_AT_MOST:
            self._write()

    def terms(self) -> Set[str]:
        self._write()
        return self._written.keys()

    def entries(self) -> Iterator[tuple[str, str]]:
        """Terms in order, each with its numbers."""
        self._write()
        written = self._written
        return ((term, written[term][1].decode()) for term in sorted(written, key=as_browsers_do))

    def _write(self) -> None:
        written = self._written
        for term, numbers in self._gathered.items():
            last, text = written.get(term, _NOTHING)
            written[term] = numbers[-1], text + gaps_text(last, numbers)
        self._gathered.clear()
        self._count = 0


_NOTHING = (BEFORE_ALL, b"")


def as_browsers_do(term: str) -> bytes:
    """JavaScript compares strings by their UTF-16 units."""
    return term.encode("utf-16-be", "surrogatepass")
