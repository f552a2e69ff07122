"""Pictures as they stand in pages: their SVG for the toy library, their links, and hostile names in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from duizhao.editions.edition import EDITIONS, EN
from duizhao.editions.pages import open_books, pages_of
from duizhao.model.library import Library
from duizhao.model.text import Text
from duizhao.rendering.html.body import BodyWriter
from tests.model.synthetic import synthetic_library
from tests.published import broken_links
from tests.rendering.test_hostile_text import HOSTILE
from tests.toy import ToyLibrary


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)


def figures(html: str) -> str:
    return "\n".join(re.findall(r'<figure class="dz-picture".*?</figure>', html, re.DOTALL))


def figures_of(library: Library) -> str:
    books = open_books(library)
    writers = [BodyWriter(edition, books.view) for edition in EDITIONS]
    pages = [page for page in pages_of(books) if page.pictures]
    return "\n".join(figures(writer.body(page).html) for page in pages for writer in writers)


@pytest.mark.parametrize("page", ["themes", "papers", "works", "compare"])
@pytest.mark.parametrize("edition", ["en", "parallel"])
def test_pictures_of_the_toy(built: ToyLibrary, golden: Callable[[str], None], edition: str, page: str) -> None:
    golden(figures(built.page(f"{edition}/{page}/").html) + "\n")


def test_every_mark_leads_somewhere(built: ToyLibrary) -> None:
    assert "<svg" in figures(built.page("en/themes/").html)
    assert list(broken_links(built.site)) == []


def test_twice_the_same_bytes() -> None:
    assert figures_of(synthetic_library(12)) == figures_of(synthetic_library(12))


@pytest.mark.parametrize("text", [*HOSTILE, "{column} {0} {}", "\u202eabc", "%s%n"])
def test_hostile_names_are_inert(text: str) -> None:
    library, hostile = synthetic_library(5), Text(text, text)
    library = replace(
        library,
        themes={id: replace(theme, label=hostile) for id, theme in library.themes.items()},
        papers={id: replace(one, record=replace(one.record, short=hostile)) for id, one in library.papers.items()},
        facets={id: replace(facet, label=hostile) for id, facet in library.facets.items()},
    )
    tags = Tags(figures_of(library))
    assert "svg" in tags.names
    assert not tags.names & {"script", "img", "style"}
    assert not {name for name in tags.attributes if name.startswith("on") or name == "style"}


def test_a_name_that_is_cut_stands_whole_in_its_title() -> None:
    books = open_books(synthetic_library(5))
    page = next(page for page in pages_of(books) if page.path == "themes/")
    html = figures(BodyWriter(EN, books.view).body(page).html)
    whole = "How insects of kind 3 and the plants they visit depend on each other"
    drawing = html.partition("<details")[0]
    assert f"<title>{whole}</title>" in drawing
    assert f">{whole}</text>" not in drawing
