"""Who takes what: a row for each thing that may be taken, dots in the columns of the papers that take it.

Where the papers are many a row has a bar in place of dots, as long as there are takers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from duizhao.editions.addresses import Target
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import Box, Dot, Mark, Panel, Shape, TextRow, Words
from duizhao.editions.pictures.grid import Grid, Row
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.voice import Link

PAPERS_WITH_DOTS = 12
COLUMN = 34.0
ROW = 33.0
RADIUS = 6.5
COUNT = 30.0
"""How much room there is for the number at the end of a row."""

BARS = 200.0


class Taken(NamedTuple):
    """A thing with the papers that take it and those that only touch it, each with where it does."""

    row: Row
    takers: dict[str, Target]
    touching: dict[str, Target] = {}  # noqa: RUF012 - a default of a named tuple, which nobody changes


class Ways(NamedTuple):
    """What it is called to take a thing and to touch it."""

    taking: Said
    touching: Said = ()


def has_dots(view: View) -> bool:
    return len(view.library.papers) <= PAPERS_WITH_DOTS


def takers_panel(view: View, things: Sequence[Taken], ways: Ways, title: Said = ()) -> Panel:
    rows = tuple(thing.row for thing in things)
    marks: list[Mark | Shape] = []
    if has_dots(view):
        grid = Grid(view.voice.links(view.library.papers), rows, COLUMN, ROW)
        for index, thing in enumerate(things):
            marks += _dots(view, grid, index, thing, ways)
        return grid.panel(marks, more=COUNT, title=title)
    grid = Grid((), rows, 0, ROW)
    for index, thing in enumerate(things):
        marks += _bar(view, grid, index, thing, ways)
    return grid.panel(marks, more=BARS + COUNT, title=title)


def takers_row(view: View, thing: Taken) -> TextRow:
    """The same as a row of a table: the papers by name, or how many there are."""

    def cell(papers: dict[str, Target]) -> tuple[Link, ...]:
        number = Link(view.voice.literal(str(len(papers))))
        if not has_dots(view):
            return (number,)
        return (number, *(Link(view.voice.link(paper).said, target) for paper, target in papers.items()))

    return TextRow(thing.row.link, (cell(thing.takers), cell(thing.touching)))


def _dots(view: View, grid: Grid, index: int, thing: Taken, ways: Ways) -> list[Mark | Shape]:
    voice = view.voice
    marks: list[Mark | Shape] = []
    for column, paper in enumerate(view.library.papers):
        for papers, way, look in ((thing.takers, ways.taking, "full"), (thing.touching, ways.touching, "hollow")):
            if paper in papers:
                name = fill(voice, "picture-cell", column=voice.link(paper).said, row=thing.row.link.said, value=way)
                dot = Dot(grid.centre(column), grid.middle(index), RADIUS if look == "full" else RADIUS - 2, look)
                marks.append(Mark(name, papers[paper], (dot,)))
    right = len(grid.heads) * grid.column_width + COUNT - 4
    number = view.voice.literal(str(len(thing.takers)))
    return [*marks, Words(right, grid.middle(index), COUNT, number, "count", "end")]


def _bar(view: View, grid: Grid, index: int, thing: Taken, ways: Ways) -> list[Mark | Shape]:
    """One link: to the thing itself where it has a page, else to the first paper that takes it."""
    voice, papers = view.voice, len(view.library.papers)
    dark = BARS * len(thing.takers) / papers
    whole = dark + BARS * len(thing.touching) / papers
    number = Words(whole + 6, grid.middle(index), COUNT, view.voice.literal(str(len(thing.takers))), "count")
    if not whole:
        return [number]
    top, height = grid.y(index) + 8, grid.row_height - 16
    shapes: list[Shape] = [Box(0, top, dark, height, "full")] if dark else []
    shapes += [Box(dark, top, whole - dark, height, "hollow")] if whole > dark else []
    value = fill(voice, "picture-number-of", name=ways.taking, n=len(thing.takers))
    if thing.touching:
        also = fill(voice, "picture-number-of", name=ways.touching, n=len(thing.touching))
        value = fill(voice, "picture-detailed", whole=value, parts=also)
    name = fill(voice, "picture-row", row=thing.row.link.said, value=value)
    target = thing.row.link.target or next(iter([*thing.takers.values(), *thing.touching.values()]))
    return [Mark(name, target, tuple(shapes)), number]
