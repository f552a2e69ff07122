"""The pages of the themes: the tree, and for each theme what the papers say about it."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, islice
from typing import NamedTuple

from duizhao.editions.addresses import THEMES, paper_path, target_of
from duizhao.editions.browsing import browse_all, list_page, part_page
from duizhao.editions.page import ALL_LANGUAGES, Browse, Heading, Page, PageKind, View
from duizhao.editions.parts import Part
from duizhao.editions.passages import Both, Said
from duizhao.editions.pictures.drawing import drawn
from duizhao.editions.pictures.matrix import matrix_picture
from duizhao.editions.pictures.spread import spread_picture
from duizhao.editions.points import PointItem, point_item
from duizhao.editions.shelves import papers_of
from duizhao.editions.voice import Link
from duizhao.model.entries import Theme
from duizhao.model.library import Kind
from duizhao.model.summary import points_in

SILENT_SHOWN = 20
UPPER_THEMES = 100
PAPERS_LISTED = 60
PAPERS_QUOTED = 30
"""Of how many papers, newest first, a theme's page has the points; the others it lists."""


class ThemeLine(NamedTuple):
    """A theme in the tree, `depth` steps below a root. A theme under several others stands below the first."""

    link: Link
    about: Said
    depth: int
    papers: int
    points: int


class SaidByPaper(NamedTuple):
    link: Link
    points: tuple[PointItem, ...]


class SaidInFacet(NamedTuple):
    anchor: str
    label: Said
    papers: tuple[SaidByPaper, ...]


class PaperUnder(NamedTuple):
    """A paper that speaks of a theme, and in how many points."""

    link: Link
    points: int


class ThemePart(NamedTuple):
    """Papers under a theme, by their titles."""

    theme: Link
    papers: tuple[tuple[PaperUnder, Said], ...]


class ThemeBody(NamedTuple):
    """Of many papers under it the newest, and the way to all."""

    title: Both
    about: Said
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]
    facets: tuple[SaidInFacet, ...]
    papers: tuple[PaperUnder, ...]
    all_papers: Browse | None
    silent: tuple[Link, ...]


def themes_page(view: View) -> Page:
    """The tree; of many themes its upper levels, which lead to what is below."""
    most = UPPER_THEMES if THEMES in view.voice.shelves else None
    pictures = drawn(matrix_picture(view))
    return list_page(view, PageKind.THEMES, THEMES, "themes", theme_tree(view, most), pictures)


def themes_part(view: View, part: Part) -> Page:
    lines = tuple(_line(view, theme, 0) for theme in part.ids)
    return part_page(view, PageKind.THEMES, THEMES, part, "themes", lines)


def theme_tree(view: View, most: int | None = None) -> tuple[ThemeLine, ...]:
    """The tree from its roots downwards, as lines; where there may be no more than so many, as many levels as these
    have room for, or else the first of the roots."""
    depths = view.relations.walk(view.library)
    if most is not None and len(depths) > most:
        sizes = accumulate(count for _, count in sorted(Counter(depths.values()).items()))
        levels = sum(1 for size in sizes if size <= most)
        depths = dict(islice(((one, depth) for one, depth in depths.items() if depth < max(levels, 1)), most))
    return tuple(_line(view, theme, depth) for theme, depth in depths.items())


def _line(view: View, theme: str, depth: int) -> ThemeLine:
    relations = view.relations
    return ThemeLine(
        view.voice.link(theme),
        view.voice.say(view.library.themes[theme].about),
        depth,
        len(relations.papers_under.get(theme, ())),
        len(relations.said_under.get(theme, ())),
    )


def theme_page(view: View, theme: Theme) -> Page:
    library, relations, voice = view
    facets = _said_in_facets(view, theme.id)
    carrying = relations.papers_under.get(theme.id, [])
    path = target_of(Kind.THEME, theme.id).path
    shelf = voice.shelves.get(papers_of(path))
    silent: list[str] = []
    if len(library.papers) - len(carrying) <= SILENT_SHOWN:
        speaking = set(carrying)
        silent = [paper for paper in library.papers if paper not in speaking]
    body = ThemeBody(
        title=Both(voice.say(theme.label)),
        about=voice.prose(theme.about),
        broader=voice.links(relations.broader[theme.id]),
        narrower=voice.links(relations.narrower[theme.id]),
        related=voice.links(relations.related[theme.id]),
        facets=facets,
        papers=tuple(
            _paper_under(view, theme.id, paper) for paper in (carrying[:PAPERS_LISTED] if shelf else carrying)
        ),
        all_papers=browse_all(view, shelf, "papers-carrying") if shelf else None,
        silent=voice.links(silent),
    )
    return Page(
        PageKind.THEME,
        path,
        voice.say(theme.label),
        (voice.say(theme.about),),
        ALL_LANGUAGES,
        tuple(Heading(facet.anchor, facet.label) for facet in facets),
        body,
        drawn(spread_picture(view, theme.id, path, {facet.anchor for facet in facets})),
    )


def theme_part(view: View, theme: Theme, key: str) -> Page:
    place = papers_of(target_of(Kind.THEME, theme.id).path)
    part = view.voice.shelves[place].trails[key][-1]
    papers = view.library.papers
    lines = tuple((_paper_under(view, theme.id, id), view.voice.say(papers[id].record.title)) for id in part.ids)
    link = view.voice.link(theme.id)
    return part_page(view, PageKind.THEME_PART, place, part, link.said, ThemePart(link, lines))


def _paper_under(view: View, theme: str, paper: str) -> PaperUnder:
    themed = view.relations.marks[paper].themed
    return PaperUnder(view.voice.link(paper), sum(1 for point in themed if theme in point.themes))


def _said_in_facets(view: View, theme: str) -> tuple[SaidInFacet, ...]:
    """The points under a theme by facet, in the library's order, and in a facet by paper, newest first."""
    library, relations, voice = view
    by_facet: dict[str, dict[str, list[PointItem]]] = {facet: {} for facet in library.facets}
    for paper in relations.papers_under.get(theme, [])[:PAPERS_QUOTED]:
        for facet, point in points_in(library.papers[paper]):
            if theme in point.themes:
                by_facet[facet].setdefault(paper, []).append(point_item(view, paper_path(paper), facet, point))
    return tuple(
        SaidInFacet(
            facet,
            voice.facets[facet],
            tuple(SaidByPaper(voice.link(paper), tuple(points)) for paper, points in papers.items()),
        )
        for facet, papers in by_facet.items()
        if papers
    )
