"""What is read of a library while something is made from it: so one knows what to make anew when the library changes.

Only a library that is kept on disk notes its reads; of others nobody asks.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Reads:
    """The keys of what was read since they were last taken."""

    def __init__(self) -> None:
        self._noted: set[str] = set()

    def note(self, key: str) -> None:
        self._noted.add(key)

    def note_all(self, keys: frozenset[str]) -> None:
        self._noted |= keys

    def take(self) -> set[str]:
        noted, self._noted = self._noted, set()
        return noted

    def apart(self, make: Callable[[K], V], key: K) -> tuple[V, frozenset[str]]:
        """What is made, and what was read for it alone."""
        others, self._noted = self._noted, set()
        try:
            value = make(key)
            return value, frozenset(self._noted)
        finally:
            self._noted = others

    def __reduce__(self) -> tuple[Any, ...]:
        """What one process read is nothing to another."""
        return Reads, ()


class Remembered(Generic[K, V]):
    """Values made once for each key. Whoever asks again reads what they were made from, though nothing is made."""

    def __init__(self, reads: Reads, make: Callable[[K], V]) -> None:
        self._reads = reads
        self._make = make
        self._known: dict[K, tuple[V, frozenset[str]]] = {}

    def __call__(self, key: K) -> V:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._reads.apart(self._make, key)
        self._reads.note_all(known[1])
        return known[0]
