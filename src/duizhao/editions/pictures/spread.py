"""One theme: how many points on it each paper has in each facet."""

from __future__ import annotations

from duizhao.editions.addresses import Target
from duizhao.editions.page import View
from duizhao.editions.pictures.cells import Tally, cell_shapes, width_for
from duizhao.editions.pictures.columns import columns_of
from duizhao.editions.pictures.drawing import Mark, Picture, TextEquivalent, TextRow
from duizhao.editions.pictures.grid import LOW_ROW, Grid, Row
from duizhao.editions.pictures.sentences import counted, fill
from duizhao.editions.voice import Link

FEWEST_CELLS = 4
"""Of fewer the page itself tells at a glance."""


def spread_picture(view: View, theme: str, page: str, sections: set[str]) -> Picture | None:
    """The heads of facets lead to those of the sections that the theme's page has."""
    library, relations, voice = view
    said = relations.said_under.get(theme, ())
    columns = columns_of(view, list(dict.fromkeys(placed.paper for placed in said)))
    tallies: dict[tuple[str, int], Tally] = {}
    for placed in said:
        tallies.setdefault((placed.facet, columns.place[placed.paper]), Tally()).add(placed)
    facets = [facet for facet in library.facets if any(facet == cell[0] for cell in tallies)]
    if len(tallies) < FEWEST_CELLS or len(facets) < 2 or len(columns.heads) < 2:
        return None
    most = max(one.points for one in tallies.values())
    rows = tuple(Row(Link(voice.facets[facet], Target(page, facet) if facet in sections else None)) for facet in facets)
    grid = Grid(columns.heads, rows, max(30.0, width_for(most)), LOW_ROW)
    marks, table = [], []
    for index, facet in enumerate(facets):
        cells = []
        for column, head in enumerate(columns.heads):
            one = tallies.get((facet, column))
            if one is None:
                cells.append((Link(voice.literal("0")),))
                continue
            value = counted(voice, "picture-points", one.points)
            name = fill(voice, "picture-cell", column=head.said, row=rows[index].link.said, value=value)
            marks.append(Mark(name, one.first, cell_shapes(view, grid.cell(index, column), one, most, None)))
            cells.append((Link(voice.literal(str(one.points)), one.first),))
        table.append(TextRow(rows[index].link, tuple(cells)))
    return Picture(
        "picture-theme",
        voice.words["picture-theme"],
        voice.words["picture-theme-years" if columns.by_year else "picture-theme-about"],
        (grid.panel(marks),),
        TextEquivalent((Link(voice.words["picture-facet"]), *columns.heads), tuple(table)),
    )
