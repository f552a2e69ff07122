"""Changes in numbers: one line that says how much there is to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from duizhao.diagnostics import Told, tell
from duizhao.model.changes import Act, Change
from duizhao.model.changes.values import DONE, FACET, LIBRARY
from duizhao.model.library import Kind

_COUNTED = (Act.ADDED, Act.CHANGED, Act.MOVED, Act.RENAMED, Act.REMOVED)


def tally(changes: Iterable[Change]) -> Told | str:
    """Papers first, then points, then the rest."""
    found = list(changes)
    papers = Counter(_papers(found).values())
    points = Counter(change.act for change in found if change.is_of_a_point)
    parts = [_done(_papers_called(papers[act]), act) for act in _COUNTED if papers[act]]
    parts += [_done(_points_called(points[act]), act) for act in _COUNTED if points[act]]
    for kind in (LIBRARY, FACET, Kind.THEME, Kind.TERM, Kind.PERSON, Kind.WORK, Kind.COMPARISON):
        acts = {change.thing: change.act for change in found if change.thing.kind == kind}
        parts += [_done(_entries_called(kind, number), act) for act, number in _in_order(acts.values())]
    return _one_after_another(parts)


def tally_of_paper(changes: Iterable[Change]) -> Told | str:
    """What was done to one paper: to the whole of it, to its points, to its record."""
    found = list(changes)
    points = Counter(change.act for change in found if change.is_of_a_point)
    whole = [change.act for change in found if change.facet is None]
    parts: list[Told | str] = [DONE[act] for act in whole if act is not Act.CHANGED]
    if Act.ADDED in whole:
        parts.append(_points_called(points[Act.ADDED]))
    else:
        parts += [_done(_points_called(points[act]), act) for act in _COUNTED if points[act]]
    parts += [tell("record changed") for act in whole if act is Act.CHANGED]
    return _one_after_another(parts)


def _one_after_another(parts: Iterable[Told | str]) -> Told | str:
    whole: Told | str = ""
    for part in parts:
        whole = tell("{first}, {then}", first=whole, then=part) if whole else part
    return whole


def _papers(changes: list[Change]) -> dict[str, Act]:
    """What was done to each paper as a whole; what was done to a part of it is a change of it."""
    papers: dict[str, Act] = {}
    for change in changes:
        if change.thing.kind == Kind.PAPER:
            whole = change.facet is None and change.act is not Act.CHANGED
            papers[change.thing.id] = change.act if whole else papers.get(change.thing.id, Act.CHANGED)
    return papers


def _in_order(acts: Iterable[Act]) -> list[tuple[Act, int]]:
    counted = Counter(acts)
    return [(act, counted[act]) for act in _COUNTED if counted[act]]


def _done(what: Told, act: Act) -> Told:
    return tell("{what} {done}", what=what, done=DONE[act])


def _papers_called(number: int) -> Told:
    return tell("1 paper") if number == 1 else tell("{number} papers", number=number)


def _points_called(number: int) -> Told:
    return tell("1 point") if number == 1 else tell("{number} points", number=number)


def _entries_called(kind: str, number: int) -> Told:
    if kind == LIBRARY:
        return tell("the library’s own description")
    many = number != 1
    match kind:
        case Kind.THEME:
            return tell("{number} themes", number=number) if many else tell("1 theme")
        case Kind.TERM:
            return tell("{number} terms", number=number) if many else tell("1 term")
        case Kind.PERSON:
            return tell("{number} people", number=number) if many else tell("1 person")
        case Kind.WORK:
            return tell("{number} cited works", number=number) if many else tell("1 cited work")
        case Kind.COMPARISON:
            return tell("{number} comparisons", number=number) if many else tell("1 comparison")
        case _:
            return tell("{number} headings", number=number) if many else tell("1 heading")
