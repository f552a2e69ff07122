"""The search index: terms, postings, shards, and one form for all ways to write a word."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.chinese import fold, folds_into
from duizhao.rendering.search.numbers import DIGITS, number_text
from duizhao.rendering.search.postings import Postings
from duizhao.rendering.search.scripts import shelf_scripts
from duizhao.rendering.search.shards import MOST, Shard, shards_of, shelves_of
from duizhao.rendering.search.terms import endings_of, readings_of, terms_of, wholes_of
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
        ("什麼", "什么"),
    ],
)
def test_ways_to_write_a_word_fold_into_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_no_fold_leads_to_another() -> None:
    """Else the order in which a text's characters are folded would matter."""
    table = folds_into({chr(code) for code in range(sys.maxunicode)})
    assert len(table) > 4000
    assert table.keys().isdisjoint(table.values())


@given(st.text())
def test_folding_a_fold_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_run_gives_pairs_and_its_last_character_and_other_scripts_give_words() -> None:
    assert terms_of("数字经济 and data-factor, 2024年") == {
        *("数字", "字经", "经济", "济"),
        *("and", "data", "factor", "2024", "年"),
    }


def test_a_run_is_read_from_every_character_on() -> None:
    assert readings_of("数字经济") == {
        *("'shuzijingji", "'zijingji", "'jingji"),
        *(";szjj", ";zjj", ";jj"),
    }


def test_a_name_is_a_term_as_it_is_written_read_and_abbreviated() -> None:
    assert wholes_of("数字经济\nthe digital economy\n数据a") == {
        *("=数字经济", "=shuzijingji", "=szjj"),
        *("=thedigitaleconomy", "=数据a"),
    }
    assert wholes_of("long" * 20) == wholes_of("") == set()


def test_words_are_joined_as_people_type_them_who_leave_out_spaces() -> None:
    assert readings_of("data as a factor") == {"'dataasa", "'asafactor", "'afactor"}


def test_a_word_is_found_by_its_endings() -> None:
    assert dict(endings_of(["economy", "astronomy", "数字"]))["nomy"] == "astronomy economy"


def numbers_in(text: str) -> list[int]:
    """As the browser reads them."""
    found, number, gap, scale = [], -1, 0, 1
    for digit in text.encode():
        bits = DIGITS.index(digit)
        gap += bits % 32 * scale
        scale *= 32
        if bits < 32:
            number += gap + 1
            found.append(number)
            gap, scale = 0, 1
    return found


@given(st.sets(st.integers(0, 10_000_000), min_size=1), st.booleans())
def test_numbers_come_back_as_they_went_in(numbers: set[int], in_two_goes: bool) -> None:
    postings = Postings()
    for place, number in enumerate(sorted(numbers)):
        postings.add({"term": [number]})
        if in_two_goes and place == len(numbers) // 2:
            assert postings.terms() == {"term"}
    ((term, text),) = postings.entries()
    assert term == "term"
    assert numbers_in(text) == sorted(numbers)


@given(st.integers(0, 2**40))
def test_a_number_is_written_in_digits_that_need_no_escape(number: int) -> None:
    assert set(number_text(number)) <= set(DIGITS)


def many_entries(count: int) -> list[tuple[str, str]]:
    return [(f"{'经济' if number % 2 else 'term'}{number:05}", "x" * (number % 90)) for number in range(count)]


def test_shards_hold_all_terms_in_order_and_begin_after_those_before() -> None:
    entries = sorted(many_entries(5000))
    shards = list(shards_of(entries))
    assert len(shards) > 20
    assert [line for shard in shards for line in shard.text.split("\n")] == ["\t".join(entry) for entry in entries]
    assert all(len(shard.text) <= MOST for shard in shards)
    for before, shard in pairwise(shards):
        assert before.text.rpartition("\n")[2].partition("\t")[0] < shard.beginning
        assert shard.text.startswith(shard.beginning)


@pytest.mark.parametrize("more", ["a", "term02500a", "经济00001", "龘"])
def test_a_term_more_and_one_less_change_few_shards(more: str) -> None:
    """At places all over the index; which border follows is drawn, so it is a matter of how often, not of never."""
    entries = sorted(many_entries(5000))
    before = set(shards_of(entries))
    changed = [
        len(set(shards_of(sorted([*entries[:less], *entries[less + 1 :], (more, "x")]))) - before)
        for less in range(0, 5000, 20)
    ]
    assert max(changed) <= 5
    assert sum(changed) <= 2.5 * len(changed)


def test_a_shard_is_called_by_where_it_begins() -> None:
    shelf, one = shelf_scripts("names", "x", [Shard("数'", "数字\t0")])
    assert shelf.path == "search/shelves/names-x.js"
    assert shelf.data.decode() == 'duizhao.search.take("shelves/names-x",["数\'"])\n'
    assert one.path == "search/names/65700027.js"
    assert one.data.decode() == 'duizhao.search.take("names/65700027","数字\\t0")\n'


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


def test_the_shelves_say_where_each_shard_begins(built: ToyLibrary) -> None:
    manifest = value_in(built.site / "search/manifest.js")
    assert isinstance(manifest, dict)
    for index, shelves in manifest["shelves"].items():
        assert "a" in shelves
        on_shelves = [value_in(built.site / f"search/shelves/{index}-{shelf}.js") for shelf in shelves]
        beginnings = [beginning for shelf in on_shelves if isinstance(shelf, list) for beginning in shelf]
        names = [beginning.encode("utf-16-be").hex() for beginning in beginnings]
        assert sorted(names) == sorted(file.stem for file in (built.site / "search" / index).iterdir())
        for beginning, name in zip(beginnings, names, strict=True):
            text = value_in(built.site / f"search/{index}/{name}.js")
            assert isinstance(text, str)
            assert text.startswith(beginning)


@pytest.mark.parametrize(
    ("term", "shelf"),
    [
        ("'shuzi", "27"),
        ("0", "0"),
        (";szjj", "3b"),
        ("=数字", "3d"),
        ("@year:2024", "40"),
        ("data", "a"),
        ("数字", "x"),
    ],
)
def test_each_kind_of_term_has_its_shelf(term: str, shelf: str) -> None:
    assert [name for name, _ in shelves_of([(term, "0")])] == [shelf]


def test_an_index_of_nothing_is_an_index(library: ToyLibrary) -> None:
    for file in library.summaries.rglob("*.yml"):
        if file.name != "facets.yml":
            file.unlink()
    assert library.build().succeeded
    manifest = value_in(library.site / "search/manifest.js")
    assert isinstance(manifest, dict)
    assert manifest["count"] == 0
