"""The pages of the themes: the tree, and for each theme what the papers say about it."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from duizhao.editions.addresses import THEMES, paper_path, target_of
from duizhao.editions.page import ALL_LANGUAGES, Heading, Page, PageKind, View
from duizhao.editions.passages import Both, Said
from duizhao.editions.pictures.drawing import drawn
from duizhao.editions.pictures.matrix import matrix_picture
from duizhao.editions.pictures.spread import spread_picture
from duizhao.editions.points import PointItem, point_item
from duizhao.editions.voice import Link
from duizhao.model.entries import Theme
from duizhao.model.library import Kind
from duizhao.model.summary import points_in

SILENT_SHOWN = 20
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


class ThemeBody(NamedTuple):
    title: Both
    about: Said
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]
    facets: tuple[SaidInFacet, ...]
    papers: tuple[PaperUnder, ...]
    silent: tuple[Link, ...]


def themes_page(view: View) -> Page:
    title = view.voice.words["themes"]
    pictures = drawn(matrix_picture(view))
    return Page(PageKind.THEMES, THEMES.path, title, (), ALL_LANGUAGES, (), theme_tree(view), pictures)


def theme_tree(view: View) -> tuple[ThemeLine, ...]:
    """The tree from its roots downwards, as lines."""
    return tuple(_line(view, theme, depth) for theme, depth in view.relations.walk(view.library).items())


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
    points = Counter(placed.paper for placed in relations.said_under.get(theme.id, ()))
    silent: list[str] = []
    if len(library.papers) - len(carrying) <= SILENT_SHOWN:
        silent = [paper for paper in library.papers if paper not in carrying]
    body = ThemeBody(
        title=Both(voice.say(theme.label)),
        about=voice.prose(theme.about),
        broader=voice.links(relations.broader[theme.id]),
        narrower=voice.links(relations.narrower[theme.id]),
        related=voice.links(relations.related[theme.id]),
        facets=facets,
        papers=tuple(PaperUnder(voice.link(paper), points[paper]) for paper in carrying),
        silent=voice.links(silent),
    )
    path = target_of(Kind.THEME, theme.id).path
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
