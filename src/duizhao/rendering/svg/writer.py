"""A drawing as SVG: numbers, classes and escaped words. Colours are the business of whoever shows it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from duizhao.editions.addresses import Target
from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.passages import Heard, Passage, plain
from duizhao.editions.pictures.drawing import LETTER, Arc, Box, Dot, Drawing, Mark, Rule, Shape, Words
from duizhao.editions.pictures.grid import SLANT
from duizhao.editions.pictures.measure import ELLIPSIS, cut, width_of, wrap
from duizhao.rendering.escaping import escape

LINE = LETTER + 2
"""How far apart the lines of a label stand."""

BASELINE = 0.36 * LETTER
"""How far below the middle of a line its letters stand."""

Href = Callable[[Target], str]


class SvgWriter:
    """Writes for one edition. Without `href` nothing leads anywhere."""

    def __init__(self, edition: Edition, href: Href | None) -> None:
        self._ear = Ear(edition)
        self._language = None if edition.is_parallel else edition.language
        self._href = href

    def svg(self, name: str, drawing: Drawing, beside: Drawing | None = None, look: str = "", least: float = 0) -> str:
        """A drawing, with another to its right; at least so wide, so that what stands together has letters alike."""
        width, height, inner = drawing.width, drawing.height, self._items(drawing)
        if beside is not None:
            inner += f'<g transform="translate({_n(width)})">{self._items(beside)}</g>\n'
            width, height = width + beside.width, max(height, beside.height)
        width = max(width, least)
        size = f'viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" height="{_n(height)}"'
        kind = f"dz-drawing dz-drawing--{look}" if look else "dz-drawing"
        return f'<svg class="{kind}" {size} role="group" aria-label="{escape(name)}">\n{inner}</svg>'

    def cuts(self, words: Words) -> bool:
        """Whether a label is longer than its room."""
        lines = self._lines(self._ear.hear(words.said), words) if words.said else []
        return any(text.endswith(ELLIPSIS) for line in lines for _, text in line)

    def _items(self, drawing: Drawing) -> str:
        return "".join(
            [f"{self._mark(item) if isinstance(item, Mark) else self._shape(item)}\n" for item in drawing.items]
        )

    def _mark(self, mark: Mark) -> str:
        """Its title is its name, whole where the words it shows are cut, so those need not be heard too."""
        shapes = "".join([self._shape(shape, ' aria-hidden="true"') for shape in mark.shapes])
        inner = f"<title>{escape(plain(self._ear.hear(mark.name)))}</title>{shapes}"
        if mark.target is None or self._href is None:
            return f"<g>{inner}</g>"
        return f'<a href="{escape(self._href(mark.target))}">{inner}</a>'

    def _shape(self, shape: Shape, hidden: str = "") -> str:
        if isinstance(shape, Words):
            return self._words(shape, hidden)
        look = " ".join([f"dz-p-{word}" for word in shape.look.split()])
        match shape:
            case Box(x, y, width, height):
                return f'<rect class="{look}" x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"/>'
            case Dot(x, y, radius):
                return f'<circle class="{look}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"/>'
            case Rule(x1, y1, x2, y2):
                return f'<line class="{look}" x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"/>'
            case Arc(x, y1, y2, depth, weight):
                across, along = _n(abs(depth)), _n((y2 - y1) / 2)
                path = f"M{_n(x)} {_n(y1)}A{across} {along} 0 0 {int(depth > 0)} {_n(x)} {_n(y2)}"
                return f'<path class="{look}" d="{path}" stroke-width="{_n(weight)}"/>'

    def _words(self, words: Words, hidden: str) -> str:
        """In one line or several; in the parallel edition the second language follows in what room is left."""
        heard = self._ear.hear(words.said)
        if not heard:
            return ""
        lines = self._lines(heard, words)
        look = f' class="{" ".join(f"dz-p-{word}" for word in words.look.split())}"' if words.look else ""
        anchor = f' text-anchor="{words.anchor}"' if words.anchor != "start" else ""
        turn = f' transform="rotate(-{SLANT} {_n(words.x)} {_n(words.y)})"' if words.slanted else ""
        first = words.y - (len(lines) - 1) * LINE / 2 + (0 if words.slanted else BASELINE)
        if len(lines) == 1:
            language, inner = self._one_line(lines[0])
            return f'<text{look} x="{_n(words.x)}" y="{_n(first)}"{anchor}{turn}{language}{hidden}>{inner}</text>'
        spans = []
        for index, line in enumerate(lines):
            language, inner = self._one_line(line)
            spans.append(f'<tspan x="{_n(words.x)}" y="{_n(first + index * LINE)}"{language}>{inner}</tspan>')
        return f"<text{look}{anchor}{turn}{hidden}>{''.join(spans)}</text>"

    def _lines(self, heard: Heard, words: Words) -> list[list[tuple[Passage, str]]]:
        """What stands in each line: pieces of text with the passage they are of."""
        first = heard[0]
        if len(heard) == 1:
            return [[(first, line)] for line in wrap(first.text, words.room, words.lines)]
        if words.lines > 1:
            return [[(passage, cut(passage.text, words.room))] for passage in heard[: words.lines]]
        line = [(first, cut(first.text, words.room))]
        left = words.room - width_of(first.text) - LETTER / 2
        if left > 3 * LETTER:
            line.append((heard[1], cut(heard[1].text, left)))
        return [line]

    def _one_line(self, line: list[tuple[Passage, str]]) -> tuple[str, str]:
        """Its language, where it is one and not the page's, and the words."""
        if len(line) == 1:
            passage, text = line[0]
            return self._lang(passage), escape(text)
        pieces = [f"<tspan{self._lang(passage)}>{escape(text)}</tspan>" for passage, text in line]
        return "", " ".join(pieces)

    def _lang(self, passage: Passage) -> str:
        if passage.language == self._language or not any(map(str.isalpha, passage.text)):
            return ""
        return f' lang="{passage.language}"'


@lru_cache(4096)
def _n(number: float) -> str:
    """A number of pixels, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")
