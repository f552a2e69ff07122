"""The list of PDFs as HTML."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from duizhao.editions.digests import digests_pages
from duizhao.editions.edition import EDITIONS
from duizhao.editions.pages import open_books
from duizhao.rendering.html.body import BodyWriter
from duizhao.rendering.html.digests import weight
from duizhao.summaries.loading import load_library
from tests.editions.test_digests import files_of
from tests.toy import TOY


@pytest.mark.parametrize("number", [2, 3], ids=["en", "parallel"])
def test_the_page_of_an_edition(number: int, golden: Callable[[str], None]) -> None:
    books = open_books(load_library(TOY / "summaries").library)
    golden(BodyWriter(EDITIONS[number], books.view).body(next(digests_pages(books.view, files_of(books)))).html)


@pytest.mark.parametrize(
    ("size", "said"), [(1, "1 kB"), (1499, "1 kB"), (84_600, "85 kB"), (999_400, "999 kB"), (1_240_000, "1.2 MB")]
)
def test_sizes_are_told_as_people_say_them(size: int, said: str) -> None:
    assert weight(size) == said
