"""What a reader gets back out of a digest: every point, in its order, in the edition's languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from duizhao.building.digests.digest import Digest, DigestKind
from duizhao.building.inspection import inspect
from duizhao.editions.edition import EDITIONS, EN, PARALLEL, ZH_HANT, Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.pages import Books, open_books
from duizhao.editions.paper import paper_page
from duizhao.editions.points import PointItem
from duizhao.model.summary import points_in
from tests.building.digests.conftest import ROOT
from tests.pdf_reading import ReadPdf, bare


@pytest.fixture(scope="module")
def real() -> Books:
    return open_books(inspect(ROOT / "summaries").library)


def said_in(books: Books, paper: str, edition: Edition) -> list[str]:
    """All that a paper's points say, in the order of its page."""
    ear = Ear(edition)
    page = paper_page(books.view, books.view.library.papers[paper])
    found: list[str] = []

    def take(item: PointItem) -> None:
        found.extend(passage.text for passage in ear.hear(item.option))
        if item.figure is not None:
            found.append(item.figure.value)
        said = [passage.text for passage in ear.hear(item.said)]
        found.extend([*said[:1], *(passage.text for passage in ear.hear(item.at)[:1]), *said[1:]])
        for part in item.parts:
            take(part)

    for section in page.body.sections:
        for point in section.answer.points:
            take(point)
    return found


def assert_in_order(text: str, wanted: list[str]) -> None:
    at = 0
    for words in map(bare, wanted):
        found = text.find(words, at)
        assert found >= 0, f"after {text[max(0, at - 60) : at]!r} there is no {words!r}, but {text[at : at + 60]!r}"
        at = found


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_every_point_of_the_toy_is_read_in_order(toy_books: Books, read: dict[str, ReadPdf], edition: Edition) -> None:
    whole = read[f"pdf/{edition.id}/digest.pdf"].text
    for paper in toy_books.view.library.papers:
        wanted = said_in(toy_books, paper, edition)
        assert len(wanted) > 5
        assert_in_order(read[f"pdf/{edition.id}/papers/{paper}.pdf"].text, wanted)
        assert_in_order(whole, wanted)


@pytest.mark.parametrize("edition", [ZH_HANT, PARALLEL], ids=lambda edition: edition.id)
def test_every_point_of_the_real_library_is_read_in_order(real: Books, site: Path, edition: Edition) -> None:
    for paper in real.view.library.papers:
        wanted = said_in(real, paper, edition)
        assert len(wanted) > 100
        digest = site / Digest(edition, DigestKind.PAPER, (paper,)).path
        assert_in_order(ReadPdf.read(digest.read_bytes()).text, wanted)


def test_a_table_says_every_point_of_it(toy_books: Books, read: dict[str, ReadPdf]) -> None:
    text = read["pdf/en/compare/overview.pdf"].text
    summary = toy_books.view.library.papers["night-moths"]
    assert bare(summary.answer("question").points[0].text.en) in text


def test_a_theme_says_what_the_papers_say_on_it(toy_books: Books, read: dict[str, ReadPdf]) -> None:
    papers = toy_books.view.library.papers.values()
    said = [point for summary in papers for _, point in points_in(summary) if "night-light" in point.themes]
    assert len(said) > 1
    for point in said:
        assert bare(point.text.en) in read["pdf/en/themes/night-light.pdf"].text


def test_the_index_gives_the_pages_where_points_stand(read: dict[str, ReadPdf]) -> None:
    pieces = read["pdf/en/digest.pdf"].pieces
    start = next(at for at, one in enumerate(pieces) if one.text.strip() == "Index of themes" and "/H1" in one.tags)
    assert any(piece.text.strip().isdigit() and "/Link" in piece.tags for piece in pieces[start:])


def test_the_parallel_edition_has_chinese_and_english_face_each_other(read: dict[str, ReadPdf]) -> None:
    text = read["pdf/parallel/papers/night-moths.pdf"].text
    chinese, english = (
        "路灯下的访花率降低一半，传粉因而减少。",
        bare("Under street lamps visit frequency falls by half"),
    )
    assert 0 < text.index(english) - text.index(chinese) < len(chinese) + 12


def test_a_language_that_is_missing_is_stood_in_for_and_said_so(read: dict[str, ReadPdf]) -> None:
    texts = [pdf.text for path, pdf in read.items() if path.startswith("pdf/en/papers/")]
    assert any(bare("not yet available in this language") in text for text in texts)


def test_where_and_of_when_it_is_stands_in_front(read: dict[str, ReadPdf]) -> None:
    cover = read["pdf/en/digest.pdf"].text[:1500]
    assert "0123456789" in cover
    assert bare("2026-09-16") in cover
    assert "https://bees.example/lib/en/" in cover
    paper = read[f"pdf/{EN.id}/papers/night-moths.pdf"].text
    assert "0123456789" not in paper, "a paper's digest would change with every commit"
