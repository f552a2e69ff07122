"""What an outline is made of: sections with items, each a line of marked words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from duizhao.diagnostics import Told, tell
from duizhao.model.changes import Act, Thing, called


class Mark(StrEnum):
    """How words are told apart."""

    PLAIN = "plain"
    LABEL = "label"
    KEPT = "kept"
    STRUCK = "struck"
    WRITTEN = "written"
    CODE = "code"


Words = Told | str | Sequence[Told]
"""Words of a line, or several that stand one after another."""


class Run(NamedTuple):
    words: Words
    mark: Mark = Mark.PLAIN


class Item(NamedTuple):
    """A line, what was done in it, if anything, and the lines below it."""

    runs: tuple[Run, ...]
    act: Act | None = None
    items: tuple[Item, ...] = ()


class Section(NamedTuple):
    """One with an id is about a paper; one that opens is what to look at first."""

    title: Told | str
    note: Told | str = ""
    id: str = ""
    items: tuple[Item, ...] = ()
    opens: bool = False


class Outline(NamedTuple):
    summary: Told | str
    notes: tuple[Told | str, ...]
    sections: tuple[Section, ...]


def labelled(label: Told | str, runs: Iterable[Run]) -> Item:
    return Item((Run(tell("{label}: ", label=label), Mark.LABEL), *runs))


def things_called(things: Iterable[Thing]) -> list[Told]:
    return [tell("{name} ({id})", name=called(thing), id=thing.id) for thing in things]
