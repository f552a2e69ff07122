"""What follows from each thing of a table by itself, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")
V = TypeVar("V")


class Derived(Mapping[str, V]):
    def __init__(self, table: Mapping[str, T], derive: Callable[[T], V]) -> None:
        self._table = table
        self._derive: Callable[[T], V] = derive
        self._known: dict[str, V] = {}

    def __getitem__(self, id: str) -> V:
        if id not in self._known:
            self._known[id] = self._derive(self._table[id])
        return self._known[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)
