"""The page on which anything with a name is found by it, in whatever script or language the name is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duizhao.editions.addresses import SEARCH
from duizhao.editions.page import ALL_LANGUAGES, Heading, Page, PageKind, View
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link
from duizhao.model.text import Text


class NamedThing(NamedTuple):
    """A thing, how it is called here, and every name it has, folded for comparison."""

    link: Link
    name: Said
    keys: str


class NamedGroup(NamedTuple):
    anchor: str
    label: Said
    entries: tuple[NamedThing, ...]


def search_page(view: View) -> Page:
    words = view.voice.words
    groups = []
    for word, names in _names(view):
        entries = _entries(view, names)
        groups += [NamedGroup(word, words[word], entries)] if entries else []
    contents = tuple(Heading(group.anchor, group.label) for group in groups)
    return Page(
        PageKind.SEARCH, SEARCH.path, words["search"], (words["search-about"],), ALL_LANGUAGES, contents, tuple(groups)
    )


def _names(view: View) -> Iterator[tuple[str, Iterable[tuple[str, list[Text]]]]]:
    """By kind: an id, the name to show first, and all others."""
    library = view.library
    yield "papers", ((one.id, [one.record.title]) for one in library.papers.values())
    yield "themes", ((one.id, [one.label]) for one in library.themes.values())
    yield (
        "glossary",
        ((one.id, [one.label, *(other.text for other in one.others)]) for one in library.terms.values()),
    )
    yield "people", ((one.id, [one.name]) for one in library.people.values())
    yield "comparisons", ((one.id, [one.label]) for one in library.comparisons.values())


def _entries(view: View, names: Iterable[tuple[str, list[Text]]]) -> tuple[NamedThing, ...]:
    voice = view.voice
    return tuple(
        NamedThing(voice.link(id), voice.say(texts[0]), voice.folded([*texts, Text(zh=id)])) for id, texts in names
    )
