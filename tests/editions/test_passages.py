"""What each edition says of a text: which languages, what stands in, and whose wording it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duizhao.editions.passages import Passage, Run, plain
from duizhao.model.text import Language
from tests.editions.reading import EDITIONS, Shelf, spoken
from tests.model.libraries import library_of, paper
from tests.toy import ToyLibrary

DRY_HANS, DRY_HANT = "干旱年份里，野蜂的活动提前。", "乾旱年份裡，野蜂提早活動。"
DRY_EN = "In dry years the bees are active earlier."
SLOPES, SLOPES_HANT = "没有考虑坡向。", "沒有考慮坡向。"


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("zh-hans", [("zh-Hans", DRY_HANS)]),
        ("zh-hant", [("zh-Hant", DRY_HANT)]),
        ("en", [("en", DRY_EN)]),
        ("parallel", [("zh-Hans", DRY_HANS), ("en", DRY_EN)]),
    ],
)
def test_an_edition_speaks_its_languages(shelf: Shelf, edition: str, said: list[tuple[str, str]]) -> None:
    assert shelf.said(edition, "bees", "dry-years") == said
    assert not any(one.is_fallback for one in shelf.point(edition, "bees", "dry-years").said)


@pytest.mark.parametrize(
    ("edition", "said", "is_fallback"),
    [
        ("zh-hans", [("zh-Hans", SLOPES)], False),
        ("zh-hant", [("zh-Hant", SLOPES_HANT)], False),
        ("en", [("zh-Hans", SLOPES)], True),
        ("parallel", [("zh-Hans", SLOPES)], True),
    ],
)
def test_where_english_is_missing_chinese_stands_in_and_is_marked(
    shelf: Shelf, edition: str, said: list[tuple[str, str]], is_fallback: bool
) -> None:
    assert shelf.said(edition, "orchard-hives", "caveats-1") == said
    assert [one.is_fallback for one in shelf.point(edition, "orchard-hives", "caveats-1").said] == [is_fallback]


@pytest.mark.parametrize(
    ("edition", "is_fallback"), [("zh-hans", True), ("zh-hant", True), ("en", False), ("parallel", True)]
)
def test_where_chinese_is_missing_english_stands_in_and_is_marked(
    library: ToyLibrary, edition: str, is_fallback: bool
) -> None:
    library.edit("papers/night-moths.yml", "  - zh: 熄灯两周后恢复。\n    en: It", "  - en: It")
    shelf = Shelf(library.load().library)
    (passage,) = shelf.point(edition, "night-moths", "findings-2").said
    assert (passage.language, passage.is_fallback) == ("en", is_fallback)
    assert passage.text.startswith("It recovers two weeks")


@pytest.mark.parametrize(
    ("edition", "marks"),
    [
        ("zh-hans", [("zh-Hans", False), ("en", True)]),
        ("zh-hant", [("zh-Hant", False), ("en", True)]),
        ("en", [("en", True), ("zh-Hans", False)]),
        ("parallel", [("zh-Hans", False), ("en", True)]),
    ],
)
def test_a_title_stands_in_both_languages_and_our_wording_is_marked(
    shelf: Shelf, edition: str, marks: list[tuple[str, bool]]
) -> None:
    title = shelf.body(edition, "papers/bees/").title
    assert [(one.language, one.is_supplied) for one in title] == marks


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_reads_alike_in_both_languages_stands_once(shelf: Shelf, edition: str) -> None:
    percent = shelf.point(edition, "bees", "counts-3").figure
    assert percent is not None
    assert plain(percent.unit) == "%"
    assert len(percent.unit) == 1
    assert len(percent.source) == 1


@pytest.mark.parametrize(
    ("edition", "figure"),
    [
        ("zh-hans", ("超过", "1,204", "次", "2021–2022", "作者自测", "雨天不计。")),
        ("zh-hant", ("超過", "1,204", "次", "2021–2022", "作者自測", "雨天不計。")),
        ("en", ("over", "1,204", "visits", "2021–2022", "The authors’ own count", "Days of rain are left out.")),
    ],
)
def test_a_number_is_said_with_all_that_belongs_to_it(shelf: Shelf, edition: str, figure: tuple[str, ...]) -> None:
    item = shelf.point(edition, "bees", "counts-1").figure
    assert item is not None
    assert figure == (
        *(plain(item.bound), item.value, plain(item.unit), item.year),
        *(plain(item.source), plain(item.note)),
    )


def test_an_option_is_said_with_its_note(shelf: Shelf) -> None:
    item = shelf.point("en", "night-moths", "setting-1")
    assert plain(item.option) == "Meadow"
    assert plain(item.said) == "An uncut meadow outside a village."
    assert plain(item.at) == "p. 89"
    bare = shelf.point("en", "night-moths", "methods-2")
    assert (plain(bare.option), bare.said) == ("Controlled experiment", ())


@pytest.mark.parametrize(
    ("edition", "absence", "note"),
    [
        ("zh-hans", "原文未载", "问卷未公开。"),
        ("zh-hant", "原文未載", "問卷未公開。"),
        ("en", "not in the source", "The questionnaire was not published."),
    ],
)
def test_an_absence_says_why(shelf: Shelf, edition: str, absence: str, note: str) -> None:
    sections = shelf.body(edition, "papers/balcony-flowers/").sections
    (answer,) = [section.answer for section in sections if section.anchor == "materials"]
    assert answer.points == ()
    assert answer.absence.kind == "not-in-source"
    assert (plain(answer.absence.said), plain(answer.absence.note)) == (absence, note)


def test_a_facet_without_an_answer_is_not_yet_written() -> None:
    silent = replace(paper("bare"), answers={})
    (section,) = Shelf(library_of(silent)).body("en", "papers/bare/").sections
    assert section.answer.absence.kind == "not-yet"


def test_plain_words() -> None:
    chinese, english = Passage(Language.ZH_HANS, (Run("蜂"), Run("、花"))), Passage(Language.EN, (Run("bees"),))
    assert plain((chinese, english)) == "蜂、花 · bees"
    assert plain((english, english)) == "bees"
    assert plain(()) == ""
    assert spoken((chinese,)) == [("zh-Hans", "蜂、花")]
