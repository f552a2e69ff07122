"""Dates, pages, identifiers and punctuation, as exports have them and as summaries write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.intake.values import (
    date_of,
    doi_of,
    in_full_width,
    is_doi,
    is_short_lived,
    issn_of,
    language_of,
    number_of,
    pages_of,
    tidy,
    url_of,
)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024/5/9", "2024-05-09"),
        ("2021/09/30/", "2021-09-30"),
        ("2015///", "2015"),
        ("2024-05-09 10:12", "2024-05-09"),
        ("2024年5月", "2024-05"),
        ("2024年5月31日", "2024-05-31"),
        ("20240531", "2024-05-31"),
        ("May 2019", "2019-05"),
        ("30 sep 2021", "2021-09-30"),
        ("September 30, 2021", "2021-09-30"),
        ("2024.03", "2024-03"),
        ("2024-13", ""),
        ("2023-02-30", ""),
        ("MMXX", ""),
        ("Brumaire 2020", "2020"),
        ("", ""),
    ],
)
def test_dates(written: str, date: str) -> None:
    assert date_of(written) == date


@given(st.text())
def test_whatever_is_written_is_a_value_or_none(written: str) -> None:
    for read in (date_of, doi_of, issn_of, language_of, number_of, pages_of, url_of, tidy, in_full_width):
        assert isinstance(read(written), str)
    assert "[[" not in tidy(written)
    assert "]]" not in tidy(written)
    assert tidy(tidy(written)) == tidy(written)


@pytest.mark.parametrize(
    ("written", "pages"),
    [("1-14", "1–14"), ("88--97", "88–97"), ("1-14+20", "1–14+20"), ("003", "3"), ("pp. 3-5", "3–5"), ("e12", "e12")],
)
def test_pages(written: str, pages: str) -> None:
    assert pages_of(written) == pages


@pytest.mark.parametrize(("written", "number"), [("05", "5"), ("第3期", "3"), ("S1", "S1"), ("0", "0"), ("Z2;", "Z2")])
def test_numbers(written: str, number: str) -> None:
    assert number_of(written) == number


def test_dois() -> None:
    assert doi_of("https://doi.org/10.5555/A.b(c)1") == "10.5555/A.b(c)1"
    assert doi_of("DOI: 10.5555/x.") == "10.5555/x"
    assert doi_of("10.5/x") == doi_of("see there") == ""
    assert is_doi("doi:10.5555/x")
    assert is_doi("HTTPS://dx.doi.org/10.5555/x")
    assert not is_doi("papers/10.5555/x.bib ")


def test_addresses() -> None:
    assert url_of("https://e.example/论文?x=1") == "https://e.example/%E8%AE%BA%E6%96%87?x=1"
    assert url_of("javascript:alert(1)") == url_of("www.example.org") == ""
    assert is_short_lived("https://kns.cnki.net/kcms2/article/abstract?v=abc&uniplatform=NZKPT")
    assert not is_short_lived("https://link.cnki.net/doi/10.5555/x")


def test_languages() -> None:
    assert [language_of(word) for word in ("中文;", "zh-CN", "English", "en", "Latin script")] == [
        "zh",
        "zh",
        "en",
        "en",
        "",
    ]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("西南大学学报(社会科学版)", "西南大学学报（社会科学版）"),
        ("为何:一个问题?", "为何：一个问题？"),
        ("数字经济,何以", "数字经济，何以"),
        ("模型(BERT)研究", "模型(BERT)研究"),
        ("Bees (蜂)", "Bees (蜂)"),
        ("比例为1:3", "比例为1:3"),
    ],
)
def test_chinese_has_its_own_punctuation(written: str, printed: str) -> None:
    assert in_full_width(written) == printed
