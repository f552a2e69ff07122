"""A library opened for reading, and all its pages in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import starmap
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
from duizhao.editions.script import TraditionalScript, traditional_names, traditional_terms
from duizhao.editions.search import search_page
from duizhao.editions.shelves import Shelves, digests_of, papers_of, works_of
from duizhao.editions.status import status_page, status_part
from duizhao.editions.themes import theme_page, theme_part, themes_page, themes_part
from duizhao.editions.tongue import Tongue
from duizhao.editions.voice import Voice
from duizhao.model.library import Kind, Library
from duizhao.model.relations import Relations, relations_of
from duizhao.model.text import Language


class Books(NamedTuple):
    """A library with how it is written in Traditional, and the view from which its pages are made."""

    script: TraditionalScript
    view: View
    parts: tuple[PageKey, ...]


class Kept(NamedTuple):
    """What follows from a library as a whole, for whoever knows it already."""

    relations: Relations
    names: Mapping[str, str]
    letters: Mapping[Language, Mapping[str, str]]
    parts: tuple[tuple[str, str], ...]


def open_books(library: Library, kept: Kept | None = None) -> Books:
    script = TraditionalScript(kept.names if kept else traditional_names(library), traditional_terms(library))
    tongues = {language: Tongue(library, language, script) for language in Language}
    for tongue in tongues.values():
        tongue.letters = kept.letters[tongue.language] if kept else tongue.find_letters()
    relations = kept.relations if kept else relations_of(library)
    voice = Voice(library, tongues, Shelves(library, relations))
    view = View(library, relations, voice)
    parts = starmap(_part_key, kept.parts) if kept else part_keys(view)
    return Books(script, view, tuple(parts))


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


def _part_key(kind: str, id: str) -> PageKey:
    return PageKey(PageKind(kind), id)


def page_keys(books: Books) -> Iterator[PageKey]:
    """All pages in a fixed order."""
    library = books.view.library
    yield from map(PageKey, _SINGLE)
    yield from (PageKey(PageKind.PAPER, id) for id in sorted(library.papers))
    yield from (PageKey(PageKind.THEME, id) for id in library.themes)
    yield from (PageKey(PageKind.COMPARISON, id) for id in library.comparisons)
    yield from (PageKey(PageKind.PERSON, id) for id in library.people)
    yield from books.parts


def part_keys(view: View) -> Iterator[PageKey]:
    """The pages of parts: of the library's lists, then of those of its things."""
    library, shelves = view.library, view.voice.shelves
    for kind, (place, _) in _PARTS.items():
        yield from (PageKey(kind, key) for key in _keys_at(shelves, place))
    for theme in library.themes:
        place = papers_of(target_of(Kind.THEME, theme).path)
        yield from (PageKey(PageKind.THEME_PART, f"{theme}/{key}") for key in _keys_at(shelves, place))
    for person in library.people:
        path = target_of(Kind.PERSON, person).path
        for place in (papers_of(path), works_of(path)):
            yield from (PageKey(PageKind.PERSON_PART, f"{person}/{key}") for key in _keys_at(shelves, place))
    for work in library.works:
        place = papers_of(f"{WORKS.path}{work}/")
        yield from (PageKey(PageKind.CITING, f"{work}/{key}") for key in _keys_at(shelves, place))


def _keys_at(shelves: Shelves, place: Target) -> Iterable[str]:
    shelf = shelves.get(place)
    return shelf.trails if shelf is not None else ()


def kinds_in_parts(books: Books) -> tuple[PageKind, ...]:
    """Of which kinds of lists there are pages of parts."""
    found = dict.fromkeys(key.kind for key in books.parts)
    has_digests = any(
        digests_of(kind) in books.view.voice.shelves for kind in (Kind.PAPER, Kind.COMPARISON, Kind.THEME)
    )
    return (*found, PageKind.DIGESTS) if has_digests else tuple(found)


def count_pages(books: Books) -> int:
    return sum(1 for _ in page_keys(books))


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
    if key.id:
        place, make = _PARTS[key.kind]
        return make(view, view.voice.shelves[place].trails[key.id][-1])
    return _SINGLE[key.kind](view)


def pages_of(books: Books) -> Iterator[Page]:
    return (page_of(books.view, key) for key in page_keys(books))
