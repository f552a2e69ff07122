"""What a picture is made of: shapes and words in a coordinate system of pixels, marks that lead somewhere, and the same
told as a table.

A picture is laid out once for all editions: its words have room for every language, and are cut where they are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from duizhao.editions.addresses import Target
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link

LETTER = 12.0
"""How high letters are. Nothing in a picture is written smaller."""


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    look: str


class Dot(NamedTuple):
    x: float
    y: float
    radius: float
    look: str


class Rule(NamedTuple):
    x1: float
    y1: float
    x2: float
    y2: float
    look: str


class Arc(NamedTuple):
    """Half an ellipse from one height to another; a negative depth bulges to the left."""

    x: float
    y1: float
    y2: float
    depth: float
    weight: float
    look: str


class Words(NamedTuple):
    """A label that may take `room` along its line and so many lines, `y` being their middle. A slanted one rises."""

    x: float
    y: float
    room: float
    said: Said
    look: str = ""
    anchor: str = "start"
    lines: int = 1
    slanted: bool = False


Shape = Box | Dot | Rule | Arc | Words


class Mark(NamedTuple):
    """Shapes that together say one thing, and lead to it."""

    name: Said
    target: Target | None
    shapes: tuple[Shape, ...]


class Drawing(NamedTuple):
    width: float
    height: float
    items: tuple[Mark | Shape, ...]

    def marks(self) -> Iterator[Mark]:
        return (item for item in self.items if isinstance(item, Mark))

    def words(self) -> Iterator[Words]:
        for item in self.items:
            yield from (
                shape for shape in (item.shapes if isinstance(item, Mark) else [item]) if isinstance(shape, Words)
            )

    def widened(self, by: float) -> Drawing:
        """With so much more room for its labels, where they stand at its left: heads of rows, a key."""
        return Drawing(self.width + by, self.height, tuple(_widened(item, self.width, by) for item in self.items))


def _widened(item: Mark | Shape, edge: float, by: float) -> Mark | Shape:
    match item:
        case Mark():
            shapes = [_widened(shape, edge, by) for shape in item.shapes]
            return item._replace(shapes=tuple(shape for shape in shapes if not isinstance(shape, Mark)))
        case Words():
            return item._replace(room=item.room + by)
        case Rule() if item.x2 == edge:
            return item._replace(x2=edge + by)
    return item


class Panel(NamedTuple):
    """A drawing, and the heads of its rows, which stay in sight while a wide drawing is scrolled."""

    field: Drawing
    side: Drawing | None = None
    title: Said = ()

    @property
    def width(self) -> float:
        return self.field.width + (self.side.width if self.side else 0)


class TextRow(NamedTuple):
    head: Link
    cells: tuple[tuple[Link, ...], ...]


class TextEquivalent(NamedTuple):
    """Everything the marks say, as a table. `columns` has the head of the first column too."""

    columns: tuple[Link, ...]
    rows: tuple[TextRow, ...]


class Picture(NamedTuple):
    """`caption` says in a sentence what one sees, `note` what was left out; `key` explains marks that need it."""

    id: str
    title: Said
    caption: Said
    panels: tuple[Panel, ...]
    table: TextEquivalent
    note: Said = ()
    key: Drawing | None = None


def drawn(*pictures: Picture | None) -> tuple[Picture, ...]:
    """Those that there are: a library may lack what a picture would show."""
    return tuple(picture for picture in pictures if picture is not None)
