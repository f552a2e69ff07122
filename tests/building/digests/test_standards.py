"""What every digest keeps of PDF/A-2a and PDF/UA-1, as far as it is ours to say: which fonts, languages, headings,
bookmarks, words for pictures. A checker holds the rest to the letter: test_conformance.py."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from duizhao.building.digests.setter import Printed
from duizhao.editions.edition import EDITIONS
from tests.pdf_reading import ReadPdf
from tests.toy import ADDRESS

LANGUAGES = {"zh-hans": "zh-CN", "zh-hant": "zh-TW", "en": "en", "parallel": "zh-CN"}


def test_there_is_one_of_everything_in_every_edition(digests_by_path: dict[str, Printed]) -> None:
    names = {path.split("/", 2)[2] for path in digests_by_path}
    assert {"digest.pdf", "selection.pdf", "papers/night-moths.pdf", "themes/moths.pdf"} <= names
    assert sorted(digests_by_path) == sorted(f"pdf/{edition.id}/{name}" for edition in EDITIONS for name in names)


def test_each_says_what_it_keeps_to(read: dict[str, ReadPdf]) -> None:
    for path, pdf in read.items():
        with pdf.file.open_metadata() as metadata:
            said = {key: metadata.get(key) for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title")}
        assert (said["pdfaid:part"], said["pdfaid:conformance"], said["pdfuaid:part"]) == ("2", "A", "1"), path
        assert said["dc:title"], path
        assert pdf.file.Root.MarkInfo.Marked
        assert pdf.file.Root.ViewerPreferences.DisplayDocTitle, path
        assert "/OutputIntents" in pdf.file.Root, path


def test_each_says_its_language_and_that_of_what_differs(read: dict[str, ReadPdf]) -> None:
    for path, pdf in read.items():
        own = LANGUAGES[path.split("/")[1]]
        assert str(pdf.file.Root.Lang) == own, path
        for piece in pdf.pieces:
            if re.search(r"[a-z]{4} [a-z]{4} [a-z]{3}", piece.text) and "://" not in piece.text:
                assert piece.language == "en", (path, piece)
            if re.search("[\u4e00-\u9fff]{5}", piece.text):
                assert piece.language.startswith("zh"), (path, piece)


def test_all_fonts_are_inside_and_only_what_is_used_of_them(read: dict[str, ReadPdf]) -> None:
    for path, pdf in read.items():
        assert pdf.fonts(), path
        for name, is_inside in pdf.fonts().items():
            assert is_inside, (path, name)
            assert re.match(r"/[A-Z]{6}\+", name), (path, name)


@pytest.mark.parametrize(
    ("edition", "faces"),
    [
        ("zh-hans", {"NotoSerifSC", "NotoSansSC", "SourceSerif4", "SourceSans3"}),
        ("zh-hant", {"NotoSerifTC", "NotoSansTC", "SourceSerif4", "SourceSans3"}),
        ("en", {"SourceSerif4", "SourceSans3"}),
    ],
)
def test_each_script_is_set_in_its_own_face(read: dict[str, ReadPdf], edition: str, faces: set[str]) -> None:
    found = {name.partition("+")[2].partition("-")[0] for name in read[f"pdf/{edition}/papers/night-moths.pdf"].fonts()}
    assert faces <= found


def test_headings_stand_in_order_and_lists_and_tables_are_told(read: dict[str, ReadPdf]) -> None:
    for path, pdf in read.items():
        levels = [int(tag[2:]) for piece in pdf.pieces for tag in piece.tags[-3:] if re.fullmatch(r"/H\d", tag)]
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
    assert {"/L", "/LI", "/Lbl", "/LBody", "/P", "/Link"} <= read["pdf/en/papers/night-moths.pdf"].tags()
    assert {"/Table", "/TR", "/TH", "/TD"} <= read["pdf/en/compare/overview.pdf"].tags()
    assert {"/TOC", "/TOCI"} <= read["pdf/en/digest.pdf"].tags()


def test_every_picture_has_words_instead(read: dict[str, ReadPdf]) -> None:
    figures = read["pdf/en/digest.pdf"].figures()
    assert len(figures) >= 4
    assert all(len(words) > 5 for words in figures)


def test_bookmarks_lead_to_every_heading(read: dict[str, ReadPdf]) -> None:
    outline = read["pdf/en/digest.pdf"].outline()
    assert {"Visitors by Night", "Findings", "Glossary", "Index of themes", "Index of people"} <= set(outline)
    assert "发现 Findings" in read["pdf/parallel/papers/night-moths.pdf"].outline()


def test_links_lead_to_pages_of_the_site_and_to_addresses_only(read: dict[str, ReadPdf]) -> None:
    for path, pdf in read.items():
        edition = path.split("/")[1]
        for address in pdf.addresses():
            assert address.startswith((f"{ADDRESS}{edition}/", "https://", "http://", "mailto:")), (path, address)
    assert f"{ADDRESS}en/papers/night-moths/" in read["pdf/en/papers/night-moths.pdf"].addresses()
