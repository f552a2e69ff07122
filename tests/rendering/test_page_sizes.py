"""No page of a library is too large, however many papers it has."""

from __future__ import annotations

import pytest

from duizhao.editions.digests import DigestFile, digests_pages
from duizhao.editions.edition import PARALLEL
from duizhao.editions.page import PageKind
from duizhao.editions.pages import Books, open_books, page_keys, page_of
from duizhao.rendering.data.linked_data import LinkedData
from duizhao.rendering.html.body import Body, BodyWriter, Surroundings
from tests.vast_library import EVERYWHERE, PROLIFIC, vast_library

PAPERS = 3000
MOST, SHELL = 500_000, 20_000
"""Of bytes in a page, and in what stands around its body."""

ONE_OF_EACH = {PageKind.THEME: EVERYWHERE, PageKind.COMPARISON: f"table-{EVERYWHERE}", PageKind.PERSON: PROLIFIC}
IN_PARTS = {
    PageKind.PAPERS,
    PageKind.THEMES,
    PageKind.THEME_PART,
    PageKind.COMPARISONS,
    PageKind.GLOSSARY,
    PageKind.PEOPLE,
    PageKind.PERSON_PART,
    PageKind.WORKS,
    PageKind.CITING,
    PageKind.STATUS,
}


@pytest.fixture(scope="module")
def books() -> Books:
    return open_books(vast_library(PAPERS))


@pytest.fixture(scope="module")
def bodies(books: Books) -> dict[str, Body]:
    """The pages whose length might grow with the library, in the edition that says most."""
    writer = BodyWriter(
        PARALLEL, books.view, Surroundings(linked=LinkedData(books.view, "https://example.org/library/"))
    )
    keys = [
        key
        for key in page_keys(books)
        if key.kind is not PageKind.PAPER and ONE_OF_EACH.get(key.kind, key.id) == key.id
    ]
    assert {key.kind for key in keys if key.id} == IN_PARTS | set(ONE_OF_EACH)
    return {body.path: body for body in (writer.body(page_of(books.view, key)) for key in keys)}


def test_no_page_is_larger_than_a_reader_on_a_phone_would_wait_for(bodies: dict[str, Body]) -> None:
    sizes = {path: len(body.html.encode()) + len(body.head.encode()) + SHELL for path, body in bodies.items()}
    assert {path: size for path, size in sizes.items() if size > MOST} == {}
    assert max(sizes.values()) > MOST / 2, "the library does not try the limits"
    assert f'id="{EVERYWHERE}"' in bodies["works/e_/"].html


def test_pages_of_digests_are_cut_as_well(books: Books) -> None:
    writer = BodyWriter(PARALLEL, books.view)
    pages = list(digests_pages(books.view, _Everywhere()))
    sizes = [len(writer.body(page).html.encode()) + SHELL for page in pages]
    assert len(sizes) > PAPERS / 100
    assert max(sizes) < MOST


class _Everywhere(dict[str, DigestFile]):
    """Has a digest of everything."""

    def __missing__(self, path: str) -> DigestFile:
        return DigestFile(path, 12, 345_678)

    def __bool__(self) -> bool:
        return True
