"""What reading leaves behind besides values: findings, ids that are given, ids that are meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from duizhao.diagnostics import Findings, Place, Told, tell
from duizhao.model.library import Kind


class Reference(NamedTuple):
    """An id that stands somewhere and must name something, of any kind where none is given."""

    id: str
    kind: Kind | None
    place: Place
    anchor: str = ""


class Named(NamedTuple):
    """An id that is given here: to an entry, or to a point of a paper."""

    id: str
    place: Place


class Written(NamedTuple):
    """A Chinese text as it stands in a file, with no Traditional wording of its own beside it."""

    text: str
    place: Place


@dataclass(slots=True)
class Reading:
    """What reading a file leaves behind besides its value. Chinese texts are kept only where somebody asks for them."""

    findings: Findings
    chinese: list[Written] | None = None
    references: list[Reference] = field(default_factory=list)
    entries: list[Named] = field(default_factory=list)
    anchors: list[Named] = field(default_factory=list)


def nearest(value: str, known: Iterable[str]) -> str:
    """A hint with the nearest known word, or with all of them where they are few."""
    words = list(known)
    folded = {word.casefold(): word for word in words}
    if value.casefold() in folded:
        meant = folded[value.casefold()]
        return tell("only the case differs: did you mean {meant}?", meant=f"'{meant}'")
    close = find_nearest(value, words)
    if close:
        return tell("did you mean {meant}?", meant=f"'{close}'")
    return tell("one of: {words}", words=words) if 0 < len(words) <= 12 else ""


def find_nearest(value: str, known: Iterable[str]) -> str:
    """The known word that looks most like it, if any does."""
    return next(iter(difflib.get_close_matches(value[:80], known, n=1, cutoff=0.6)), "")


def with_nearest(message: Told, value: str, known: Iterable[str]) -> Told:
    """What is said in one line of a value that nobody knows."""
    hint = nearest(value, known)
    return tell("{message}; {hint}", message=message, hint=hint) if hint else message
