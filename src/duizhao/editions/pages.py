"""A library opened for reading, and all its pages in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from duizhao.editions.addresses import PAPERS, PEOPLE, WORKS, Target
from duizhao.editions.comparisons import comparison_page, comparisons_page
from duizhao.editions.lists import (
    glossary_page,
    home_page,
    papers_page,
    papers_part,
    people_page,
    people_part,
    works_page,
    works_part,
)
from duizhao.editions.page import Page, PageKind, View
from duizhao.editions.paper import paper_page
from duizhao.editions.people import person_page
from duizhao.editions.script import TraditionalScript
from duizhao.editions.search import search_page
from duizhao.editions.shelves import shelves_of
from duizhao.editions.status import status_page
from duizhao.editions.themes import theme_page, themes_page
from duizhao.editions.tongue import Tongue
from duizhao.editions.voice import Voice
from duizhao.model.library import Library
from duizhao.model.relations import relations_of
from duizhao.model.text import Language


class Books(NamedTuple):
    """A library with how it is written in Traditional, and the view from which its pages are made."""

    script: TraditionalScript
    view: View


def open_books(library: Library) -> Books:
    script = TraditionalScript(library)
    tongues = {language: Tongue(library, language, script) for language in Language}
    return Books(script, View(library, relations_of(library), Voice(library, tongues, shelves_of(library))))


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

_PARTS: Mapping[Target, tuple[PageKind, Callable[..., Page]]] = {
    PAPERS: (PageKind.PAPERS, papers_part),
    PEOPLE: (PageKind.PEOPLE, people_part),
    WORKS: (PageKind.WORKS, works_part),
}
"""Of the lists that may be long: their kind, and what makes the page of a part."""


def kinds_in_parts(view: View) -> tuple[PageKind, ...]:
    """Of which kinds of lists there are parts."""
    return tuple(kind for place, (kind, _) in _PARTS.items() if place in view.voice.shelves)


def count_pages(view: View) -> int:
    library = view.library
    lists = (library.papers, library.themes, library.comparisons, library.people)
    parts = sum(len(view.voice.shelves[place].trails) for place in _PARTS if place in view.voice.shelves)
    return len(_SINGLE) + parts + sum(len(entries) for entries in lists)


def pages_of(books: Books) -> Iterator[Page]:
    """Each page once; it says everything in every language, and the editions hear their own."""
    for make in _makers(books.view):
        books.view.voice.turn()
        yield make(books.view)


def _makers(view: View) -> Iterator[Callable[[View], Page]]:
    library = view.library
    yield from _SINGLE
    for place, (_, make) in _PARTS.items():
        shelf = view.voice.shelves.get(place)
        if shelf is not None:
            yield from (partial(make, shelf=shelf, part=trail[-1]) for trail in shelf.trails.values())
    yield from (partial(paper_page, summary=one) for _, one in sorted(library.papers.items()))
    yield from (partial(theme_page, theme=one) for one in library.themes.values())
    yield from (partial(comparison_page, comparison=one) for one in library.comparisons.values())
    yield from (partial(person_page, person=one) for one in library.people.values())
