"""The cells of a grid that count points: a number on a ground that deepens with it, and a bar for each facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil, sqrt
from typing import NamedTuple

from duizhao.editions.addresses import Target, paper_path
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import LETTER, Box, Drawing, Mark, Rule, Shape, Words
from duizhao.editions.pictures.measure import side_by_side, width_of
from duizhao.editions.pictures.sentences import fill, listed
from duizhao.model.relations import PlacedPoint

SHADES = 5
BARS_WIDE = 36.0
BARS_HIGH = 16.0
MOST_BARS = 7
OTHERS = ""
"""What stands in a slot for all facets that have none of their own."""

KEY_LINE = 21.0
LONGEST_KEY = 300.0


@dataclass(slots=True)
class Tally:
    """The points of a cell, by facet, and where the first of them stands."""

    facets: Counter[str] = field(default_factory=Counter)
    first: Target | None = None

    def add(self, placed: PlacedPoint) -> None:
        self.facets[placed.facet] += 1
        if self.first is None:
            self.first = Target(paper_path(placed.paper), placed.anchor)

    @property
    def points(self) -> int:
        return self.facets.total()


class Slots(NamedTuple):
    """Where in a cell each facet has its bar, and how many points the highest bar stands for."""

    facets: tuple[str, ...]
    most: int

    def heights(self, facets: Counter[str]) -> list[int]:
        own = [facets[facet] for facet in self.facets if facet != OTHERS]
        return [*own, facets.total() - sum(own)] if OTHERS in self.facets else own

    def bars(self, left: float, base: float, heights: list[int]) -> list[Shape]:
        width = BARS_WIDE / len(self.facets)
        shapes: list[Shape] = [Rule(left, base, left + BARS_WIDE, base, "base")]
        for slot, points in enumerate(heights):
            if points:
                height = max(1.5, BARS_HIGH * points / self.most)
                shapes.append(Box(left + slot * width + 0.5, base - height, width - 1, height, "bar"))
        return shapes


def slots_for(view: View, tallies: Iterable[Tally]) -> Slots:
    """A slot for each facet that has points; of many the facets with the most, and one for all others."""
    cells = list(tallies)
    whole = sum((one.facets for one in cells), Counter[str]())
    used = [facet for facet in view.library.facets if whole[facet]]
    if len(used) > MOST_BARS:
        kept = set(sorted(used, key=lambda facet: (-whole[facet], used.index(facet)))[: MOST_BARS - 1])
        used = [*(facet for facet in used if facet in kept), OTHERS]
    slots = Slots(tuple(used), 1)
    return Slots(slots.facets, max(max(slots.heights(one.facets)) for one in cells))


def width_for(most: int) -> float:
    """How wide a cell must be for the highest number."""
    return max(26.0, width_of(str(most)) + 8)


def cell_shapes(view: View, box: Box, one: Tally, most: int, slots: Slots | None) -> tuple[Shape, ...]:
    """What stands in the place of a cell."""
    shade = ceil(SHADES * sqrt(one.points / most))
    ground = Box(box.x + 1, box.y + 1, box.width - 2, box.height - 2, f"cell shade-{shade}")
    middle = box.y + (LETTER / 2 + 4 if slots else box.height / 2)
    number = view.voice.literal(str(one.points))
    words = Words(box.x + box.width / 2, middle, box.width, number, "count", "middle")
    if not slots:
        return (ground, words)
    left, base = box.x + (box.width - BARS_WIDE) / 2, box.y + box.height - 3
    return (ground, words, *slots.bars(left, base, slots.heights(one.facets)))


def by_facet(view: View, facets: Counter[str]) -> Said:
    """The numbers by facet, in words."""
    declared = view.library.facets
    return listed(
        view.voice,
        [
            fill(view.voice, "picture-number-of", name=view.voice.say(declared[facet].label), n=facets[facet])
            for facet in declared
            if facets[facet]
        ],
    )


def key_of(view: View, slots: Slots) -> Drawing:
    """Each facet with the place of its bar."""
    voice = view.voice
    labels = [
        voice.words["picture-others"] if facet == OTHERS else voice.say(view.library.facets[facet].label)
        for facet in slots.facets
    ]
    room = min(LONGEST_KEY, max(map(side_by_side, labels)))
    items: list[Mark | Shape] = []
    for index, label in enumerate(labels):
        top = index * KEY_LINE
        items += slots.bars(0, top + KEY_LINE - 2, [slots.most * (slot == index) for slot in range(len(labels))])
        items.append(Words(BARS_WIDE + 8, top + KEY_LINE / 2, room, label, "key"))
    return Drawing(BARS_WIDE + 8 + room, len(labels) * KEY_LINE, tuple(items))
