"""Comparison tables: papers by facets, or themes by papers for one facet. Every cell leads to its points."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from duizhao.editions.addresses import COMPARE, paper_path, target_of
from duizhao.editions.lists import comparison_cards
from duizhao.editions.page import ALL_LANGUAGES, Page, PageKind, View
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import drawn
from duizhao.editions.pictures.leading import leading_picture
from duizhao.editions.pictures.stances import stances_picture
from duizhao.editions.points import AbsenceItem, AnswerItem, absence_item, answer_item, point_item
from duizhao.editions.voice import Link
from duizhao.model.comparison import Comparison, ComparisonKind
from duizhao.model.library import Kind
from duizhao.model.relations import points_in


class Row(NamedTuple):
    head: Link
    cells: tuple[AnswerItem, ...]


class ComparisonBody(NamedTuple):
    title: Said
    about: Said
    remarks: tuple[Said, ...]
    corner: Said
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    absences: tuple[AbsenceItem, ...]
    has_gaps: bool


def comparisons_page(view: View) -> Page:
    title = view.voice.words["comparisons"]
    pictures = drawn(stances_picture(view), leading_picture(view))
    return Page(PageKind.COMPARISONS, COMPARE.path, title, (), ALL_LANGUAGES, (), comparison_cards(view), pictures)


def comparison_page(view: View, comparison: Comparison) -> Page:
    voice = view.voice
    if comparison.kind is ComparisonKind.TABLE:
        corner, columns, rows = voice.words["paper"], *_table(view, comparison)
    else:
        corner, columns, rows = _matrix(view, comparison)
    cells = [cell for row in rows for cell in row.cells]
    absences = {cell.absence.kind: cell.absence._replace(note=()) for cell in cells if cell.absence is not None}
    body = ComparisonBody(
        title=voice.say(comparison.label),
        about=voice.say(comparison.about),
        remarks=tuple(voice.say(remark) for remark in comparison.remarks),
        corner=corner,
        columns=columns,
        rows=rows,
        absences=tuple(absences[kind] for kind in sorted(absences)),
        has_gaps=any(cell == NOTHING for cell in cells),
    )
    path = target_of(Kind.COMPARISON, comparison.id).path
    return Page(PageKind.COMPARISON, path, body.title, (body.about,), ALL_LANGUAGES, (), body)


NOTHING = AnswerItem((), None)


def _table(view: View, comparison: Comparison) -> tuple[tuple[Link, ...], tuple[Row, ...]]:
    library, relations, voice = view
    columns = tuple(Link(voice.say(library.facets[facet].label)) for facet in comparison.facets)
    rows = []
    for paper in relations.select_papers(library, comparison.papers):
        summary = library.papers[paper]
        cells = tuple(answer_item(view, paper_path(paper), facet, summary.answer(facet)) for facet in comparison.facets)
        rows.append(Row(voice.link(paper), cells))
    return columns, tuple(rows)


def _matrix(view: View, comparison: Comparison) -> tuple[Said, tuple[Link, ...], tuple[Row, ...]]:
    """Themes down and papers across, or the other way round where there are more papers than themes."""
    library, relations, voice = view
    facet = comparison.facets[0]
    papers = relations.select_papers(library, comparison.papers)
    themes = relations.select_themes(library, comparison.themes)
    cells = {paper: _by_theme(view, facet, paper) for paper in papers}
    if len(papers) > len(themes):
        rows = [Row(voice.link(paper), tuple(cells[paper][theme] for theme in themes)) for paper in papers]
        return voice.words["paper"], voice.links(themes), tuple(rows)
    used = [theme for theme in themes if any(cells[paper][theme].points for paper in papers)]
    rows = [Row(voice.link(theme), tuple(cells[paper][theme] for paper in papers)) for theme in used]
    return voice.words["theme"], voice.links(papers), tuple(rows)


def _by_theme(view: View, facet: str, paper: str) -> dict[str, AnswerItem]:
    """What a paper says in a facet, theme by theme; its absence everywhere where it says nothing at all."""
    summary = view.library.papers[paper]
    absence = summary.answer(facet).absence
    nothing = AnswerItem((), absence_item(view, absence)) if absence is not None else NOTHING
    said: dict[str, AnswerItem] = defaultdict(lambda: nothing)
    for its_facet, point in points_in(summary):
        if its_facet == facet:
            for theme in point.themes:
                item = point_item(view, paper_path(paper), facet, point)
                said[theme] = AnswerItem((*said[theme].points, item), None)
    return said
