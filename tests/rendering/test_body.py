"""What a shell is told of a page besides its HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.pages import open_books, pages_of
from duizhao.model.summary import Answer, Point
from duizhao.model.text import Text
from duizhao.rendering.html.body import Body, BodyWriter
from tests.model.libraries import library_of, paper


def bodies(edition: Edition, text: Text) -> dict[str, Body]:
    one = replace(paper("p"), answers={"findings": Answer((Point("findings-1", text),))})
    books = open_books(library_of(one))
    writer = BodyWriter(edition, books.view)
    return {page.path: writer.body(page) for page in pages_of(books)}


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_long_description_is_cut(edition: Edition) -> None:
    description = bodies(edition, Text("蜂" * 500, "bee " * 500))["papers/p/"].description
    assert description.endswith("…")
    assert 100 < len(description) < 200


def test_a_short_description_is_whole_and_in_the_words_of_the_edition() -> None:
    for edition, words in zip(EDITIONS, ("野蜂。", "野蜂。", "Wild bees.", "野蜂。 · Wild bees."), strict=True):
        assert bodies(edition, Text("野蜂。", "Wild bees."))["papers/p/"].description == words


def test_a_page_that_nothing_describes_is_told_by_its_title() -> None:
    body = bodies(EDITIONS[0], Text("野蜂。", "Wild bees."))["glossary/"]
    assert body.description.startswith(f"{body.title} · ")
