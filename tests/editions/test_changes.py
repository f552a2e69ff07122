"""What follows from a change: where it is seen, what lacks a translation, which words are new."""

from __future__ import annotations

import pytest

from duizhao.editions.changes import Consequences, consequences_of
from duizhao.editions.pages import open_books, pages_of
from duizhao.model.changes import Act, changes_between
from duizhao.model.library import Library
from duizhao.summaries.loading import load_library
from tests.model.synthetic import synthetic_library
from tests.toy import TOY, ToyLibrary

BEES, MOTHS, FLOWERS = "papers/bees.yml", "papers/night-moths.yml", "papers/city/balcony-flowers.yml"
Edit = tuple[str, str, str]
MOTH_THEMES = "themes/moths/ themes/night-light/"


@pytest.fixture(scope="module")
def before() -> Library:
    return load_library(TOY / "summaries").library


def follow(library: ToyLibrary, before: Library, *edits: Edit) -> Consequences:
    for edit in edits:
        library.edit(*edit)
    after = load_library(library.summaries).library
    return consequences_of(before, after, changes_between(before, after))


def cells(follows: Consequences) -> list[str]:
    signs = {Act.ADDED: "+", Act.REMOVED: "-", Act.CHANGED: ""}
    return [
        f"{signs[cell.act]}{cell.comparison.id}: {cell.paper.id}" + (f" × {cell.column.id}" if cell.column else "")
        for cell in follows.cells
    ]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        (
            [(BEES, "十时前后最高", "十一时前后最高")],
            ["overview: bees × findings", "findings-by-theme: bees × wild-bees"],
        ),
        (
            [(BEES, "setting: city", "setting: meadow")],
            ["overview: bees × setting", "papers-on-habitats: bees × setting"],
        ),
        (
            [(MOTHS, "[night-light, moths]", "[moths]")],
            [
                "overview: night-moths × findings",
                "findings-by-theme: night-moths × moths",
                "findings-by-theme: night-moths × night-light",
            ],
        ),
        (
            [
                (BEES, "\nthemes: [wild-bees, city-green]", "\nthemes: [wild-bees]"),
                (BEES, "at: 五, themes: [city-green]", "at: 五"),
                (
                    BEES,
                    "themes: [wild-bees, city-green]}\n  - id: dry-years",
                    "themes: [wild-bees]}\n  - id: dry-years",
                ),
                (BEES, "at: 二（一）, themes: [city-green]", "at: 二（一）"),
            ],
            [
                "overview: bees × findings",
                "ways-of-counting: bees × methods",
                "-papers-on-habitats: bees",
                "findings-by-theme: bees × wild-bees",
                "findings-by-theme: bees × city-green",
                "caveats-in-habitats: bees × city-green",
            ],
        ),
        ([(BEES, "issued: 2023-06", "issued: 2023-07")], []),
        (
            [
                ("comparisons.yml", "facets: [setting, caveats]", "facets: [caveats]"),
                (BEES, "setting: city", "setting: meadow"),
            ],
            ["overview: bees × setting"],
        ),
    ],
    ids=["a-point", "a-choice", "a-theme-of-a-point", "a-row-that-is-gone", "a-record", "a-comparison-declared-anew"],
)
def test_cells(edits: list[Edit], expected: list[str], library: ToyLibrary, before: Library) -> None:
    assert cells(follow(library, before, *edits)) == expected


@pytest.mark.parametrize(
    ("edits", "pages"),
    [
        (
            [(MOTHS, "at: 3.2", "at: 3.3")],
            "papers/night-moths/ themes/night-light/ compare/overview/ compare/findings-by-theme/ status/",
        ),
        ([("glossary.yml", "en: colony}", "en: bee colony}")], "glossary/"),
        (
            [("works.yml", "issued: 2015", "issued: 2016")],
            "works/ papers/balcony-flowers/ papers/bees/ papers/orchard-hives/",
        ),
        ([("people.yml", "en: Ruth Hollis", "en: R. Hollis")], "people/hollis-ruth/ people/"),
        ([("people.yml", "name: Tomás Varga", "name: T. Varga")], "people/varga-tomas/ papers/night-moths/ people/"),
        ([("themes.yml", "en: Moths}", "en: Night moths}")], "themes/moths/ papers/night-moths/ themes/"),
        (
            [(MOTHS, "issued: 2021-09-30", "issued: 2022")],
            f"papers/ papers/night-moths/ people/solheim-ingrid/ people/varga-tomas/ status/ {MOTH_THEMES}",
        ),
    ],
    ids=["a-point", "a-term", "a-work", "an-author-of-a-work", "an-author", "a-theme", "a-date"],
)
def test_pages(edits: list[Edit], pages: str, library: ToyLibrary, before: Library) -> None:
    follows = follow(library, before, *edits)
    assert sorted(follows.pages) == sorted(pages.split())
    assert not follows.everywhere


def test_pages_told_are_pages_there_are(library: ToyLibrary, before: Library) -> None:
    library.delete("papers/orchard-hives.yml")
    library.write("papers/new-hives.yml", "paper: {title: {zh: 新, en: New}}\nfindings: [{zh: 一, en: One, at: 1}]\n")
    library.edit("glossary.yml", "{zh: 授粉, in: [orchard-hives]}", "{zh: 授粉}")
    library.edit("comparisons.yml", "papers: [bees, orchard-hives]", "papers: [bees]")
    after = load_library(library.summaries).library
    follows = consequences_of(before, after, changes_between(before, after))
    assert (follows.pages_added, follows.pages_removed) == (("papers/new-hives/",), ("papers/orchard-hives/",))
    old, new = ({page.path for page in pages_of(open_books(one))} for one in (before, after))
    assert new - old == {*follows.pages_added}
    assert old - new == {*follows.pages_removed}
    assert {*follows.pages} <= new & old


def test_every_page_shows_the_headings(library: ToyLibrary, before: Library) -> None:
    follows = follow(library, before, ("facets.yml", "en: Findings}", "en: Results}"))
    assert follows.everywhere


def test_missing_translations_are_those_that_the_check_finds(library: ToyLibrary, before: Library) -> None:
    edits = [
        (MOTHS, "    en: It recovers two weeks after the lamps are switched off.\n", ""),
        (BEES, "note: {zh: 雨天不计。, en: Days of rain are left out.}", "note: {en: Days of rain are left out.}"),
        ("themes.yml", "about: {zh: 不由人饲养的蜂。, en: Bees that nobody keeps.}", "about: {zh: 不由人饲养的蜂。}"),
        ("glossary.yml", "en: colony}", "en: bee colony}"),  # whose other renderings may be in one language
    ]
    follows = follow(library, before, *edits)
    assert {(one.thing.id, one.anchor, one.lacks) for one in follows.untranslated} == {
        ("night-moths", "findings-2", "en"),
        ("bees", "counts-1", "zh"),
        ("wild-bees", "", "en"),
    }
    found = [one for one in load_library(library.summaries).findings if one.code == "missing-translation"]
    assert len(found) == 1 + len(follows.untranslated)  # the toy library lacks one itself


def test_words_that_are_new(library: ToyLibrary, before: Library) -> None:
    follows = follow(
        library,
        before,
        (MOTHS, "zh: 熄灯两周后恢复。", "zh: 所谓“恢复期”和“蜂群”，见[[colony]]、[[moths]]与[[bees]]的“花”。"),
        (BEES, "zh: 只看了两个夏天。", "zh: 只看了两年的“访花率”。"),
    )
    told = {
        one.thing.id: ([thing.id for thing in one.linked], [term.id for term in one.terms], one.unknown)
        for one in follows.novelties
    }
    assert told == {"night-moths": (["bees", "colony", "moths"], ["colony"], ("恢复期",))}


def test_nothing_follows_from_nothing() -> None:
    library = synthetic_library(20)
    assert consequences_of(library, library, []) == Consequences()


def test_all_of_a_large_library_may_change_at_once() -> None:
    """In a square, the papers that change would be gone through for each of them."""
    changes = changes_between(Library(), synthetic_library(1500))
    follows = consequences_of(Library(), synthetic_library(1500), changes)
    assert len([path for path in follows.pages_added if path.startswith("papers/")]) == 1500
