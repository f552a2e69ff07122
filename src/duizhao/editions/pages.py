"""A library opened for reading, and all its pages in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from duizhao.editions.addresses import (
    COMPARE,
    GLOSSARY,
    PAPERS,
    PEOPLE,
    STATUS,
    THEMES,
    WORKS,
    Target,
    target_of,
)
from duizhao.editions.comparisons import comparison_page, comparisons_page, comparisons_part
from duizhao.editions.lists import (
    citing_part,
    glossary_page,
    glossary_part,
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
from duizhao.editions.parts import Part
from duizhao.editions.people import person_page, person_part
from duizhao.editions.script import TraditionalScript
from duizhao.editions.search import search_page
from duizhao.editions.shelves import Shelf, Shelves, digests_of, papers_of, works_of
from duizhao.editions.status import status_page, status_part
from duizhao.editions.themes import theme_page, theme_part, themes_page, themes_part
from duizhao.editions.tongue import Tongue
from duizhao.editions.voice import Voice
from duizhao.model.library import Kind, Library
from duizhao.model.relations import relations_of
from duizhao.model.text import Language


class Books(NamedTuple):
    """A library with how it is written in Traditional, and the view from which its pages are made."""

    script: TraditionalScript
    view: View


def open_books(library: Library) -> Books:
    script = TraditionalScript(library)
    tongues = {language: Tongue(library, language, script) for language in Language}
    relations = relations_of(library)
    voice = Voice(library, tongues, Shelves(library, relations))
    return Books(script, View(library, relations, voice))


class PageKey(NamedTuple):
    """Which page; pages of which a library has one have no id, and their parts have a key."""

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


_PARTS: dict[PageKind, tuple[Target, Callable[[View, Part], Page]]] = {
    PageKind.PAPERS: (PAPERS, papers_part),
    PageKind.THEMES: (THEMES, themes_part),
    PageKind.COMPARISONS: (COMPARE, comparisons_part),
    PageKind.GLOSSARY: (GLOSSARY, glossary_part),
    PageKind.PEOPLE: (PEOPLE, people_part),
    PageKind.WORKS: (WORKS, works_part),
    PageKind.STATUS: (STATUS, status_part),
}
"""Of the lists that may be long: where they begin, and what makes the page of a part."""


def page_keys(view: View) -> Iterator[PageKey]:
    """All pages in a fixed order."""
    library = view.library
    for kind in _SINGLE:
        yield PageKey(kind)
        shelf = _find_shelf(view, kind)
        if shelf is not None:
            yield from (PageKey(kind, part) for part in shelf.trails)
    yield from (PageKey(PageKind.PAPER, id) for id in sorted(library.papers))
    yield from _with_parts(view, PageKind.THEME, PageKind.THEME_PART, library.themes)
    yield from (PageKey(PageKind.COMPARISON, id) for id in library.comparisons)
    yield from _with_parts(view, PageKind.PERSON, PageKind.PERSON_PART, library.people)
    for work in library.works:
        shelf = view.voice.shelves.get(papers_of(f"{WORKS.path}{work}/"))
        if shelf is not None:
            yield from (PageKey(PageKind.CITING, f"{work}/{key}") for key in shelf.trails)


def _with_parts(view: View, kind: PageKind, of_part: PageKind, ids: Iterable[str]) -> Iterator[PageKey]:
    """The pages of things, each followed by those of its lists' parts."""
    shelves = view.voice.shelves
    for id in ids:
        yield PageKey(kind, id)
        path = target_of(Kind(kind), id).path
        for place in (papers_of(path), *([works_of(path)] if kind is PageKind.PERSON else [])):
            shelf = shelves.get(place)
            if shelf is not None:
                yield from (PageKey(of_part, f"{id}/{key}") for key in shelf.trails)


def kinds_in_parts(view: View) -> tuple[PageKind, ...]:
    """Of which kinds of lists there are pages of parts."""
    kinds = {**_PARTS, PageKind.THEME_PART: None, PageKind.PERSON_PART: None, PageKind.CITING: None}
    found = dict.fromkeys(key.kind for key in page_keys(view) if key.id and key.kind in kinds)
    has_digests = any(digests_of(kind) in view.voice.shelves for kind in Kind)
    return (*found, PageKind.DIGESTS) if has_digests else tuple(found)


def count_pages(view: View) -> int:
    return sum(1 for _ in page_keys(view))


def _find_shelf(view: View, kind: PageKind) -> Shelf | None:
    return view.voice.shelves.get(_PARTS[kind][0]) if kind in _PARTS else None


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
        case PageKind.THEME_PART:
            theme, _, part = key.id.partition("/")
            return theme_part(view, library.themes[theme], part)
        case PageKind.CITING:
            work, _, part = key.id.partition("/")
            return citing_part(view, work, part)
        case PageKind.PERSON_PART:
            person, _, part = key.id.partition("/")
            return person_part(view, library.people[person], part)
    shelf = _find_shelf(view, key.kind) if key.id else None
    if shelf is not None:
        return _PARTS[key.kind][1](view, shelf.trails[key.id][-1])
    return _SINGLE[key.kind](view)


def pages_of(books: Books) -> Iterator[Page]:
    return (page_of(books.view, key) for key in page_keys(books.view))
