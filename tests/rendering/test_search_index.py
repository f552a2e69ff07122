"""The search index: terms, postings, shards, and one form for all ways to write a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.chinese import fold
from duizhao.rendering.search.numbers import DIGITS, number_text
from duizhao.rendering.search.postings import WEIGHTS, Postings, shards_of
from duizhao.rendering.search.terms import endings_of, readings_of, terms_of
from tests.toy import ToyLibrary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("數字經濟", "数字经济"),
        ("ＡＢＣ１２３", "abc123"),
        ("Café", "cafe"),
        ("ÉCONOMIE", "economie"),
        ("著名", "着名"),
        ("裡面", "里面"),
    ],
)
def test_ways_to_write_a_word_fold_into_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_a_fold_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_run_gives_pairs_and_its_last_character_and_other_scripts_give_words() -> None:
    assert list(terms_of("数字经济 and data-factor, 2024年")) == [
        *("数字", "字经", "经济", "济"),
        *("and", "data", "factor", "2024", "年"),
    ]


def test_a_run_is_read_from_every_character_on() -> None:
    assert set(readings_of("数字经济")) == {
        *("'shuzijingji", "'zijingji", "'jingji"),
        *(";szjj", ";zjj", ";jj"),
    }


def test_words_are_joined_as_people_type_them_who_leave_out_spaces() -> None:
    assert set(readings_of("data as a factor")) == {"'dataasa", "'asafactor", "'afactor"}


def test_a_word_is_found_by_its_endings() -> None:
    assert dict(endings_of(["economy", "astronomy", "数字"]))["nomy"] == "astronomy economy"


def numbers_in(text: str) -> list[tuple[int, int]]:
    """Postings as the browser reads them."""
    found, number, value, scale = [], -1, 0, 1
    for digit in text.encode():
        bits = DIGITS.index(digit)
        value += bits % 32 * scale
        scale *= 32
        if bits < 32:
            number += value // WEIGHTS + 1
            found.append((number, value % WEIGHTS))
            value, scale = 0, 1
    return found


@given(st.dictionaries(st.integers(0, 10_000_000), st.integers(0, WEIGHTS - 1), min_size=1))
def test_postings_come_back_as_they_went_in(weights: dict[int, int]) -> None:
    postings = Postings()
    for number in sorted(weights):
        postings.add(number, {"term": weights[number]})
    (shard,) = postings.shards()
    assert numbers_in(shard.text.removeprefix("term\t")) == sorted(weights.items())


@given(st.integers(0, 2**40))
def test_a_number_is_written_in_digits_that_need_no_escape(number: int) -> None:
    assert set(number_text(number)) <= set(DIGITS)


def test_shards_hold_all_terms_in_order_and_say_where_they_begin() -> None:
    entries = [(f"term{number:05}", "x" * 50) for number in range(5000)]
    shards = list(shards_of(entries))
    assert len(shards) > 5
    assert [line.split("\t")[0] for shard in shards for line in shard.text.split("\n")] == [term for term, _ in entries]
    assert all(shard.text.startswith(f"{shard.first}\t") for shard in shards)


def value_in(script: Path) -> object:
    text = script.read_text(encoding="utf-8")
    name, _, value = text.removeprefix("duizhao.search.take(").removesuffix(")\n").partition(",")
    assert script.as_posix().endswith(f"search/{json.loads(name)}.js")
    return json.loads(value)


def test_every_file_is_a_script_that_hands_over_one_value(built: ToyLibrary) -> None:
    scripts = sorted((built.site / "search").rglob("*.js"))
    assert len(scripts) > 20
    for script in scripts:
        value_in(script)


def test_the_manifest_says_where_each_shard_begins(built: ToyLibrary) -> None:
    manifest = value_in(built.site / "search/manifest.js")
    assert isinstance(manifest, dict)
    for index, firsts in manifest["shards"].items():
        for number, first in enumerate(firsts):
            text = value_in(built.site / f"search/{index}/{number}.js")
            assert isinstance(text, str)
            assert text.startswith(f"{first}\t")


def test_an_index_of_nothing_is_an_index(library: ToyLibrary) -> None:
    for file in library.summaries.rglob("*.yml"):
        if file.name != "facets.yml":
            file.unlink()
    assert library.build().succeeded
    manifest = value_in(library.site / "search/manifest.js")
    assert isinstance(manifest, dict)
    assert manifest["count"] == 0
