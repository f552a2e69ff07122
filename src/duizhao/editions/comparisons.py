"""Comparison tables: papers by facets, or themes by papers for one facet. Every cell leads to its points.

A row also says by what it is found: its date, themes, authors; a cell by what it is sorted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from duizhao.editions.addresses import COMPARE, paper_path, target_of
from duizhao.editions.browsing import list_page, part_page
from duizhao.editions.lists import comparison_cards
from duizhao.editions.page import ALL_LANGUAGES, Page, PageKind, View
from duizhao.editions.parts import Part
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import drawn
from duizhao.editions.pictures.leading import leading_picture
from duizhao.editions.pictures.stances import stances_picture
from duizhao.editions.points import AbsenceItem, AnswerItem, absence_item, answer_item, point_item
from duizhao.editions.sorting import author_key, script_pairs, sort_key, themes_above
from duizhao.editions.voice import Link
from duizhao.model.comparison import EVERYTHING, Comparison, ComparisonKind
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Kind
from duizhao.model.summary import Point, points_in
from duizhao.model.text import Language

PAGE_WEIGHT = 455_000
"""About how many bytes the rows of a page may have in the parallel edition; their words are counted, and for the markup
of each row, cell and point as follows."""

ROW_WEIGHT, CELL_WEIGHT, POINT_WEIGHT = 1000, 120, 250


class Column(NamedTuple):
    """`kind` is that of the facet in it: it says how the cells are sorted."""

    id: str
    link: Link
    kind: FacetKind


class Cell(NamedTuple):
    """What a row says in a column; `key` is its number, or the places of its options among those declared."""

    answer: AnswerItem
    key: str = ""


class Row(NamedTuple):
    """A paper or a theme; `date`, `themes` and `authors` are those of a paper, `themes` with all above them."""

    id: str
    head: Link
    cells: tuple[Cell, ...]
    date: str
    themes: tuple[str, ...]
    authors: tuple[str, ...]


class Choice(NamedTuple):
    """Something by which rows may be chosen."""

    value: str
    said: Said


class ComparisonBody(NamedTuple):
    """`row_kind` and `column_kind` are the words for what stands down and across: papers, themes or facets. `scripts`
    pairs the Traditional characters in it with the Simplified: who types one finds the other. Of many rows the page has
    the first, `on_page` of them; by what they may be chosen is theirs."""

    id: str
    title: Said
    about: Said
    remarks: tuple[Said, ...]
    row_kind: Kind
    column_kind: str
    corner: Said
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    on_page: int
    absences: tuple[AbsenceItem, ...]
    has_gaps: bool
    themes: tuple[Choice, ...]
    authors: tuple[Choice, ...]
    years: tuple[str, ...]
    scripts: str


def comparisons_page(view: View) -> Page:
    pictures = drawn(stances_picture(view), leading_picture(view))
    listed = () if COMPARE in view.voice.shelves else view.library.comparisons
    return list_page(view, PageKind.COMPARISONS, COMPARE, "comparisons", comparison_cards(view, listed), pictures)


def comparisons_part(view: View, part: Part) -> Page:
    return part_page(view, PageKind.COMPARISONS, COMPARE, part, "comparisons", comparison_cards(view, part.ids))


def comparison_page(view: View, comparison: Comparison) -> Page:
    voice = view.voice
    make = _table if comparison.kind is ComparisonKind.TABLE else _matrix
    row_kind, column_kind, columns, rows = make(view, comparison)
    shown = _rows_on_page(rows)
    answers = [cell.answer for row in shown for cell in row.cells]
    absences = {one.absence.kind: one.absence._replace(note=()) for one in answers if one.absence is not None}
    body = ComparisonBody(
        id=comparison.id,
        title=voice.say(comparison.label),
        about=voice.say(comparison.about),
        remarks=tuple(voice.say(remark) for remark in comparison.remarks),
        row_kind=row_kind,
        column_kind=column_kind,
        corner=voice.words[row_kind],
        columns=columns,
        rows=rows,
        on_page=len(shown),
        absences=tuple(absences[kind] for kind in sorted(absences)),
        has_gaps=any(one == NOTHING for one in answers),
        themes=_theme_choices(view, shown),
        authors=_author_choices(view, shown) if row_kind is Kind.PAPER else (),
        years=tuple(sorted({row.date[:4] for row in shown if row.date}, reverse=True)),
        scripts=script_pairs(_said_in(columns, shown)),
    )
    path = target_of(Kind.COMPARISON, comparison.id).path
    return Page(PageKind.COMPARISON, path, body.title, (body.about,), ALL_LANGUAGES, (), body)


def _rows_on_page(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """As many of the first as a browser shows without effort."""
    weight = 0
    for number, row in enumerate(rows):
        weight += ROW_WEIGHT + sum(_weight_of(cell) for cell in row.cells)
        if weight > PAGE_WEIGHT and number:
            return rows[:number]
    return rows


def _weight_of(cell: Cell) -> int:
    passages = (passage for point in cell.answer.points for passage in point.said)
    words = sum(len(passage.text.encode()) for passage in passages if passage.language is not Language.ZH_HANT)
    return CELL_WEIGHT + POINT_WEIGHT * len(cell.answer.points) + words


NOTHING = AnswerItem((), None)

_Grid = tuple[Kind, str, tuple[Column, ...], tuple[Row, ...]]


def _table(view: View, comparison: Comparison) -> _Grid:
    library, relations, _ = view
    facets = [library.facets[facet] for facet in comparison.facets]
    columns = tuple(Column(facet.id, Link(view.voice.say(facet.label)), facet.kind) for facet in facets)
    papers = relations.select_papers(library, comparison.papers)
    rows = (_paper_row(view, paper, [_answered(view, paper, facet) for facet in facets]) for paper in papers)
    return Kind.PAPER, "facet", columns, tuple(rows)


def _matrix(view: View, comparison: Comparison) -> _Grid:
    """Themes down and papers across, or the other way round where there are more papers than themes."""
    library, relations, voice = view
    facet = library.facets[comparison.facets[0]]
    papers = relations.select_papers(library, comparison.papers)
    themes = relations.select_themes(library, comparison.themes)
    cells = {paper: _by_theme(view, facet, paper) for paper in papers}
    if len(papers) > len(themes):
        rows = [_paper_row(view, paper, [cells[paper][theme] for theme in themes]) for paper in papers]
        return Kind.PAPER, Kind.THEME, _columns(view, themes, facet), tuple(rows)
    used = [theme for theme in themes if any(cells[paper][theme].answer.points for paper in papers)]
    rows = [
        Row(
            theme,
            voice.link(theme),
            tuple(cells[paper][theme] for paper in papers),
            date="",
            themes=themes_above(relations, [theme]),
            authors=(),
        )
        for theme in used
    ]
    return Kind.THEME, Kind.PAPER, _columns(view, papers, facet), tuple(rows)


def _columns(view: View, ids: Iterable[str], facet: Facet) -> tuple[Column, ...]:
    return tuple(Column(id, view.voice.link(id), facet.kind) for id in ids)


def _paper_row(view: View, paper: str, cells: Sequence[Cell]) -> Row:
    record = view.library.papers[paper].record
    return Row(
        paper,
        view.voice.link(paper),
        tuple(cells),
        date=record.issued,
        themes=themes_above(view.relations, view.relations.themes_of[paper]),
        authors=tuple(dict.fromkeys(author_key(author) for author in record.authors)),
    )


def _answered(view: View, paper: str, facet: Facet) -> Cell:
    answer = view.library.papers[paper].answer(facet.id)
    return Cell(answer_item(view, paper_path(paper), facet.id, answer), sort_key(facet, answer.points))


def _by_theme(view: View, facet: Facet, paper: str) -> dict[str, Cell]:
    """What a paper says in a facet, theme by theme; its absence everywhere where it says nothing at all."""
    summary = view.library.papers[paper]
    absence = summary.answer(facet.id).absence
    said: dict[str, list[Point]] = defaultdict(list)
    for its_facet, point in points_in(summary):
        if its_facet == facet.id:
            for theme in point.themes:
                said[theme].append(point)
    nothing = Cell(AnswerItem((), absence_item(view, absence)) if absence is not None else NOTHING)
    cells: dict[str, Cell] = defaultdict(lambda: nothing)
    for theme, points in said.items():
        items = tuple(point_item(view, paper_path(paper), facet.id, point) for point in points)
        cells[theme] = Cell(AnswerItem(items, None), sort_key(facet, points))
    return cells


def _said_in(columns: Iterable[Column], rows: Iterable[Row]) -> Iterator[Said]:
    """All that a reader may look for."""
    yield from (column.link.said for column in columns)
    for row in rows:
        yield row.head.said
        for cell in row.cells:
            for point in cell.answer.points:
                yield from (point.said, point.option, point.at)


def _theme_choices(view: View, rows: Iterable[Row]) -> tuple[Choice, ...]:
    """The themes of the rows, in the order of a walk down the tree."""
    library, relations, voice = view
    found = {theme for row in rows for theme in row.themes}
    ordered = [theme for theme in relations.select_themes(library, EVERYTHING) if theme in found]
    return tuple(Choice(theme, voice.link(theme).said) for theme in ordered)


def _author_choices(view: View, rows: Iterable[Row]) -> tuple[Choice, ...]:
    """The authors of the rows, ordered as people are on their page."""
    authors = {author_key(author): author for row in rows for author in view.library.papers[row.id].record.authors}
    names = {
        key: view.library.people[author.person].name if author.person else author.name
        for key, author in authors.items()
    }
    ordered = sorted(authors, key=lambda key: ((names[key].en or names[key].zh).casefold(), key))
    return tuple(Choice(key, view.voice.author(authors[key]).said) for key in ordered)
