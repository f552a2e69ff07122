"""Pictures of the site as vectors for paper: in our fonts, in greys that a printer without colours keeps apart."""

from __future__ import annotations

from duizhao.editions.edition import Edition
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import Drawing, Panel, Picture, TextEquivalent
from duizhao.model.text import Language
from duizhao.rendering.svg.writer import SvgWriter
from duizhao.rendering.typst.faces import FACES
from duizhao.rendering.typst.inline import InlineWriter, Value
from duizhao.rendering.typst.sizes import Size

PIXEL = 0.75
"""Letters of 12 pixels are printed as 9 points."""

_ROOM_FOR_WORDS = 96.0
"""What of a page's height a picture leaves to its title and caption."""

_HALF = 0.47
"""What part of a line one of two panels in a row has."""

_GUTTER = 24.0
_PANEL_TITLE = 32.0
"""What a row of panels takes besides the drawings."""

_SMALL, _PAIRED = 0.6, 0.53
"""The same of several panels: one below the other, and in pairs where their labels are whole in half a line."""

_SMALLEST = 0.78
"""How much smaller panels may be made so that they fit on one page."""

_STEP = 12.0
"""By how much room for labels is tried."""

_LONGEST_ALTERNATIVE = 3000
"""A PDF may hold strings of 32767 bytes and no more."""

_SVG = '<svg xmlns="http://www.w3.org/2000/svg"'
_LOOKS = """\
text{font-family:%(sans)s;font-size:12px;fill:#000}
[lang=zh-Hans]{font-family:%(hans)s}
[lang=zh-Hant]{font-family:%(hant)s}
.dz-p-line{stroke:#bbb}
.dz-p-base{stroke:#555;stroke-width:.5}
.dz-p-top{font-weight:700}
.dz-p-key,.dz-p-side,.dz-p-year{fill:#444}
.dz-p-bar,.dz-p-full,.dz-p-joint,.dz-p-works-shared{fill:#222}
.dz-p-shade-1{fill:#f4f4f4}
.dz-p-shade-2{fill:#e8e8e8}
.dz-p-shade-3{fill:#dadada}
.dz-p-shade-4{fill:#c9c9c9}
.dz-p-shade-5{fill:#b5b5b5}
.dz-p-hollow,.dz-p-works-uncited{fill:none;stroke:#222}
.dz-p-works-uncited{stroke-dasharray:2 2}
.dz-p-works-single{fill:#d5d5d5;stroke:#222}
.dz-p-arc{fill:none;stroke:#333}
.dz-p-arc.dz-p-themes{stroke:#777;stroke-dasharray:5 3}
.dz-p-number{paint-order:stroke;stroke:#fff;stroke-width:4px}
"""


class PictureWriter:
    def __init__(self, inline: InlineWriter, size: Size) -> None:
        self._inline = inline
        self._size = size
        self._svg = SvgWriter(inline.edition, None)
        self._height_free = size.set_height - _ROOM_FOR_WORDS
        self._style = f"<style>{_LOOKS % _families(inline.edition)}</style>"

    def figures(self, pictures: tuple[Picture, ...]) -> list[Value]:
        return [self._figure(picture) for picture in pictures]

    def _figure(self, picture: Picture) -> Value:
        inline = self._inline
        name = inline.plain(picture.title)
        key = self._with_room(picture.key, self._size.set_width / PIXEL) if picture.key else None
        picture = picture._replace(key=key)
        is_beside = self._is_beside(picture)
        below = 0.0 if key is None or is_beside else key.height
        several = len(picture.panels) > 1
        in_pairs = several and all(map(self._fits_half_a_line, picture.panels))
        scale = PIXEL if not several else _PAIRED if in_pairs else _SMALL
        share = _HALF if in_pairs else 1.0
        if key is not None and is_beside:
            share -= (key.width + _GUTTER) * PIXEL / self._size.set_width
        panels = [self._panel(name, panel, scale, share, below) for panel in picture.panels]
        value: Value = {
            "is": "picture",
            "title": inline.bare(picture.title),
            "captions": [inline.line(said) for said in (picture.caption, picture.note) if said],
            "alt": self._alternative(name, picture),
            "panels": self._on_one_page(panels) if in_pairs else panels,
            "columns": 2 if in_pairs else 1,
        }
        if key is not None:
            name = inline.name("legend")
            value["key"] = {"name": name, **self._drawing(name, key), "beside": is_beside}
        return value

    def _fits_half_a_line(self, panel: Panel) -> bool:
        is_cut = panel.side is not None and any(map(self._svg.cuts, panel.side.words()))
        return not is_cut and panel.width * _PAIRED <= _HALF * self._size.set_width

    def _with_room(self, drawing: Drawing, most: float) -> Drawing:
        """With as much more room as its labels need in this edition, as far as the paper has it."""
        wider, by = drawing, 0.0
        while any(map(self._svg.cuts, wider.words())) and drawing.width + by + _STEP <= most:
            by += _STEP
            wider = drawing.widened(by)
        return wider

    def _is_beside(self, picture: Picture) -> bool:
        """Whether there is room for a picture's key to its right."""
        width = sum(panel.width for panel in picture.panels) + (picture.key.width if picture.key else 0)
        return len(picture.panels) == 1 and (width + _GUTTER) * PIXEL <= self._size.set_width

    def _panel(self, name: str, panel: Panel, scale: float, share: float, below: float) -> Value:
        first, second = panel.field, None
        if panel.side:
            scale = min(scale, self._height_free / (panel.field.height + below))
            first, second = self._with_room(panel.side, share * self._size.set_width / scale - panel.field.width), first
        value = self._drawing(name, first, second, share, below, scale)
        if panel.title:
            value["title"] = self._inline.bare(panel.title)
            value["name"] = self._inline.plain(panel.title)
        return value

    def _on_one_page(self, panels: list[Value]) -> list[Value]:
        """Two in a row; what is a little more than a page of them is made smaller rather than spilled."""
        heights = [max(one["height"] for one in panels[at : at + 2]) for at in range(0, len(panels), 2)]
        room = self._height_free - _PANEL_TITLE * len(heights)
        scale = room / sum(heights)
        if len(panels) == 1 or not _SMALLEST <= scale < 1:
            return panels
        return [{**one, **{side: round(one[side] * scale, 2) for side in ("width", "height")}} for one in panels]

    def _drawing(
        self,
        name: str,
        drawing: Drawing,
        beside: Drawing | None = None,
        share: float = 1.0,
        below: float = 0.0,
        most: float = PIXEL,
    ) -> Value:
        """As large as on the site, or as there is room in this share of a line, above what stands below."""
        svg = self._svg.svg(name, drawing, beside)
        start, _, rest = svg.partition(">")
        width = drawing.width + (beside.width if beside else 0)
        height = max(drawing.height, beside.height if beside else 0)
        scale = min(most, share * self._size.set_width / width, self._height_free / (height + below))
        return {
            "svg": f"{start.replace('<svg', _SVG, 1)}>{self._style}{rest}",
            "width": round(width * scale, 2),
            "height": round(height * scale, 2),
        }

    def _alternative(self, name: str, picture: Picture) -> str:
        """What the marks say; of a picture that says too much for anybody to listen to, what it shows."""
        whole = f"{name}. {self._in_words(picture.table)}"
        return whole if len(whole) <= _LONGEST_ALTERNATIVE else f"{name}. {self._plain(picture.caption)}"

    def _in_words(self, table: TextEquivalent) -> str:
        """Everything the marks say, row by row."""
        heads = [self._plain(column.said) for column in table.columns[1:]]
        rows = []
        for row in table.rows:
            cells = [", ".join(self._plain(link.said) for link in cell) for cell in row.cells]
            said = "; ".join(f"{head} {cell}" for head, cell in zip(heads, cells, strict=False) if cell)
            rows.append(f"{self._plain(row.head.said)}: {said}.")
        return " ".join(rows)

    def _plain(self, said: Said) -> str:
        return self._inline.plain(said)


def _families(edition: Edition) -> dict[str, str]:
    """The first family is one that has all signs: within a drawing there is no choice among several."""
    hans, hant = (FACES[one].sans[1] for one in (Language.ZH_HANS, Language.ZH_HANT))
    own = hant if edition.language is Language.ZH_HANT else hans
    return {"sans": f"'{own}'", "hans": f"'{hans}'", "hant": f"'{hant}'"}
