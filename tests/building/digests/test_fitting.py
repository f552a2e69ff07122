"""A document whose last page holds a few lines is set a little closer, and ends on the page before."""

from __future__ import annotations

from pathlib import Path

import pytest

from duizhao.building.digests.digest import Digest, DigestKind
from duizhao.building.digests.fitting import CLOSEST, SPARSE, gaps_to_try
from duizhao.building.digests.setter import Setter
from duizhao.editions.edition import EN
from duizhao.editions.pages import open_books
from tests.toy import ToyLibrary


@pytest.mark.parametrize(
    ("pages", "filled"),
    [(1, 0.05), (12, SPARSE), (12, 0.9), (3, 0.15), (400, 0.05)],
    ids=["one page", "enough", "full", "too few pages to win it from", "a book"],
)
def test_what_is_left_as_it_is(pages: int, filled: float) -> None:
    assert gaps_to_try(pages, filled) == []


def test_the_more_pages_the_less_each_must_give() -> None:
    first = [gaps_to_try(pages, 0.1)[0] for pages in (6, 12, 24)]
    assert all(CLOSEST <= gaps < 1 for gaps in first)
    assert first == sorted(first)


def test_what_is_not_enough_is_doubled_as_long_as_nobody_sees_it() -> None:
    gaps, closer = gaps_to_try(24, 0.1)
    assert 1 - closer == pytest.approx(2 * (1 - gaps), abs=0.002)
    assert len(gaps_to_try(5, 0.1)) == 1


def test_no_paper_ends_on_a_page_of_a_few_lines(fonts: Path, library: ToyLibrary) -> None:
    setter = Setter(fonts)
    before = library.file("papers/night-moths.yml").read_text("utf-8")
    unfitted, fitted = 0, 0
    for points in range(200, 249, 7):  # over a page, in steps of less than what counts as a few lines
        said = "".join(f"  - {{zh: 第{n}个发现。, en: Finding {n}., at: p. {n}}}\n" for n in range(points))
        library.write("papers/night-moths.yml", before.replace("findings:\n", f"findings:\n{said}", 1))
        books = open_books(library.load().library)
        digest = Digest(EN, DigestKind.PAPER, ("night-moths",))
        setter._typeset(digest, setter.document(books, digest))
        unfitted += setter._filled() < SPARSE
        setter._compile(digest, setter.document(books, digest))
        fitted += setter._filled() < SPARSE
    assert unfitted > 0
    assert fitted == 0
