"""Links in texts: those a human wrote, and those the builder sets on glossary terms."""

from __future__ import annotations

from itertools import pairwise

import pytest

from duizhao.editions.addresses import Target
from duizhao.editions.page import Heading
from duizhao.editions.paper import Section
from duizhao.editions.points import PointItem
from duizhao.editions.terms import TermFinder
from tests.editions.reading import EDITIONS, Shelf, links_in, terms_in, values_in
from tests.toy import ToyLibrary


@pytest.mark.parametrize(
    ("edition", "paper", "anchor", "links"),
    [
        ("en", "bees", "question-1", [("balcony flowers", Target("papers/balcony-flowers/"))]),
        ("zh-hans", "bees", "question-1", [("阳台种花", Target("papers/balcony-flowers/"))]),
        ("zh-hant", "bees", "question-1", [("陽臺種花", Target("papers/balcony-flowers/"))]),
        ("en", "bees", "wind", [("Solheim & Maj Lind (2018)", Target("works/", "solheim-2018"))]),
        ("en", "bees", "findings-3", [("Solheim et al. (2021)", Target("papers/night-moths/", "street-lamps"))]),
        ("zh-hans", "bees", "findings-3", [("路灯一节", Target("papers/night-moths/", "street-lamps"))]),
        (
            "en",
            "balcony-flowers",
            "findings-1",
            [
                ("Hollis", Target("works/", "hollis-2015")),
                ("Lu & Yu (2023)", Target("papers/bees/", "dry-years")),
                ("Wild bees", Target("themes/wild-bees/")),
            ],
        ),
        ("en", "balcony-flowers", "question-1", [("Lu Xiaolan", Target("people/lu-xiaolan/"))]),
        ("zh-hant", "balcony-flowers", "question-1", [("陸曉嵐", Target("people/lu-xiaolan/"))]),
        (
            "parallel",
            "balcony-flowers",
            "question-1",
            [("陆晓岚", Target("people/lu-xiaolan/")), ("Lu Xiaolan", Target("people/lu-xiaolan/"))],
        ),
    ],
)
def test_a_mention_leads_to_what_it_names(
    shelf: Shelf, edition: str, paper: str, anchor: str, links: list[tuple[str, Target]]
) -> None:
    assert links_in(shelf.point(edition, paper, anchor).said) == links


HANS = [("zh-Hans", "样线", "transect"), ("zh-Hans", "访花率", "visitation-rate"), ("zh-Hans", "传粉", "pollination")]
HANT = [("zh-Hant", "穿越線", "transect"), ("zh-Hant", "訪花率", "visitation-rate"), ("zh-Hant", "傳粉", "pollination")]
ENGLISH = [
    ("en", "transects", "transect"),
    ("en", "visitation rate", "visitation-rate"),
    ("en", "Pollination", "pollination"),
]


@pytest.mark.parametrize(
    ("edition", "terms"),
    [
        ("en", ENGLISH),
        ("zh-hans", HANS),
        ("zh-hant", HANT),
        ("parallel", [one for pair in zip(HANS, ENGLISH, strict=True) for one in pair]),
    ],
)
def test_a_term_is_linked_where_it_first_stands_on_a_page(
    shelf: Shelf, edition: str, terms: list[tuple[str, str, str]]
) -> None:
    """Once in each language, though the paper says `visitation rate` four times."""
    assert terms_in(shelf.body(edition, "papers/bees/").sections) == terms


def test_a_term_is_linked_once_even_in_a_text_that_stands_twice(library: ToyLibrary) -> None:
    library.edit(
        "papers/bees.yml", "zh: 只看了两个夏天。, en: Only two summers were watched.", "zh: 蜂群。, en: A colony."
    )
    library.edit(
        "papers/bees.yml",
        "zh: 菜园的农药用量不明。, en: How much pesticide the plots received is not known.",
        "zh: 蜂群。, en: A colony.",
    )
    sections = Shelf(library.load().library).body("en", "papers/bees/").sections
    assert [one for one in terms_in(sections) if one[2] == "colony"] == [("en", "colony", "colony")]


@pytest.mark.parametrize("edition", EDITIONS)
def test_tables_and_lists_link_no_terms(shelf: Shelf, edition: str) -> None:
    for path, page in shelf.pages[edition].items():
        if path.startswith(("compare/", "people/", "works/", "status/")) or path in ("", "papers/", "themes/"):
            assert terms_in(page) == [], path


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_definition_links_other_terms_but_not_its_own(shelf: Shelf, edition: str) -> None:
    for item in shelf.entries(edition, "glossary/"):
        assert item.anchor not in [term for _, _, term in terms_in(item.about)]
    rate = next(item for item in shelf.entries(edition, "glossary/") if item.anchor == "visitation-rate")
    assert {term for _, _, term in terms_in(rate.about)} == {"pollination"}


WORDINGS = [
    ("pollination", "pollination"),
    ("pollination service", "service"),
    ("visitation rate", "rate"),
    ("visit frequency", "rate"),
    ("bee", "bee"),
    ("C++ code", "code"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pollination services and pollination", [("Pollination services", "service"), ("pollination", "pollination")]),
        ("the VISITATION RATE, or visit frequency", [("VISITATION RATE", "rate")]),
        ("bees", [("bees", "bee")]),
        ("beer, beehive, honeybee, bee-line", [("bee", "bee")]),
        ("self-pollination", [("pollination", "pollination")]),
        ("no terms here", []),
        ("", []),
        ("İ bee", []),
        ("蜂bee蜂", []),
        ("a bee's eye", [("bee", "bee")]),
    ],
)
def test_english_terms_are_whole_words(text: str, found: list[tuple[str, str]]) -> None:
    runs = TermFinder(WORDINGS, fold=True).runs(text, set())
    assert "".join(run.text for run in runs) == text
    assert [(run.text, run.target.anchor) for run in runs if run.target] == found
    assert not any(before.target is None and after.target is None for before, after in pairwise(runs))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("传粉者的传粉服务", [("传粉者", "pollinator"), ("传粉服务", "service")]),
        ("传粉与传粉", [("传粉", "pollination")]),
        ("DNA条码法", [("DNA条码", "barcode")]),
        ("a.b", []),
    ],
)
def test_chinese_terms_are_found_the_longest_first(text: str, found: list[tuple[str, str]]) -> None:
    wordings = [
        ("传粉", "pollination"),
        ("传粉者", "pollinator"),
        ("传粉服务", "service"),
        ("DNA条码", "barcode"),
        ("a+b", "x"),
    ]
    runs = TermFinder(wordings, fold=False).runs(text, set())
    assert "".join(run.text for run in runs) == text
    assert [(run.text, run.target.anchor) for run in runs if run.target] == found


def test_of_two_terms_with_one_wording_the_first_has_it() -> None:
    runs = TermFinder([("bee", "one"), ("Bee", "two")], fold=True).runs("Bee", set())
    assert [run.target.anchor for run in runs if run.target] == ["one"]
    assert [run.target for run in TermFinder([], fold=True).runs("Bee", set())] == [None]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_link_of_an_edition_leads_somewhere(shelf: Shelf, edition: str) -> None:
    """To a page of the edition, and where there is an anchor, to something that stands there."""
    pages = shelf.pages[edition]
    anchors = {path: {heading.anchor for heading in values_in(page, Heading)} for path, page in pages.items()}
    for path, page in pages.items():
        if path.startswith("papers/"):
            anchors[path] |= {item.target.anchor for item in values_in(page, PointItem) if item.target.path == path}
            anchors[path] |= {section.anchor for section in values_in(page, Section)}
    for path in ("glossary/", "works/"):
        anchors[path] |= {item.anchor for item in shelf.entries(edition, path)}
    targets = {target for page in pages.values() for target in values_in(page, Target)}
    assert len(targets) > 50
    assert [target for target in targets if target.path not in pages] == []
    assert [target for target in targets if target.anchor and target.anchor not in anchors[target.path]] == []


def test_paths_and_anchors_are_the_same_in_every_edition(shelf: Shelf) -> None:
    first = shelf.pages["zh-hans"]
    for edition in EDITIONS[1:]:
        pages = shelf.pages[edition]
        assert list(pages) == list(first)
        for path, page in pages.items():
            assert [one.anchor for one in page.contents] == [one.anchor for one in first[path].contents]
            assert {one.target for one in values_in(page, PointItem)} == {
                one.target for one in values_in(first[path], PointItem)
            }
