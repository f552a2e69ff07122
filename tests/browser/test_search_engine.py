"""The search engine's parts in a real browser: what the index was made with in Python, it reads alike in JavaScript."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import snowballstemmer  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from duizhao.chinese import fold
from duizhao.rendering.search.numbers import BEFORE_ALL, gaps_text
from duizhao.rendering.search.terms import terms_of

pytestmark = pytest.mark.browser

WRITTEN = "数字经济數位經濟產業產业臺台着著 Ａｂ，。ÉéÇñ-_'0９ data"

TERMS = """texts => texts.map(text => duizhao.search.terms.pieces(text).flatMap(({run, word}) =>
    word ? [word] : [...duizhao.search.terms.pairs(run), [...run].at(-1)]))"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{address}en/search/")
    page.evaluate("duizhao.search.folding.prepare()")
    yield page
    page.close()


def value_in(script: Path) -> Any:
    text = script.read_text(encoding="utf-8")
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


@pytest.fixture(scope="module")
def texts(site: Path) -> list[str]:
    """All that the library's papers say, in every edition."""
    return [text for file in site.glob("search/papers/*/*.js") for _, _, text in value_in(file)["points"]]


@pytest.fixture(scope="module")
def vocabulary(site: Path) -> list[str]:
    return [line.partition("\t")[0] for file in site.glob("search/texts/*.js") for line in value_in(file).split("\n")]


def test_all_that_the_library_says_folds_alike(page: Page, texts: list[str]) -> None:
    assert page.evaluate("texts => texts.map(duizhao.search.folding.fold)", texts) == [fold(text) for text in texts]


@given(st.lists(st.text(WRITTEN, max_size=20), max_size=30))
def test_whatever_one_types_folds_alike(page: Page, typed: list[str]) -> None:
    assert page.evaluate("texts => texts.map(duizhao.search.folding.fold)", typed) == [fold(text) for text in typed]


@given(st.text(WRITTEN, max_size=40))
def test_each_unit_of_a_fold_knows_where_it_comes_from(page: Page, typed: str) -> None:
    found = page.evaluate("text => duizhao.search.folding.foldWithPlaces(text)", typed)
    assert len(found["places"]) == len(found["folded"]) + 1
    assert all(
        letter in fold(typed[place]) for letter, place in zip(found["folded"], found["places"][:-1], strict=True)
    )


def test_all_that_the_library_says_is_cut_into_the_same_terms(page: Page, texts: list[str]) -> None:
    folded = [fold(text) for text in texts]
    assert [set(terms) for terms in page.evaluate(TERMS, folded)] == [terms_of(text) for text in folded]


@given(st.lists(st.sets(st.integers(0, 2**40), min_size=1).map(sorted), min_size=1))
def test_numbers_are_read_as_they_were_written(page: Page, lists: list[list[int]]) -> None:
    written = [gaps_text(BEFORE_ALL, numbers).decode() for numbers in lists]
    assert page.evaluate("texts => texts.map(duizhao.search.store.numbersIn)", written) == lists


def test_english_words_have_the_stems_of_snowball(page: Page, vocabulary: list[str]) -> None:
    words = [word for word in vocabulary if word.isascii() and word.isalpha()]
    assert len(words) > 1000
    spelled = [re.sub("is(?=(e|es|ed|ing|ations?)$)", "iz", word) for word in words]
    spelled = [re.sub("(?<=..)our(?=(s|ed|ing|al|able)?$)", "or", word) for word in spelled]
    stems = page.evaluate("words => words.map(duizhao.search.stem)", words)
    assert stems == snowballstemmer.stemmer("english").stemWords(spelled)


@pytest.mark.parametrize(("one", "other"), [("digitalisation", "digitalization"), ("labour", "labors")])
def test_british_and_american_spelling_are_alike(page: Page, one: str, other: str) -> None:
    assert len(set(page.evaluate("words => words.map(duizhao.search.stem)", [one, other]))) == 1


def test_every_term_is_found_in_its_shard(page: Page, vocabulary: list[str]) -> None:
    sought = vocabulary[::7]
    found = page.evaluate("terms => Promise.all(terms.map(term => duizhao.search.store.term('texts', term)))", sought)
    assert all(found)
    missing = ["", "zzzz", "龘龘", "\uffff"]
    asked = "terms => Promise.all(terms.map(term => duizhao.search.store.term('texts', term)))"
    assert page.evaluate(asked, missing) == [""] * len(missing)


def test_a_beginning_finds_every_term_that_has_it(page: Page, vocabulary: list[str]) -> None:
    found = page.evaluate("duizhao.search.store.termsFrom('texts', 'produc')")
    assert sorted(term for term, _ in found) == sorted(term for term in vocabulary if term.startswith("produc"))


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("economy", "economy", 0),
        ("economy", "ecnomy", 1),
        ("economy", "ecomony", 2),
        ("economy", "econoym", 1),
        ("economy", "economies", 3),
        ("", "ab", 2),
        ("a", "abcdef", 3),
    ],
)
def test_swapped_neighbours_are_one_slip_and_too_many_are_not_counted(
    page: Page, one: str, other: str, edits: int
) -> None:
    assert page.evaluate("([one, other]) => duizhao.search.mending.distance(one, other, 2)", [one, other]) == edits


MATCH = """([query, text]) => {
  const folded = duizhao.search.folding.fold(query);
  const {ranges} = duizhao.search.excerpts.match(text, duizhao.search.ranking.cluesOf(folded), folded);
  const pieces = duizhao.search.excerpts.excerpt(text, ranges);
  return pieces.map(({text, isMarked}) => isMarked ? `[${text}]` : text).join("");
}"""


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("数字经济", "發展數字經濟的路徑", "發展[數字經濟]的路徑"),
        ("economies", "An Economy, and ECONOMIC growth", "An [Economy], and ECONOMIC growth"),
        ("cafe", "the ＣＡＦÉ", "the [ＣＡＦÉ]"),
        ("字", "数字", "数[字]"),
        ("x", "nothing", "nothing"),
        ("last", "word " * 60 + "last", "…" + "word " * 8 + "[last]"),
    ],
)
def test_what_was_sought_is_marked_in_the_text_as_it_is_written(page: Page, query: str, text: str, marked: str) -> None:
    assert page.evaluate(MATCH, [query, text]) == marked


@given(st.text(WRITTEN, max_size=10), st.text(WRITTEN, max_size=120))
def test_marks_leave_a_short_text_whole(page: Page, query: str, text: str) -> None:
    assert page.evaluate(MATCH, [query, text]).replace("[", "").replace("]", "") == text
