"""The pages of a library as a reader of each edition meets them, and short ways to what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from duizhao.editions import edition as edition_values
from duizhao.editions.addresses import Target
from duizhao.editions.hearing import Ear
from duizhao.editions.page import Page
from duizhao.editions.pages import open_books, pages_of
from duizhao.editions.passages import Both, Passage, Said, plain
from duizhao.editions.points import PointItem
from duizhao.editions.voice import Link
from duizhao.model.library import Library

EDITIONS = ("zh-hans", "zh-hant", "en", "parallel")


class Shelf:
    """A library in all its editions."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def pages(self) -> dict[str, dict[str, Page]]:
        """Edition → path → page."""
        found: dict[str, dict[str, Page]] = {edition.id: {} for edition in edition_values.EDITIONS}
        for page in pages_of(open_books(self._library)):
            for edition in edition_values.EDITIONS:
                assert page.path not in found[edition.id], f"{page.path} is made twice"
                found[edition.id][page.path] = heard(page, Ear(edition))
        return found

    def page(self, edition: str, path: str) -> Page:
        return self.pages[edition][path]

    def body(self, edition: str, path: str) -> Any:
        return self.page(edition, path).body

    def entries(self, edition: str, path: str) -> list[Any]:
        """What a page lists, without the headings under which it stands."""
        return [item for group in self.body(edition, path) for item in group.items]

    def point(self, edition: str, paper: str, anchor: str) -> PointItem:
        """A point or a part on its paper's page."""
        for section in self.body(edition, f"papers/{paper}/").sections:
            for item in section.answer.points:
                for one in (item, *item.parts):
                    if one.target.anchor == anchor:
                        found: PointItem = one
                        return found
        raise AssertionError(f"{paper} has no point {anchor}")

    def said(self, edition: str, paper: str, anchor: str) -> list[tuple[str, str]]:
        """A point's words: (language, text) for each passage."""
        return spoken(self.point(edition, paper, anchor).said)


def heard(value: Any, ear: Ear) -> Any:
    """A value with every text in it as an edition hears it."""
    if isinstance(value, Both):
        return ear.hear_both(value)
    if isinstance(value, Passage) or not isinstance(value, tuple) or not value:
        return value
    if all(isinstance(inner, Passage) for inner in value):
        return ear.hear(value)
    inner = [heard(one, ear) for one in value]
    return type(value)(*inner) if hasattr(value, "_fields") else tuple(inner)


def spoken(said: Said) -> list[tuple[str, str]]:
    return [(passage.language, passage.text) for passage in said]


def named(links: tuple[Link, ...]) -> list[str]:
    return [plain(link.said) for link in links]


def links_in(said: Said) -> list[tuple[str, Target]]:
    """The links in running text that a human wrote."""
    return [(run.text, run.target) for one in said for run in one.runs if run.target and not run.is_term]


def terms_in(value: Any) -> list[tuple[str, str, str]]:
    """Every glossary term linked in a value: (language, words, term)."""
    return [
        (passage.language, run.text, run.target.anchor)
        for passage in values_in(value, Passage)
        for run in passage.runs
        if run.is_term and run.target
    ]


def values_in(value: Any, kind: type[Any]) -> Iterator[Any]:
    """Every value of a kind, however deep in tuples, in the order in which it stands."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for inner in value:
            yield from values_in(inner, kind)
