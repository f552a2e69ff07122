"""Single characters that somebody looks for, with the places where they stand in a file's texts. What stands in
comments is nobody's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from duizhao.diagnostics import Place
from duizhao.summaries.nodes import Mapping, Node, Scalar

Search = Callable[[str], Iterable[str]]
"""The characters looked for, in the order of a text and as often as they stand there."""


class StandingCharacter(NamedTuple):
    character: str
    place: Place


def standing_characters(search: Search, node: Node, text: str) -> Iterator[StandingCharacter]:
    """Those in the file's scalars. Nearly every file has none, and that is seen without a look at its nodes: a
    character is written as itself, or else with a backslash."""
    if "\\" not in text and not any(True for _ in search(text)):
        return
    lines = _Lines(text)
    ends = Scalar("", Place("", len(lines.starts) + 1))
    for scalar, following in pairwise(chain(_scalars(node), [ends])):
        offset, end = lines.offset(scalar.place), lines.offset(following.place)
        for character in search(scalar.value):
            found = text.find(character, offset, end)
            if found < 0:  # written as an escape
                yield StandingCharacter(character, scalar.place)
            else:
                yield StandingCharacter(character, lines.place(found, scalar.place.path))
                offset = found + 1


def _scalars(node: Node) -> list[Scalar]:
    """Keys and values, in the order of the file."""
    scalars = []
    open_nodes = [node]
    while open_nodes:
        one = open_nodes.pop()
        if isinstance(one, Scalar):
            scalars.append(one)
        elif isinstance(one, Mapping):
            open_nodes.extend(chain.from_iterable(one.entries.values()))
        else:
            open_nodes.extend(one.items)
    return sorted(scalars, key=lambda scalar: scalar.place)


class _Lines:
    """Offsets in a text and places in its lines."""

    def __init__(self, text: str) -> None:
        self.starts = [0]
        for line in text.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def offset(self, place: Place) -> int:
        return self.starts[min(place.line, len(self.starts)) - 1] + place.column - 1

    def place(self, offset: int, path: str) -> Place:
        line = bisect_right(self.starts, offset)
        return Place(path, line, offset - self.starts[line - 1] + 1)
