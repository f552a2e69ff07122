"""What somebody asks for becomes digests, or one clear line."""

from __future__ import annotations

import pytest

from duizhao.building.digests.choosing import Choice, Unfit, bound, check_choice, each
from duizhao.editions.edition import EDITIONS, EN, ZH_HANS
from duizhao.summaries.loading import load_library
from tests.toy import TOY

LIBRARY = load_library(TOY / "summaries").library


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (Choice(), "nothing is chosen: give --paper ID, "),
        (Choice(papers=("bees", "bee")), "no paper 'bee'; did you mean 'bees'?"),
        (Choice(themes=("overview",)), "no theme 'overview'; one of: pollinators, "),
        (Choice(comparisons=("\x1b[31m",)), r"no comparison '\x1b[31m'; one of: overview, "),
    ],
    ids=["nothing", "misspelt", "of-another-kind", "hostile"],
)
def test_what_there_is_not_is_refused(choice: Choice, message: str) -> None:
    with pytest.raises(Unfit) as refused:
        check_choice(choice, LIBRARY)
    assert str(refused.value).startswith(message)


def test_each_thing_in_each_edition_is_a_digest() -> None:
    choice = Choice(("bees", "night-moths"), ("moths",), ("overview",), whole=True)
    check_choice(choice, LIBRARY)
    assert [digest.path for digest in each(choice, [EN, ZH_HANS])] == [
        f"pdf/{edition}/{name}.pdf"
        for edition in ("en", "zh-hans")
        for name in ("papers/bees", "papers/night-moths", "themes/moths", "compare/overview", "digest")
    ]


@pytest.mark.parametrize(
    ("choice", "path"),
    [
        (Choice(papers=("bees",)), "papers/bees"),
        (Choice(themes=("moths",)), "themes/moths"),
        (Choice(whole=True), "digest"),
        (Choice(papers=("bees", "night-moths")), "selection"),
    ],
)
def test_one_file_is_of_one_thing_or_of_papers(choice: Choice, path: str) -> None:
    digest = bound(choice, [EN])
    assert digest.path == f"pdf/en/{path}.pdf"
    assert digest.ids == (choice.papers or choice.themes)


@pytest.mark.parametrize("choice", [Choice(papers=("bees",), whole=True), Choice(("bees",), ("moths",))])
def test_unlike_things_are_not_bound_into_one_file(choice: Choice) -> None:
    with pytest.raises(Unfit, match="only papers are bound"):
        bound(choice, [EN])


def test_one_file_has_one_edition() -> None:
    with pytest.raises(Unfit, match="one of zh-hans, zh-hant, en, parallel"):
        bound(Choice(papers=("bees",)), EDITIONS)
