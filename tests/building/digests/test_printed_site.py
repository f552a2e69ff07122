"""A site with PDFs: what is set, what leads to it, and what happens where none can be had."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from duizhao.building.digests.coverage import covered
from duizhao.building.digests.digest import Digest, digests_of
from duizhao.building.digests.fonts import MISSING, fonts_folder
from duizhao.building.digests.setter import NotSet, Setter
from duizhao.editions.pages import open_books
from duizhao.rendering.html.digests import weight
from duizhao.rendering.typst.documents import Document
from duizhao.summaries import guard
from tests.published import broken_links
from tests.toy import ToyLibrary

EDITIONS = ("zh-hans", "zh-hant", "en", "parallel")


def pdfs_of(library: ToyLibrary) -> set[str]:
    return {file.relative_to(library.site).as_posix() for file in library.site.rglob("*.pdf")}


def test_every_digest_is_there_and_nothing_leads_astray(printed: ToyLibrary) -> None:
    assert pdfs_of(printed) == {digest.path for digest in digests_of(printed.load().library)}
    assert list(broken_links(printed.site)) == []


@pytest.mark.parametrize(
    ("page", "pdf"),
    [
        ("", "digest"),
        ("papers/bees/", "papers/bees"),
        ("themes/moths/", "themes/moths"),
        ("compare/overview/", "compare/overview"),
    ],
)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_leads_to_its_own_digest_in_its_own_edition(
    printed: ToyLibrary, edition: str, page: str, pdf: str
) -> None:
    html = printed.page(f"{edition}/{page}").html
    up = "../" * (page.count("/") + 1)
    assert re.findall(r'href="([^"]+\.pdf)"', html) == [f"{up}pdf/{edition}/{pdf}.pdf"]


def test_the_page_of_digests_tells_pages_and_size_of_each(printed: ToyLibrary) -> None:
    html = printed.page("en/digests/").html
    listed = re.findall(r'href="\.\./\.\./(pdf/[^"]+)"[^>]*>PDF <span>(\d+) pp?\. · ([^<]+)<', html)
    assert {path for path, _, _ in listed} == pdfs_of(printed)
    for path, pages, size in listed:
        data = (printed.site / path).read_bytes()
        with pikepdf.open(BytesIO(data)) as pdf:
            assert (len(pdf.pages), weight(len(data))) == (int(pages), size), path


@pytest.mark.parametrize("reason", ["no fonts", "--no-pdf", "pdf: false"])
def test_without_digests_the_site_is_whole_and_says_how_to_print(library: ToyLibrary, reason: str) -> None:
    if reason != "no fonts":
        library.take_fonts()
    if reason == "pdf: false":
        library.edit("mkdocs.yml", "- duizhao", "- duizhao:\n      pdf: false")
    built = library.build(digests=reason != "--no-pdf")
    assert built.succeeded
    assert built.told.reasons == ([MISSING] if reason == "no fonts" else [])
    assert pdfs_of(library) == set()
    assert list(broken_links(library.site)) == []
    assert "print" in library.page("en/digests/").text
    assert ".pdf" not in library.page("en/papers/bees/").html


def test_what_did_not_change_is_not_set_again(
    printed: ToyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = printed.published()
    made: list[str] = []
    compile_it = Setter._compile

    def compile_and_tell(setter: Setter, digest: Digest, document: Document) -> bytes:
        made.append(digest.path)
        return compile_it(setter, digest, document)

    monkeypatch.setattr(Setter, "_compile", compile_and_tell)
    assert printed.build().succeeded
    assert made == []
    assert printed.published() == before


def test_every_character_that_a_check_lets_pass_can_be_set(library: ToyLibrary) -> None:
    """Some of each range, in all editions: where one lacked a glyph, nothing would be built."""
    letters = [chr(code) for first, last in zip(*covered(), strict=True) for code in range(first, last + 1, 40)]
    text = "".join(letter for letter in letters if letter not in "[]'" and not guard.REFUSED.match(letter))
    title = f"{{zh: '{text[-300:]}', en: Every letter}}"
    question = f"{{zh: '{text}', en: '{text}', at: 1}}"
    library.write("papers/all.yml", f"paper: {{title: {title}}}\nquestion: {question}\n")
    library.take_fonts()
    loaded = library.load()
    books, setter = open_books(loaded.library), Setter(fonts_folder(library.root))
    assert not loaded.findings.stop_a_build(strict=False), library.check()
    for edition in EDITIONS:
        digest = next(one for one in digests_of(loaded.library) if one.path == f"pdf/{edition}/papers/all.pdf")
        assert setter.set(books, digest).pages > 1


def test_a_digest_that_cannot_be_set_leaves_the_last_good_site(
    library: ToyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.build().succeeded
    before = library.published()
    library.take_fonts()

    def refuse(setter: Setter, digest: Digest, document: Document) -> bytes:
        raise NotSet(f"{digest.path} could not be set: the text could not be displayed")

    monkeypatch.setattr(Setter, "_compile", refuse)
    built = library.build()
    assert not built.succeeded
    assert built.message.startswith("nothing was built: pdf/")
    assert library.published() == before
