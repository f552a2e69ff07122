"""Tables as HTML. On a phone a row becomes a card, and some browsers then forget that it is a row: so roles are said.

What the page's scripts need stands in data attributes: ids, by what a row is found, by what a cell is sorted.
"""

from __future__ import annotations

from duizhao.editions.addresses import Target
from duizhao.editions.comparisons import Cell, Choice, ComparisonBody, Row
from duizhao.editions.passages import Said, plain
from duizhao.editions.voice import Link
from duizhao.model.facets import FacetKind
from duizhao.model.library import Kind
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.points import PointWriter
from duizhao.rendering.tables.files import file_of

_WIDE, _VAST = 5, 9
"""From so many columns on a table is printed across the paper, and on larger paper."""

_MANY_CELLS = 1000
_LONG_NAME = 60
"""From so many characters on the head of a row or column may be cut short, and says the whole when pointed at."""

_SORTED_AS = {FacetKind.NUMBERS: "number", FacetKind.CHOICE: "choice"}


class TableWriter:
    def __init__(self, inline: InlineWriter, points: PointWriter) -> None:
        self._inline = inline
        self._points = points
        self._gap = f'<span class="dz-gap" title="{escape(inline.names["none-here"])}">—</span>'

    def grid(self, body: ComparisonBody) -> str:
        """The table of a comparison, with all that is said in it."""
        count = len(body.columns)
        classes = ["dz-grid dz-grid--points"]
        if count >= _WIDE:
            classes.append("dz-grid--vast" if count >= _VAST else "dz-grid--wide")
        rows_on_page = body.rows[: body.on_page]
        if count * len(rows_on_page) >= _MANY_CELLS:
            classes.append("dz-grid--many")
        dated = "date" if body.row_kind is Kind.PAPER else "text"
        corner = self._column(f"_{body.row_kind}", Link(body.corner), dated)
        heads = [self._column(one.id, one.link, _SORTED_AS.get(one.kind, "text")) for one in body.columns]
        across = escape(self._inline.names[body.column_kind])
        labels = [f'<td role="cell" data-label="{self._inline.text(one.link.said)}"' for one in body.columns]
        rows = [self._row(row, labels) for row in rows_on_page]
        return (
            f'<table class="{" ".join(classes)}" role="table" data-corner="{across}">\n'
            f'<thead role="rowgroup"><tr role="row">{corner}{"".join(heads)}</tr></thead>\n'
            f'<tbody role="rowgroup">\n{"".join(rows)}</tbody></table>\n'
        )

    def columns(self, body: ComparisonBody) -> list[tuple[str, str]]:
        """Ids and plain names of what a reader may show or hide."""
        return [(column.id, self._plain(column.link.said)) for column in body.columns]

    def sortable(self, body: ComparisonBody) -> list[tuple[str, str]]:
        """Ids and plain names of that by which a reader may sort."""
        return [(f"_{body.row_kind}", self._plain(body.corner)), *self.columns(body)]

    def choices(self, choices: tuple[Choice, ...]) -> list[tuple[str, str]]:
        return [(choice.value, self._plain(choice.said)) for choice in choices]

    def years(self, body: ComparisonBody) -> list[tuple[str, str]]:
        return [(year, year) for year in body.years]

    def file(self, body: ComparisonBody, ending: str) -> str:
        """The way to a file with the whole of a table."""
        return self._inline.href(Target(f"../{file_of(body.id, self._inline.edition, ending)}"))

    def _column(self, id: str, link: Link, kind: str) -> str:
        return f'<th scope="col" role="columnheader" data-id="{id}" data-kind="{kind}">{self._name(link)}</th>'

    def _name(self, link: Link) -> str:
        plain = self._inline.text(link.said)
        title = f' title="{plain}"' if len(plain) > _LONG_NAME else ""
        return f'<span class="dz-name"{title}>{self._inline.link(link)}</span>'

    def _row(self, row: Row, labels: list[str]) -> str:
        authors = escape(" ".join(row.authors))
        found_by = f'data-date="{row.date}" data-themes="{" ".join(row.themes)}" data-authors="{authors}"'
        cells = [f"{label}{self._cell(cell)}" for label, cell in zip(labels, row.cells, strict=True)]
        return (
            f'<tr role="row" data-id="{row.id}" {found_by}><th scope="row" role="rowheader">'
            f"{self._name(row.head)}</th>\n{''.join(cells)}</tr>\n"
        )

    def _cell(self, cell: Cell) -> str:
        points, absence = cell.answer
        key = f' data-key="{cell.key}">' if cell.key else ">"
        if points:
            return f"{key}{self._points.briefs(points)}</td>\n"
        return f"{key}{self._points.absence(absence) if absence is not None else self._gap}</td>\n"

    def _plain(self, said: Said) -> str:
        return plain(self._inline.hear(said))
