"""Themes by papers: how many points a paper has under each theme, and in which facets.

1. The rows are the themes in the order of the tree; of very many the top two levels, each with what is below it.
2. The columns are the papers, or their years where they are many.
3. A cell has its number on a ground that deepens with it and, where there is room, a bar for each facet.
"""

from __future__ import annotations

from collections import Counter

from duizhao.editions.page import View
from duizhao.editions.pictures.cells import Slots, Tally, by_facet, cell_shapes, key_of, slots_for, width_for
from duizhao.editions.pictures.columns import Columns, columns_of
from duizhao.editions.pictures.drawing import Mark, Picture, TextEquivalent, TextRow
from duizhao.editions.pictures.grid import LOW_ROW, TALL_ROW, Grid, Row
from duizhao.editions.pictures.sentences import counted, fill
from duizhao.editions.voice import Link

THEMES_SHOWN = 40
LEVELS_SHOWN = 2
PAPERS_WITH_BARS = 10
WIDE_CELL = 38.0

Tallies = dict[tuple[str, int], Tally]
"""By theme and column."""


def matrix_picture(view: View) -> Picture | None:
    library, _, voice = view
    rows, part_of = _rows(view)
    columns = columns_of(view, list(library.papers))
    tallies = _tally(view, part_of, columns)
    if not tallies:
        return None
    slots = slots_for(view, tallies.values()) if len(library.papers) <= PAPERS_WITH_BARS else None
    most = max(one.points for one in tallies.values())
    grid = Grid(
        columns.heads,
        tuple(Row(voice.link(theme), depth) for theme, depth in rows.items()),
        WIDE_CELL if slots else width_for(most),
        TALL_ROW if slots else LOW_ROW,
    )
    marks = []
    for row, theme in enumerate(rows):
        for column in range(len(columns.heads)):
            one = tallies.get((theme, column))
            if one is not None:
                shapes = cell_shapes(view, grid.cell(row, column), one, most, slots)
                marks.append(_mark(view, theme, columns, column, one, slots)._replace(shapes=shapes))
    about = "picture-matrix-bars" if slots else "picture-matrix-years" if columns.by_year else "picture-matrix-about"
    grouped = len(rows) < len(library.themes)
    return Picture(
        "picture-matrix",
        voice.words["picture-matrix"],
        voice.words[about],
        (grid.panel(marks),),
        _table(view, list(rows), columns, tallies, slots),
        note=fill(voice, "picture-matrix-grouped", shown=len(rows), all=len(library.themes)) if grouped else (),
        key=key_of(view, slots) if slots else None,
    )


def _rows(view: View) -> tuple[dict[str, int], dict[str, str]]:
    """The themes shown with their depth, and to which of them each theme belongs."""
    depths = view.relations.walk(view.library)
    if len(depths) <= THEMES_SHOWN:
        return depths, {theme: theme for theme in depths}
    part_of: dict[str, str] = {}
    above = ""
    for theme, depth in depths.items():
        above = theme if depth < LEVELS_SHOWN else above
        part_of[theme] = above
    said: Counter[str] = Counter()
    for theme, shown in part_of.items():
        said[shown] += len(view.relations.said_under.get(theme, ()))
    order = {theme: index for index, theme in enumerate(depths)}
    kept = set(sorted(set(part_of.values()), key=lambda theme: (-said[theme], order[theme]))[:THEMES_SHOWN])
    return (
        {theme: depth for theme, depth in depths.items() if theme in kept},
        {theme: shown for theme, shown in part_of.items() if shown in kept},
    )


def _tally(view: View, part_of: dict[str, str], columns: Columns) -> Tallies:
    """The points of each theme shown in each column, a point under several of its themes once."""
    tallies: Tallies = {}
    known: set[tuple[str, str, str]] = set()
    for theme, shown in part_of.items():
        for placed in view.relations.said_under.get(theme, ()):
            point = (shown, placed.paper, placed.anchor)
            if point not in known:
                known.add(point)
                tallies.setdefault((shown, columns.place[placed.paper]), Tally()).add(placed)
    return tallies


def _mark(view: View, theme: str, columns: Columns, column: int, one: Tally, slots: Slots | None) -> Mark:
    """A cell of one paper leads to its first point, one of a year to the theme."""
    voice = view.voice
    points = counted(voice, "picture-points", one.points)
    if slots:
        points = fill(voice, "picture-detailed", whole=points, parts=by_facet(view, one.facets))
    row = voice.link(theme)
    name = fill(voice, "picture-cell", column=columns.heads[column].said, row=row.said, value=points)
    return Mark(name, row.target if columns.by_year else one.first, ())


def _table(view: View, themes: list[str], columns: Columns, tallies: Tallies, slots: Slots | None) -> TextEquivalent:
    voice = view.voice

    def cell(one: Tally | None) -> tuple[Link, ...]:
        if one is None:
            return (Link(voice.literal("0")),)
        number = Link(voice.literal(str(one.points)), one.first)
        return (number, Link(by_facet(view, one.facets))) if slots else (number,)

    return TextEquivalent(
        (Link(voice.words["theme"]), *columns.heads),
        tuple(
            TextRow(
                voice.link(theme), tuple(cell(tallies.get((theme, column))) for column in range(len(columns.heads)))
            )
            for theme in themes
        ),
    )
