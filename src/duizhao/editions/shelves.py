"""Which lists of a library stand in parts, and on which page of them an entry stands.

What lasts, a digest or an index, knows an entry as `works/#id`, however large the library: the page without parts has
it there, and the page of the parts leads on. Pages lead straight to where it stands now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
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
    target_of,
)
from duizhao.editions.parts import Part, in_letters, in_years, walk
from duizhao.model.entries import Work
from duizhao.model.library import Kind, Library
from duizhao.model.relations import Relations
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


Shelves = Mapping[Target, Shelf]
"""By where they begin, the lists long enough to stand in parts: those of a library, of themes and of people."""


def shelves_of(library: Library, relations: Relations) -> Shelves:
    return dict([*_lists(library), *_of_things(library, relations)])


def digests_of(kind: Kind) -> Target:
    """The list of the digests of papers, themes or comparisons."""
    return Target(DIGESTS.path, kind)


def papers_of(path: str) -> Target:
    """The list of papers on the page of a thing."""
    return Target(path, "papers")


def works_of(path: str) -> Target:
    return Target(path, "works")


def _lists(library: Library) -> Iterator[tuple[Target, Shelf]]:
    papers = [(summary.record.issued, summary.id) for summary in library.papers.values()]
    for place in (PAPERS, STATUS):
        if len(papers) > LIMITS[place].whole:
            yield place, Shelf(place.path, in_years(papers, LIMITS[place].part))
    lists: dict[Target, Collection[str]] = {
        PEOPLE: library.people,
        WORKS: library.works,
        GLOSSARY: library.terms,
        THEMES: library.themes,
        COMPARE: library.comparisons,
    }
    for place, ids in lists.items():
        if len(ids) > LIMITS[place].whole:
            yield place, Shelf(place.path, in_letters(ids, LIMITS[place].part), is_by_letters=True)

    if len(papers) > DIGESTS_OF_A_KIND.whole:
        yield digests_of(Kind.PAPER), Shelf(DIGESTS.path, in_years(papers, DIGESTS_OF_A_KIND.part, "papers-"))
    for kind, ids in ((Kind.COMPARISON, library.comparisons), (Kind.THEME, library.themes)):
        if len(ids) > DIGESTS_OF_A_KIND.whole:
            parts = in_letters(ids, DIGESTS_OF_A_KIND.part, f"{kind}s-")
            yield digests_of(kind), Shelf(DIGESTS.path, parts, is_by_letters=True)


def _of_things(library: Library, relations: Relations) -> Iterator[tuple[Target, Shelf]]:
    """The lists on the pages of themes and people, and who cites a work."""
    for theme, papers in relations.papers_under.items():
        if len(papers) > UNDER_THEME.whole:
            path = target_of(Kind.THEME, theme).path
            yield papers_of(path), Shelf(path, in_years(_dated(library.papers, papers), UNDER_THEME.part))
    for person, papers in relations.papers_by.items():
        if len(papers) > BY_PERSON.whole:
            path = target_of(Kind.PERSON, person).path
            yield papers_of(path), Shelf(path, in_years(_dated(library.papers, papers), BY_PERSON.part, OF_PAPERS))
    for work, citing in relations.cited_by.items():
        if len(citing) > CITING_WORK.whole:
            path = f"{WORKS.path}{work}/"
            dated = _dated(library.papers, [paper for paper, _ in citing])
            yield papers_of(path), Shelf(path, in_years(dated, CITING_WORK.part))
    for person, works in relations.works_by.items():
        if len(works) > BY_PERSON.whole:
            path = target_of(Kind.PERSON, person).path
            dated = sorted(_dated(library.works, works), reverse=True)
            yield works_of(path), Shelf(path, in_years(dated, BY_PERSON.part, OF_WORKS))


def _dated(things: Mapping[str, Summary] | Mapping[str, Work], ids: Iterable[str]) -> list[tuple[str, str]]:
    return [(things[id].record.issued, id) for id in ids]


def standing_at(shelves: Shelves, target: Target) -> Target:
    """Where an entry of a list stands now."""
    shelf = shelves.get(Target(target.path)) if target.anchor else None
    part = shelf.find_part(target.anchor) if shelf and shelf.is_by_letters else None
    return Target(f"{target.path}{part.key}/", target.anchor) if part else target
