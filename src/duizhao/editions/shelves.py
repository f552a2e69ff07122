"""Which lists of a library stand in parts, and on which page of them an entry stands.

What lasts, a digest or an index, knows an entry as `works/#id`, however large the library: the page without parts has
it there, and the page of the parts leads on. Pages lead straight to where it stands now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from duizhao.editions.addresses import COMPARE, DIGESTS, GLOSSARY, PAPERS, PEOPLE, STATUS, THEMES, WORKS, Target
from duizhao.editions.parts import Part, in_letters, in_years, walk
from duizhao.model.library import Library
from duizhao.model.summary import Summary


class Limit(NamedTuple):
    """How many entries a list has on one page as a whole, and how many of them a part has."""

    whole: int
    part: int


LIMITS = {
    PAPERS: Limit(100, 100),
    PEOPLE: Limit(400, 300),
    WORKS: Limit(240, 120),
    GLOSSARY: Limit(240, 120),
    THEMES: Limit(150, 100),
    COMPARE: Limit(200, 150),
    STATUS: Limit(100, 100),
    DIGESTS: Limit(200, 100),
}
"""An entry of the parallel edition has about 2 kB among papers, works and those on the status page, 1 kB in a glossary
and 0.5 kB among people; there is room for four times as much in 500 kB."""


class Shelf:
    """A list in parts: `path` is where it begins."""

    def __init__(self, path: str, parts: tuple[Part, ...], *, is_by_letters: bool = False) -> None:
        self.path = path
        self.parts = parts
        self.is_by_letters = is_by_letters
        self.trails = {trail[-1].key: trail for trail in walk(parts)}
        self.filled = [trail[-1] for trail in self.trails.values() if trail[-1].ids]
        self.places = {part.key: place for place, part in enumerate(self.filled)}
        self.entries = sum(part.entries for part in parts)

    def target(self, part: Part) -> Target:
        return Target(f"{self.path}{part.key}/")

    def find_part(self, id: str) -> Part | None:
        """Where an id stands in a list by letters: under the longest beginning there is."""
        for end in range(len(id), 0, -1):
            trail = self.trails.get(f"{id[:end]}_")
            if trail:
                return trail[-1]
        return None


Shelves = Mapping[Target, Shelf]
"""By where they begin, the lists of a library that are long enough to stand in parts."""


def shelves_of(library: Library) -> Shelves:
    shelves: dict[Target, Shelf] = {}
    for place in (PAPERS, STATUS):
        if len(library.papers) > LIMITS[place].whole:
            shelves[place] = Shelf(place.path, papers_in_years(library.papers.values(), LIMITS[place].part))
    lists: dict[Target, Iterable[str]] = {
        PEOPLE: library.people,
        WORKS: library.works,
        GLOSSARY: library.terms,
        THEMES: library.themes,
        COMPARE: library.comparisons,
    }
    for place, ids in lists.items():
        if len(list(ids)) > LIMITS[place].whole:
            shelves[place] = Shelf(place.path, in_letters(ids, LIMITS[place].part), is_by_letters=True)
    return shelves


def papers_in_years(papers: Iterable[Summary], most: int, before: str = "") -> tuple[Part, ...]:
    return in_years(((summary.record.issued, summary.id) for summary in papers), most, before)


def standing_at(shelves: Shelves, target: Target) -> Target:
    """Where an entry of a list stands now."""
    shelf = shelves.get(Target(target.path)) if target.anchor else None
    part = shelf.find_part(target.anchor) if shelf and shelf.is_by_letters else None
    return Target(f"{target.path}{part.key}/", target.anchor) if part else target
