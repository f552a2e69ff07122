"""Which lists of a library stand in parts, and on which page of them an entry stands.

What lasts, a digest or an index, knows an entry as `works/#id`, however large the library: the page without parts has
it there, and the page of the parts leads on. Pages lead straight to where it stands now.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from duizhao.editions.addresses import (
    COMPARE,
    DIGESTS,
    GLOSSARY,
    PAPERS,
    PEOPLE,
    STATUS,
    THEMES,
    WORKS,
    Target,
)
from duizhao.editions.parts import Part, in_letters, in_years, walk
from duizhao.model.library import Kind, Library
from duizhao.model.reads import Remembered
from duizhao.model.relations import Relations


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
}
"""An entry of the parallel edition has about 2 kB among papers, works and those on the status page, 1 kB in a glossary
and 0.5 kB among people; there is room for twice as much in 500 kB."""

UNDER_THEME = Limit(400, 400)
BY_PERSON = Limit(60, 100)
CITING_WORK = Limit(40, 400)
DIGESTS_OF_A_KIND = Limit(100, 100)
OF_PAPERS, OF_WORKS = "papers-", "works-"
"""How the parts of a person's lists are called."""


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


class _OfThing(NamedTuple):
    """What a theme, a person or a work has a list of, as ids; `before` is how the keys of its parts begin."""

    entries: Collection[str]
    limit: Limit
    before: str = ""


class Shelves:
    """By where they begin, the lists that are long enough to stand in parts: those of a library, of themes, of people,
    of digests, and of who cites a work. Each is looked into when it is asked for."""

    def __init__(self, library: Library, relations: Relations) -> None:
        self._library = library
        self._relations = relations
        self._remembered = Remembered(library.reads, self._find)
        self._letters: dict[Target, Collection[str]] = {
            PEOPLE: library.people,
            WORKS: library.works,
            GLOSSARY: library.terms,
            THEMES: library.themes,
            COMPARE: library.comparisons,
            digests_of(Kind.COMPARISON): library.comparisons,
            digests_of(Kind.THEME): library.themes,
        }

    def __contains__(self, place: Target) -> bool:
        return self.get(place) is not None

    def __getitem__(self, place: Target) -> Shelf:
        shelf = self.get(place)
        assert shelf is not None, f"{place} is not in parts"
        return shelf

    def get(self, place: Target) -> Shelf | None:
        """The list that begins there, if it stands in parts. Of short lists of things, which are many, none is kept."""
        if place.anchor and place.path != DIGESTS.path:
            of_thing = self._of_thing(place)
            if len(of_thing.entries) <= of_thing.limit.whole:
                return None
        return self._remembered(place)

    def standing_at(self, target: Target) -> Target:
        """Where an entry of a list by letters stands now."""
        shelf = self.get(Target(target.path))
        part = shelf.find_part(target.anchor) if shelf is not None else None
        return Target(f"{target.path}{part.key}/", target.anchor) if part else target

    def _find(self, place: Target) -> Shelf | None:
        limit = LIMITS.get(place) or (DIGESTS_OF_A_KIND if place.path == DIGESTS.path else None)
        if place in self._letters:
            ids = self._letters[place]
            before = f"{place.anchor}s-" if place.anchor else ""
            if limit is not None and len(ids) > limit.whole:
                return Shelf(place.path, in_letters(ids, limit.part, before), is_by_letters=True)
            return None
        if limit is not None:
            before = OF_PAPERS if place.anchor else ""
            return self._by_years(place, self._library.papers, limit, before)
        of_thing = self._of_thing(place)
        if of_thing.before == OF_WORKS:
            works = self._library.works
            dated = sorted(((works[id].record.issued, id) for id in of_thing.entries), reverse=True)
            return Shelf(place.path, in_years(dated, of_thing.limit.part, OF_WORKS))
        return self._by_years(place, of_thing.entries, of_thing.limit, of_thing.before)

    def _by_years(self, place: Target, papers: Collection[str], limit: Limit, before: str = "") -> Shelf | None:
        if len(papers) <= limit.whole:
            return None
        marks = self._relations.marks
        return Shelf(place.path, in_years(((marks[id].issued, id) for id in papers), limit.part, before))

    def _of_thing(self, place: Target) -> _OfThing:
        folder, id, _ = place.path.split("/")
        relations = self._relations
        if folder == "themes":
            return _OfThing(relations.papers_under.get(id, ()), UNDER_THEME)
        if folder == "works":
            return _OfThing([paper for paper, _ in relations.cited_by.get(id, ())], CITING_WORK)
        if place.anchor == "works":
            return _OfThing(relations.works_by.get(id, ()), BY_PERSON, OF_WORKS)
        return _OfThing(relations.papers_by.get(id, ()), BY_PERSON, OF_PAPERS)


ADDRESSED = frozenset([WORKS.path, GLOSSARY.path])
"""The lists to whose entries pages lead."""


def digests_of(kind: Kind) -> Target:
    """The list of the digests of papers, themes or comparisons."""
    return Target(DIGESTS.path, kind)


def papers_of(path: str) -> Target:
    """The list of papers on the page of a thing, or of those that cite a work."""
    return Target(path, "papers")


def works_of(path: str) -> Target:
    return Target(path, "works")
