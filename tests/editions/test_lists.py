"""The pages that list: home, papers, glossary, people, works; and that there is a page for everything."""

from __future__ import annotations

import pytest

from duizhao.editions.pages import count_pages, open_books
from duizhao.editions.passages import plain
from duizhao.model.library import Library
from duizhao.summaries.loading import load_library
from tests.editions.reading import EDITIONS, Shelf, named
from tests.toy import TOY


@pytest.mark.parametrize("edition", EDITIONS)
def test_everything_has_its_page(shelf: Shelf, edition: str) -> None:
    loaded = load_library(TOY / "summaries").library
    paths = set(shelf.pages[edition])
    for folder, ids in (
        ("papers", loaded.papers),
        ("themes", loaded.themes),
        ("compare", loaded.comparisons),
        ("people", loaded.people),
    ):
        assert {f"{folder}/", *(f"{folder}/{id}/" for id in ids)} <= paths
    assert {"", "glossary/", "works/", "status/"} <= paths
    assert len(paths) == count_pages(open_books(loaded))


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_empty_library_has_its_pages_too(edition: str) -> None:
    pages = Shelf(Library()).pages[edition]
    assert len(pages) == count_pages(open_books(Library()))


def test_home_shows_the_newest_papers(shelf: Shelf) -> None:
    body = shelf.body("en", "")
    assert [one.text for one in body.title] == ["Pollinators, Paper by Paper", "传粉昆虫论文对照"]
    assert [plain(card.link.said) for card in body.newest] == [
        "Yu (2024)", "Lu & Yu (2023)", "Solheim et al. (2021)", "Where to Put Hives in an Orchard",
    ]  # fmt: skip


def test_papers_stand_under_their_year(shelf: Shelf) -> None:
    years = shelf.body("en", "papers/")
    assert [(year.anchor, plain(year.label), len(year.items)) for year in years] == [
        ("_2024", "2024", 1), ("_2023", "2023", 1), ("_2021", "2021", 1), ("_undated", "Undated", 1),
    ]  # fmt: skip
    assert [heading.anchor for heading in shelf.page("en", "papers/").contents] == [year.anchor for year in years]


def test_a_card_says_what_the_paper_asks_and_in_how_many_points_it_is_told(shelf: Shelf) -> None:
    cards = {plain(card.link.said): card for card in shelf.entries("en", "papers/")}
    assert plain(cards["Lu & Yu (2023)"].gist).startswith("At what time of day do wild bees visit")
    assert cards["Lu & Yu (2023)"].points == 16


def test_names_stand_under_their_first_letter(shelf: Shelf) -> None:
    letters = {group.anchor: [plain(item.name) for item in group.items] for group in shelf.body("en", "people/")}
    assert letters == {
        "_i": ["Ingrid Solheim"],
        "_l": ["Lu Xiaolan · 陆晓岚"],
        "_r": ["Ruth Hollis · 露丝·霍利斯"],
        "_t": ["Tomás Varga"],
        "_y": ["Yu Song · 余松"],
    }


def test_papers_stand_newest_first(shelf: Shelf) -> None:
    cards = shelf.entries("zh-hans", "papers/")
    assert [(plain(card.title), card.issued) for card in cards] == [
        ("阳台上种什么花", "2024-03-15"),
        ("城市菜园里野蜂的访花时刻", "2023-06"),
        ("夜里的访客", "2021-09-30"),
        ("果园蜂箱的摆放", ""),
    ]


def test_the_glossary_gives_other_renderings_with_the_papers_that_print_them(shelf: Shelf) -> None:
    items = {item.anchor: item for item in shelf.entries("en", "glossary/")}
    assert list(items) == ["colony", "pollination", "transect", "visitation-rate"]
    assert [(plain(said), named(printed.papers)) for said, printed in items["visitation-rate"].others] == [
        ("visit frequency", ["Lu & Yu (2023)", "Solheim et al. (2021)"]),
        ("frequency of visits · 访花频率", []),
    ]
    assert named(items["pollination"].related) == ["visitation rate"]
    assert not any(one.is_fallback for said, _ in items["pollination"].others for one in said[1:])


def test_people_stand_by_name_with_what_they_wrote(shelf: Shelf) -> None:
    assert [(plain(card.name), card.papers, card.works) for card in shelf.entries("en", "people/")] == [
        ("Ingrid Solheim", 1, 1),
        ("Lu Xiaolan · 陆晓岚", 1, 0),
        ("Ruth Hollis · 露丝·霍利斯", 0, 1),
        ("Tomás Varga", 1, 0),
        ("Yu Song · 余松", 2, 0),
    ]


def test_a_person_has_affiliations_papers_and_works(shelf: Shelf) -> None:
    body = shelf.body("en", "people/yu-song/")
    assert [(plain(said[:1]), named(printed.papers)) for said, printed in body.affiliations] == [
        ("Linhe Botanical Garden", ["Lu & Yu (2023)", "Yu (2024)"]),
        ("Dongwan Insect Museum", []),
    ]
    assert [plain(card.link.said) for card in body.papers] == ["Yu (2024)", "Lu & Yu (2023)"]
    assert body.urls == ("https://people.example.org/yu-song",)
    assert [plain(item.name) for item in shelf.body("en", "people/hollis-ruth/").works] == ["Hollis (2015)"]
    assert shelf.body("en", "people/lu-xiaolan/").orcid == "0000-0002-1825-0097"


def test_works_say_who_cites_them(shelf: Shelf) -> None:
    items = {item.anchor: item for item in shelf.entries("en", "works/")}
    assert list(items) == ["hollis-2015", "marsh-tan-kovac-2012", "orchard-yearbook", "solheim-2018"]
    assert [(plain(link.said), probable) for link, probable in items["marsh-tan-kovac-2012"].cited_by] == [
        ("Lu & Yu (2023)", True)
    ]
    assert plain(items["marsh-tan-kovac-2012"].note) == "The paper gives authors and year only."
    assert plain(items["orchard-yearbook"].name) == "Orchard Yearbook"
    assert items["orchard-yearbook"].reference.url == "https://yearbook.example.org/"
