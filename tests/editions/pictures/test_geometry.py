"""Where marks stand in pictures of libraries of every size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from math import cos, radians, sin
from typing import NamedTuple

import pytest

from duizhao.editions.pictures.drawing import LETTER, Arc, Box, Dot, Drawing, Picture, Rule, Shape, Words
from duizhao.editions.pictures.grid import PHONE, SIDE, SLANT, WIDEST_SIDE
from duizhao.editions.pictures.measure import widest
from duizhao.model.library import newest_first
from tests.editions.pictures.gallery import drawings_in, pictures_of, shapes_in
from tests.model.synthetic import synthetic_library

SIZES = (2, 5, 12, 40, 200)


@cache
def gallery(papers: int) -> dict[str, Picture]:
    return pictures_of(synthetic_library(papers))


class Extent(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def extent(shape: Shape) -> Extent:
    match shape:
        case Box(x, y, width, height):
            return Extent(x, y, x + width, y + height)
        case Dot(x, y, radius):
            return Extent(x - radius, y - radius, x + radius, y + radius)
        case Rule(x1, y1, x2, y2):
            return Extent(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        case Arc(x, y1, y2, depth, weight):
            return Extent(x + min(depth, 0) - weight / 2, y1, x + max(depth, 0) + weight / 2, y2)
        case Words():
            return _extent_of_words(shape)


def _extent_of_words(words: Words) -> Extent:
    width = min(words.room, widest(words.said))
    if words.slanted:
        rise, run = width * sin(radians(SLANT)), width * cos(radians(SLANT))
        return Extent(words.x - LETTER, words.y - rise, words.x + run, words.y + LETTER / 2)
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    high = LETTER * words.lines / 2 + words.lines - 1
    return Extent(left, words.y - high, left + width, words.y + high)


def labels(drawing: Drawing) -> Iterator[Words]:
    return (shape for shape in shapes_in(drawing) if isinstance(shape, Words) and shape.said)


@pytest.mark.parametrize("papers", SIZES)
def test_everything_stands_within_its_drawing(papers: int) -> None:
    assert len(gallery(papers)) >= 4
    for name, picture in gallery(papers).items():
        for drawing in drawings_in(picture):
            for shape in shapes_in(drawing):
                left, top, right, bottom = extent(shape)
                inside = left >= -1 and top >= -1 and right <= drawing.width + 1 and bottom <= drawing.height + 1
                assert inside, f"{name}: {shape} leaves {drawing.width} × {drawing.height}"


@pytest.mark.parametrize("papers", SIZES)
def test_no_two_labels_overlap(papers: int) -> None:
    for name, picture in gallery(papers).items():
        for drawing in drawings_in(picture):
            level = [extent(words) for words in labels(drawing) if not words.slanted]
            for one, other in combinations(sorted(level, key=lambda box: box.top), 2):
                apart = one.bottom <= other.top or one.right <= other.left or other.right <= one.left
                assert apart, f"{name}: {one} and {other}"


@pytest.mark.parametrize("papers", SIZES)
def test_slanted_heads_stand_a_line_apart(papers: int) -> None:
    for name, picture in gallery(papers).items():
        for drawing in drawings_in(picture):
            heads = [words.x for words in labels(drawing) if words.slanted]
            gaps = [(right - left) * sin(radians(SLANT)) for left, right in pairwise(heads)]
            assert all(gap >= LETTER for gap in gaps), name


def test_five_papers_fit_a_phone_and_many_do_not_grow_without_end() -> None:
    widths = {papers: gallery(papers)["themes/#picture-matrix"].panels[0].width for papers in SIZES}
    assert widths[5] <= 390
    assert widths[200] < widths[40] < 1500
    assert gallery(200)["papers/#picture-network"].panels[0].width <= 390


def test_heads_of_rows_take_the_room_that_a_phone_has_left() -> None:
    sides = [panel.side for panel in gallery(2)["compare/#picture-leading"].panels]
    assert all(side is not None and side.width > SIDE for side in sides)
    for papers in SIZES:
        for picture in gallery(papers).values():
            for panel in picture.panels:
                is_whole = panel.field.width <= PHONE - SIDE
                assert panel.width <= PHONE if is_whole else panel.width <= panel.field.width + WIDEST_SIDE


def test_a_drawing_that_is_widened_has_as_much_more_room_for_its_labels() -> None:
    side = gallery(5)["themes/#picture-matrix"].panels[0].side
    assert side is not None
    wider = side.widened(50)
    assert wider.width == side.width + 50
    assert [words.room for words in wider.words()] == [words.room + 50 for words in side.words()]
    rules = [shape.x2 for shape in shapes_in(wider) if isinstance(shape, Rule)]
    assert set(rules) == {wider.width}


def test_the_order_of_files_does_not_matter() -> None:
    library = synthetic_library(40)
    backwards = replace(library, papers=newest_first(reversed(list(library.papers.values()))))
    assert pictures_of(backwards) == gallery(40)
