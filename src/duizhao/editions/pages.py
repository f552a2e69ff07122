"""A library opened for reading, and all its pages in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from duizhao.editions.comparisons import comparison_page, comparisons_page
from duizhao.editions.lists import glossary_page, home_page, papers_page, people_page, works_page
from duizhao.editions.page import Page, PageKind, View
from duizhao.editions.paper import paper_page
from duizhao.editions.people import person_page
from duizhao.editions.script import TraditionalScript, traditional_names, traditional_terms
from duizhao.editions.search import search_page
from duizhao.editions.status import status_page
from duizhao.editions.themes import theme_page, themes_page
from duizhao.editions.tongue import Tongue
from duizhao.editions.voice import Voice
from duizhao.model.library import Library
from duizhao.model.relations import Relations, relations_of
from duizhao.model.text import Language


class Books(NamedTuple):
    """A library with how it is written in Traditional, and the view from which its pages are made."""

    script: TraditionalScript
    view: View


class Kept(NamedTuple):
    """What follows from a library as a whole, for whoever knows it already."""

    relations: Relations
    names: Mapping[str, str]
    letters: Mapping[Language, Mapping[str, str]]


def open_books(library: Library, kept: Kept | None = None) -> Books:
    script = TraditionalScript(kept.names if kept else traditional_names(library), traditional_terms(library))
    tongues = {language: Tongue(library, language, script) for language in Language}
    for tongue in tongues.values():
        tongue.letters = kept.letters[tongue.language] if kept else tongue.find_letters()
    return Books(script, View(library, kept.relations if kept else relations_of(library), Voice(library, tongues)))


class PageKey(NamedTuple):
    """Which page; pages of which a library has one have no id."""

    kind: PageKind
    id: str = ""


_SINGLE: dict[PageKind, Callable[[View], Page]] = {
    PageKind.HOME: home_page,
    PageKind.PAPERS: papers_page,
    PageKind.THEMES: themes_page,
    PageKind.COMPARISONS: comparisons_page,
    PageKind.GLOSSARY: glossary_page,
    PageKind.PEOPLE: people_page,
    PageKind.WORKS: works_page,
    PageKind.STATUS: status_page,
    PageKind.SEARCH: search_page,
}


def page_keys(library: Library) -> Iterator[PageKey]:
    """All pages in a fixed order."""
    yield from map(PageKey, _SINGLE)
    yield from (PageKey(PageKind.PAPER, id) for id in sorted(library.papers))
    yield from (PageKey(PageKind.THEME, id) for id in library.themes)
    yield from (PageKey(PageKind.COMPARISON, id) for id in library.comparisons)
    yield from (PageKey(PageKind.PERSON, id) for id in library.people)


def count_pages(library: Library) -> int:
    lists = (library.papers, library.themes, library.comparisons, library.people)
    return len(_SINGLE) + sum(len(entries) for entries in lists)


def page_of(view: View, key: PageKey) -> Page:
    """A page says everything in every language, and the editions hear their own."""
    view.voice.turn()
    library = view.library
    match key.kind:
        case PageKind.PAPER:
            return paper_page(view, library.papers[key.id])
        case PageKind.THEME:
            return theme_page(view, library.themes[key.id])
        case PageKind.COMPARISON:
            return comparison_page(view, library.comparisons[key.id])
        case PageKind.PERSON:
            return person_page(view, library.people[key.id])
    return _SINGLE[key.kind](view)


def pages_of(books: Books) -> Iterator[Page]:
    return (page_of(books.view, key) for key in page_keys(books.view.library))
