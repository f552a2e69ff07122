"""The page that lists the digests: every document of every edition, or how to print without any."""

from __future__ import annotations

import pytest

from duizhao.editions.addresses import digest_path
from duizhao.editions.digests import DigestFile, digests_pages
from duizhao.editions.edition import EDITIONS
from duizhao.editions.pages import Books, open_books
from duizhao.editions.passages import plain
from duizhao.summaries.loading import load_library
from tests.toy import TOY


@pytest.fixture(scope="module")
def books() -> Books:
    return open_books(load_library(TOY / "summaries").library)


def files_of(books: Books) -> dict[str, DigestFile]:
    library = books.view.library
    pages = ["", *(f"papers/{id}/" for id in library.papers), *(f"themes/{id}/" for id in library.themes)]
    pages += [f"compare/{id}/" for id in library.comparisons]
    paths = [digest_path(edition.id, page) for page in pages for edition in EDITIONS]
    return {path: DigestFile(path, number, 1000 * number) for number, path in enumerate(paths, 1)}


def test_every_document_is_listed_once_in_every_edition(books: Books) -> None:
    files = files_of(books)
    body = next(digests_pages(books.view, files)).body
    listed = [file for group in body.groups for line in group.lines for file in line.files]
    assert sorted(listed) == sorted(files.values())
    assert [group.anchor for group in body.groups] == ["digest-whole", "papers", "comparisons", "themes"]
    first = body.groups[1].lines[0]
    assert [file.path.split("/")[1] for file in first.files] == [edition.id for edition in EDITIONS]
    assert {f"pdf/en/{first.link.target.path.rstrip('/')}.pdf"} == {
        file.path for file in first.files if file.path.startswith("pdf/en/")
    }


def test_without_digests_the_page_says_how_to_print(books: Books) -> None:
    page = next(digests_pages(books.view, {}))
    assert page.body.groups == ()
    assert [heading.anchor for heading in page.contents] == ["print-page"]
    assert "print" in plain(page.described[0])
