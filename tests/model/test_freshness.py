"""Which texts agree in both languages, which have changed on one side, which nobody has seen so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duizhao.model.fields import Side, fields_of
from duizhao.model.freshness import Change, Freshness, Review, agreement_of, freshness_of, mark_of
from duizhao.model.summary import Absence, AbsenceKind, Answer, Figure, Point, Record, Summary
from duizhao.model.text import Text, same_everywhere
from tests.model.libraries import paper

DAY, LATER = "2026-03-01", "2026-04-01"


def saying(*texts: tuple[str, str]) -> Summary:
    """A paper with a point for each pair of texts."""
    points = [Point(f"findings-{number}", Text(zh, en)) for number, (zh, en) in enumerate(texts, 1)]
    return paper("p", points=points)


def review(summary: Summary, date: str = DAY, *, only: str = "") -> Review:
    fields = [field for field in fields_of(summary) if field.is_whole and field.key.startswith(only)]
    return Review(date, "", tuple(map(agreement_of, fields)))


BEFORE = saying(("甲", "one"), ("乙", "two"), ("丙", "three"))


@pytest.mark.parametrize(
    ("after", "stale"),
    [
        (BEFORE, {}),
        (saying(("甲", "one"), ("乙", "two!"), ("丙", "three")), {"findings-2": Side.EN}),
        (saying(("甲", "one"), ("乙乙", "two"), ("丙", "three")), {"findings-2": Side.ZH}),
        (saying(("丙", "three"), ("甲", "one"), ("乙", "two")), {}),
        (saying(("新", "new"), ("甲", "one"), ("乙", "two"), ("丙", "3")), {"findings-4": Side.EN}),
        (saying(("甲", "one"), ("丙", "three")), {}),
        (saying(("甲", "one"), ("新", "new"), ("丙", "three")), {}),
        (saying(("甲", "one"), ("乙", ""), ("丙", "three")), {}),
        (saying(("甲", "  one "), (" 乙\n", "two"), ("丙", "three")), {}),
        (saying(("甲", "one"), ("甲", "uno"), ("乙", "two"), ("丙", "three")), {}),
    ],
    ids=[
        *("nothing", "English", "Chinese", "moved", "one put before", "deleted", "rewritten", "one side gone"),
        *("blanks only", "another with the same Chinese"),
    ],
)
def test_a_change_makes_exactly_its_field_stale(after: Summary, stale: dict[str, Side]) -> None:
    freshness = freshness_of(after, [review(BEFORE)])
    assert freshness.stale == {key: Change(side, DAY) for key, side in stale.items()}


def test_what_agrees_is_counted_and_the_last_review_dated() -> None:
    after = saying(("甲", "one"), ("乙", "two!"), ("新", "new"))
    assert freshness_of(after, [review(BEFORE)])[::2] == (2, DAY)  # the title, and the first
    assert freshness_of(after, [review(after, LATER), review(BEFORE)]) == Freshness(4, {}, LATER)
    assert freshness_of(BEFORE, []) == Freshness(0, {}, "")


def test_a_change_is_dated_by_the_last_review_that_saw_the_other_side() -> None:
    second, third = saying(("甲", "uno")), saying(("甲", "ein"))
    reviews = [review(second, LATER), review(saying(("甲", "one")), DAY)]
    assert freshness_of(third, reviews).stale == {"findings-1": Change(Side.EN, LATER)}
    assert freshness_of(saying(("甲", "one")), reviews).stale == {}  # it was seen so once


def test_a_side_put_back_agrees_again() -> None:
    reviews = [review(BEFORE)]
    assert freshness_of(saying(("甲", "1")), reviews).stale
    assert not freshness_of(saying(("甲", "one")), reviews).stale


def test_a_number_is_one_field_with_all_that_tells_it() -> None:
    def counting(unit: str) -> Summary:
        figure = Figure("3", Text("次", unit), source=Text("自测", "own count"))
        return replace(paper("p"), answers={"counts": Answer((Point("n", Text("访花", "Visits"), figure=figure),))})

    (_, field) = fields_of(counting("visits"))
    assert (field.key, field.kind, field.zh) == ("n", "counts", "访花 | 次 | 自测")
    assert freshness_of(counting("times"), [review(counting("visits"))]).stale == {"n": Change(Side.EN, DAY)}


def test_every_text_of_a_record_and_of_answers_is_a_field() -> None:
    record = Record(
        title=Text("题", "Title"),
        venue=same_everywhere("Nature"),
        keywords=(Text("蜂", "bee"), Text("蛾", "moth")),
        absent={"revised": Absence(AbsenceKind.NOT_APPLICABLE, Text("无", "None"))},
        supplied={"venue": Text("推得", "Inferred")},
    )
    part = Point("a-1", Text("细", "detail"))
    answers = {
        "findings": Answer((Point("a", Text("甲", ""), parts=(part,)), Point("b"))),
        "caveats": Answer(absence=Absence(AbsenceKind.NOT_ADDRESSED, Text("未说", "Not said"))),
    }
    fields = list(fields_of(Summary("p", "p.yml", record, answers=answers)))
    assert [(field.key, field.path) for field in fields] == [
        ("paper/title", ("paper", "title")),
        ("paper/keywords/1", ("paper", "keywords", 0)),
        ("paper/keywords/2", ("paper", "keywords", 1)),
        ("paper/revised", ("paper", "revised")),
        ("paper/supplied/venue", ("paper", "supplied", "venue")),
        ("a", ("findings", 0)),
        ("a-1", ("findings", 0, "parts", 0)),
        ("caveats", ("caveats",)),
    ]
    assert [field.is_whole for field in fields] == [True, True, True, True, True, False, True, True]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("数字 经济", "数字经济", True),
        ("数字\u3000经济", "数字经济", True),
        ("见[[old|霍利斯]]", "见[[new|霍利斯]]", True),
        ("见[[old]]", "见[[new]]", False),
        ("数字经济", "數字經濟", False),
    ],
    ids=["blank", "wide blank", "link with words", "link without", "script"],
)
def test_a_mark_tells_words_from_words(one: str, other: str, same: bool) -> None:
    assert (mark_of(Side.ZH, one) == mark_of(Side.ZH, other)) is same


def test_in_english_blanks_part_words() -> None:
    assert mark_of(Side.EN, "no one") == mark_of(Side.EN, "no\n  one ") != mark_of(Side.EN, "noone")
    assert mark_of(Side.EN, "AI") != mark_of(Side.ZH, "AI")
