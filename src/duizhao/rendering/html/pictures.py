"""Pictures in a page: a figure with its drawing, a sentence on what one sees, and the same as a table."""

from __future__ import annotations

from duizhao.editions.hearing import Ear
from duizhao.editions.passages import plain
from duizhao.editions.pictures.drawing import Panel, Picture, TextEquivalent, TextRow
from duizhao.editions.pictures.grid import PHONE
from duizhao.editions.voice import Link
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.svg.writer import SvgWriter

TALL = 1200
"""How high a drawing may be before it is scrolled in a place of its own."""

MANY_MARKS = 12
"""From how many links on a reader at the keyboard is offered to skip them."""


class PictureWriter:
    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline
        self._ear = Ear(inline.edition)
        self._svg = SvgWriter(inline.edition, inline.href)

    def figures(self, pictures: tuple[Picture, ...]) -> str:
        return "".join([self._figure(picture) for picture in pictures])

    def _figure(self, picture: Picture) -> str:
        inline, id = self._inline, escape(picture.id)
        note = f'<div class="dz-picture__note">{inline.block(picture.note)}</div>' if picture.note else ""
        about = f'<div class="dz-picture__about">{inline.block(picture.caption)}</div>{note}'
        title = f'<h2 class="dz-picture__title" id="{id}-title">{inline.inline(picture.title)}</h2>'
        panels = "".join([self._panel(picture, panel) for panel in picture.panels])
        many = " dz-picture__panels--many" if len(picture.panels) > 1 else ""
        key = ""
        if picture.key is not None:
            drawing = self._svg.svg(inline.names["legend"], picture.key)
            key = f'<div class="dz-picture__key"><p>{inline.words["legend"]}</p>{drawing}</div>'
        return (
            f'<figure class="dz-picture" id="{id}" aria-labelledby="{id}-title">\n'
            f"<figcaption>{title}{about}</figcaption>\n{self._skip(picture)}"
            f'<div class="dz-picture__panels{many}">{panels}{key}</div>\n'
            f'<details class="dz-picture__text" id="{id}-table"><summary>{inline.words["picture-table"]}</summary>\n'
            f"{self._table(picture, picture.table)}</details>\n</figure>\n"
        )

    def _skip(self, picture: Picture) -> str:
        if sum(1 for panel in picture.panels for _ in panel.field.marks()) <= MANY_MARKS:
            return ""
        skip = self._inline.words["picture-skip"]
        return f'<a class="dz-unseen dz-picture__skip" href="#{escape(picture.id)}-table">{skip}</a>\n'

    def _panel(self, picture: Picture, panel: Panel) -> str:
        name = plain(self._ear.hear(panel.title or picture.title))
        title = f'<h3 class="dz-picture__panel">{self._inline.inline(panel.title)}</h3>' if panel.title else ""
        region = f'role="region" aria-label="{escape(name)}" tabindex="0"'
        if panel.width <= PHONE:
            first, second = (panel.side, panel.field) if panel.side else (panel.field, None)
            drawing = self._svg.svg(name, first, second, look="whole", least=PHONE)
            if panel.field.height > TALL:
                drawing = f'<div class="dz-picture__scroll" {region}>{drawing}</div>'
            return f'<div class="dz-picture__whole">{title}{drawing}</div>\n'
        side = self._svg.svg(name, panel.side, look="side") if panel.side else ""
        field = self._svg.svg(name, panel.field)
        return (
            f'<div class="dz-picture__wide">{title}<div class="dz-picture__scroll" {region}>{side}{field}</div></div>\n'
        )

    def _table(self, picture: Picture, table: TextEquivalent) -> str:
        heads = "".join([f'<th scope="col">{self._cell(head)}</th>' for head in table.columns])
        rows = "".join([self._row(row) for row in table.rows])
        label = self._inline.text(picture.title)
        return (
            f'<div class="dz-table dz-table--picture" role="region" aria-label="{label}" tabindex="0">\n'
            f'<table class="dz-grid"><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n'
        )

    def _row(self, row: TextRow) -> str:
        cells = "".join([f"<td>{' '.join([self._cell(link) for link in links])}</td>" for links in row.cells])
        return f'<tr><th scope="row">{self._cell(row.head)}</th>{cells}</tr>\n'

    def _cell(self, link: Link) -> str:
        if link.target is None:
            return self._inline.inline(link.said)
        return f'<a href="{self._inline.href(link.target)}">{self._inline.label(link.said)}</a>'
