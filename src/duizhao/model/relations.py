"""What follows from the library as a whole: who cites what, what is said under a theme, which papers are near."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from duizhao.model.comparison import Selection
from duizhao.model.derived import Derived
from duizhao.model.library import Library
from duizhao.model.marks import Marks, marks_of
from duizhao.model.progress import PaperProgress, progress_of
from duizhao.model.summary import Citation, Summary

NEIGHBOURS_SHOWN = 6
NEIGHBOURS_WEIGHED = 24


class PlacedPoint(NamedTuple):
    """Where a point stands."""

    paper: str
    facet: str
    anchor: str


class Beside(NamedTuple):
    """The next newer paper and the next older one; the newest and the oldest lack one of them."""

    newer: str
    older: str


class Neighbour(NamedTuple):
    """A paper near another, and why."""

    paper: str
    works: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    marks: Mapping[str, Marks]
    progress: Mapping[str, PaperProgress]
    narrower: Mapping[str, list[str]]
    broader: Mapping[str, list[str]]
    related: Mapping[str, list[str]]
    said_under: Mapping[str, list[PlacedPoint]]
    themes_of: Mapping[str, list[str]]
    papers_under: Mapping[str, list[str]]
    papers_by: Mapping[str, list[str]]
    works_by: Mapping[str, list[str]]
    cited_by: Mapping[str, list[tuple[str, Citation]]]
    beside: Mapping[str, Beside]
    order: Mapping[str, int]
    licences: tuple[str, ...]
    _neighbours: dict[str, list[Neighbour]] = field(default_factory=dict)

    def descendants(self, theme: str) -> list[str]:
        """The theme and everything narrower, in the order of a walk down the tree."""
        found: dict[str, None] = {}
        waiting = [theme]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found[one] = None
                waiting.extend(reversed(self.narrower.get(one, [])))
        return list(found)

    def select_papers(self, library: Library, selection: Selection) -> list[str]:
        if selection.ids:
            return list(selection.ids)
        if selection.theme:
            under = {paper for theme in self.descendants(selection.theme) for paper in self.papers_under.get(theme, [])}
            return sorted(under, key=self.order.__getitem__)
        return list(library.papers)

    def select_themes(self, library: Library, selection: Selection) -> list[str]:
        if selection.ids:
            return list(selection.ids)
        if selection.theme:
            return self.descendants(selection.theme)
        return list(dict.fromkeys(theme for root in self.roots(library) for theme in self.descendants(root)))

    def roots(self, library: Library) -> list[str]:
        return [theme for theme in library.themes if not self.broader.get(theme)]

    def walk(self, library: Library) -> dict[str, int]:
        """Every theme that a root leads to, with its depth, downwards; one under several others stands below the first.

        A list and no recursion, so that no chain of themes is too long.
        """
        depths: dict[str, int] = {}
        waiting = [(root, 0) for root in reversed(self.roots(library))]
        while waiting:
            theme, depth = waiting.pop()
            if theme not in depths:
                depths[theme] = depth
                waiting.extend((below, depth + 1) for below in reversed(self.narrower[theme]))
        return depths

    def neighbours(self, library: Library, summary: Summary) -> list[Neighbour]:
        """The nearest papers, a shared rare thing counting for more than a common one.

        Of a long list of papers that share something only those next in time are weighed, so that the cost for a paper
        stays the same however large the library grows.
        """
        known = self._neighbours.get(summary.id)
        if known is None:
            known = self._neighbours[summary.id] = self._find_neighbours(library, summary)
        return known

    def _find_neighbours(self, library: Library, summary: Summary) -> list[Neighbour]:
        works = {citation.work for citation in summary.citations}
        themes = self.themes_of[summary.id]
        weights: dict[str, float] = defaultdict(float)
        for work in sorted(works):
            papers = [paper for paper, _ in self.cited_by[work]]
            for paper in self._around(papers, summary.id):
                weights[paper] += 2 / len(papers)
        for theme in themes:
            papers = self.papers_under[theme]
            for paper in self._around(papers, summary.id):
                weights[paper] += 1 / len(papers)
        weights.pop(summary.id, None)
        nearest = sorted(weights, key=lambda paper: (-weights[paper], self.order[paper]))[:NEIGHBOURS_SHOWN]
        return [
            Neighbour(
                paper,
                tuple(sorted(works.intersection(citation.work for citation in library.papers[paper].citations))),
                tuple(theme for theme in themes if theme in self.themes_of[paper]),
            )
            for paper in nearest
        ]

    def _around(self, papers: list[str], paper: str) -> list[str]:
        if len(papers) <= NEIGHBOURS_WEIGHED:
            return papers
        middle = bisect_left(papers, self.order[paper], key=self.order.__getitem__)
        start = max(0, min(middle - NEIGHBOURS_WEIGHED // 2, len(papers) - NEIGHBOURS_WEIGHED))
        return papers[start : start + NEIGHBOURS_WEIGHED]


def relations_of(library: Library, marks: Mapping[str, Marks] | None = None) -> Relations:
    """`marks` are those of all papers, where they are known."""
    marks = marks or Derived(library.papers, marks_of)
    narrower, broader = _tree(library)
    said_under: dict[str, list[PlacedPoint]] = defaultdict(list)
    themes_of: dict[str, list[str]] = {}
    papers_under: dict[str, list[str]] = defaultdict(list)
    papers_by: dict[str, list[str]] = defaultdict(list)
    cited_by: dict[str, list[tuple[str, Citation]]] = defaultdict(list)
    for summary in library.papers.values():
        mine = dict.fromkeys(summary.themes)
        for facet, anchor, themes in marks[summary.id].themed:
            for theme in themes:
                mine[theme] = None
                said_under[theme].append(PlacedPoint(summary.id, facet, anchor))
        themes_of[summary.id] = list(mine)
        for theme in mine:
            papers_under[theme].append(summary.id)
        for author in summary.record.authors:
            if author.person:
                papers_by[author.person].append(summary.id)
        for citation in summary.citations:
            cited_by[citation.work].append((summary.id, citation))
    works_by: dict[str, list[str]] = defaultdict(list)
    for work in library.works.values():
        for author in work.record.authors:
            if author.person:
                works_by[author.person].append(work.id)
    return Relations(
        marks=marks,
        progress=Derived(library.papers, lambda summary: progress_of(library, summary)),
        narrower=narrower,
        broader=broader,
        related=_related(library),
        said_under=dict(said_under),
        themes_of=themes_of,
        papers_under=dict(papers_under),
        papers_by=dict(papers_by),
        works_by=dict(works_by),
        cited_by=dict(cited_by),
        beside=_beside(list(library.papers)),
        licences=tuple(sorted({summary.credit.license for summary in library.papers.values()})),
        order={paper: position for position, paper in enumerate(library.papers)},
    )


def _beside(papers: list[str]) -> dict[str, Beside]:
    return {
        paper: Beside(newer, older)
        for newer, paper, older in zip(["", *papers], papers, [*papers[1:], ""], strict=False)
    }


def _tree(library: Library) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Narrower and broader themes, each relation stated from either side."""
    narrower: dict[str, dict[str, None]] = {theme: {} for theme in library.themes}
    broader: dict[str, dict[str, None]] = {theme: {} for theme in library.themes}
    pairs = [(above, theme.id) for theme in library.themes.values() for above in theme.broader]
    pairs += [(theme.id, below) for theme in library.themes.values() for below in theme.narrower]
    for above, below in pairs:
        narrower[above][below] = None
        broader[below][above] = None
    return _lists(narrower), _lists(broader)


def _related(library: Library) -> dict[str, list[str]]:
    related: dict[str, dict[str, None]] = {theme: {} for theme in library.themes}
    for theme in library.themes.values():
        for other in theme.related:
            related[theme.id][other] = None
            related[other][theme.id] = None
    return _lists(related)


def _lists(sets: dict[str, dict[str, None]]) -> dict[str, list[str]]:
    return {key: list(value) for key, value in sets.items()}
