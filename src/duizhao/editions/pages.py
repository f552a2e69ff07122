"""Every page of an edition, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.editions.comparisons import comparison_page, comparisons_page
from duizhao.editions.finder import search_page
from duizhao.editions.lists import glossary_page, home_page, papers_page, people_page, works_page
from duizhao.editions.page import Page, View
from duizhao.editions.paper import paper_page
from duizhao.editions.people import person_page
from duizhao.editions.status import status_page
from duizhao.editions.themes import theme_page, themes_page
from duizhao.model.library import Library

_SINGLE = (
    home_page,
    papers_page,
    themes_page,
    comparisons_page,
    glossary_page,
    people_page,
    works_page,
    status_page,
    search_page,
)


def count_pages(library: Library) -> int:
    lists = (library.papers, library.themes, library.comparisons, library.people)
    return len(_SINGLE) + sum(len(entries) for entries in lists)


def pages_of(view: View) -> Iterator[Page]:
    library = view.library
    for make in _SINGLE:
        yield make(view)
    for summary in library.papers.values():
        yield paper_page(view, summary)
    for theme in library.themes.values():
        yield theme_page(view, theme)
    for comparison in library.comparisons.values():
        yield comparison_page(view, comparison)
    for person in library.people.values():
        yield person_page(view, person)
