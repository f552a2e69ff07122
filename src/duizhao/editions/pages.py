"""A library opened for reading, and all its pages in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from duizhao.editions.comparisons import comparison_page, comparisons_page
from duizhao.editions.lists import glossary_page, home_page, papers_page, people_page, works_page
from duizhao.editions.page import Page, View
from duizhao.editions.paper import paper_page
from duizhao.editions.people import person_page
from duizhao.editions.script import TraditionalScript
from duizhao.editions.search import search_page
from duizhao.editions.status import status_page
from duizhao.editions.themes import theme_page, themes_page
from duizhao.editions.tongue import Tongue
from duizhao.editions.voice import Tongues, Voice
from duizhao.model.library import Library
from duizhao.model.relations import relations_of
from duizhao.model.text import Language


class Books(NamedTuple):
    """A library with the languages it speaks, and the view from which its pages are made."""

    script: TraditionalScript
    tongues: Tongues
    view: View


def open_books(library: Library) -> Books:
    script = TraditionalScript(library)
    tongues = {language: Tongue(library, language, script) for language in Language}
    return Books(script, tongues, View(library, relations_of(library), Voice(library, tongues)))


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


def pages_of(books: Books) -> Iterator[Page]:
    """Each page once; it says everything in every language, and the editions hear their own."""
    for make in _makers(books.view.library):
        for tongue in books.tongues.values():
            tongue.turn()
        yield make(books.view)


def _makers(library: Library) -> Iterator[Callable[[View], Page]]:
    yield from _SINGLE
    yield from (partial(paper_page, summary=one) for one in library.papers.values())
    yield from (partial(theme_page, theme=one) for one in library.themes.values())
    yield from (partial(comparison_page, comparison=one) for one in library.comparisons.values())
    yield from (partial(person_page, person=one) for one in library.people.values())
