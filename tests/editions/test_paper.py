"""The page of a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from duizhao.editions.page import Page
from duizhao.editions.paper import spoken_languages
from duizhao.editions.passages import Said, plain
from duizhao.editions.points import PointItem
from duizhao.model.summary import Answer, Point, Summary
from duizhao.model.text import Text
from tests.editions.reading import EDITIONS, Shelf, named
from tests.model.libraries import paper


def _facts(shelf: Shelf, edition: str, id: str) -> dict[str, str]:
    facts = shelf.body(edition, f"papers/{id}/").facts
    return {plain(fact.label): " | ".join(named(fact.values)) or f"({plain(fact.absent)})" for fact in facts}


def test_the_record_says_what_the_source_says_and_what_it_does_not(shelf: Shelf) -> None:
    assert _facts(shelf, "en", "bees") == {
        "Authors": "Lu Xiaolan | Yu Song",
        "Type": "journal article",
        "Published in": "Linhe Nature",
        "Date": "2023-06",
        "Volume": "8",
        "Issue": "2",
        "Pages": "11–20",
        "DOI": "(not in the source)",
        "ISSN": "1234-5679",
        "CLC number": "Q968",
        "Address": "https://journal.example.org/linhe/8/2?from=11&to=20",
        "Language": "zh",
        "Received": "2023-01-09",
        "Revised": "(The journal prints no date of revision.)",
        "Keywords": "wild bees | visit frequency",
        "Funding": "Linhe Garden Fund",
    }
    assert _facts(shelf, "zh-hant", "orchard-hives")["作者"] == "(原文未載)"


def test_a_value_known_from_elsewhere_says_so(shelf: Shelf) -> None:
    facts = {plain(fact.label): plain(fact.ground) for fact in shelf.body("en", "papers/bees/").facts}
    assert facts.pop("Published in") == "The journal is inferred from the ISSN."
    assert set(facts.values()) == {""}


def test_what_is_not_known_is_not_made_up(shelf: Shelf) -> None:
    """A field that the file does not name is not mentioned; an address is a link only where it is one."""
    assert "Volume" not in _facts(shelf, "en", "balcony-flowers")
    facts = {plain(fact.label): fact.values for fact in shelf.body("en", "papers/night-moths/").facts}
    assert [link.url for link in facts["DOI"]] == ["https://doi.org/10.5555/jne.2021.0915"]
    assert [link.url for link in facts["Pages"]] == [""]


def test_sections_stand_as_the_library_declares_them(shelf: Shelf) -> None:
    body = shelf.body("en", "papers/bees/")
    assert [(section.anchor, section.kind) for section in body.sections] == [
        ("question", "text"),
        ("setting", "choice"),
        ("methods", "choice"),
        ("findings", "points"),
        ("counts", "numbers"),
        ("materials", "links"),
        ("caveats", "points"),
    ]
    assert [one.anchor for one in shelf.page("en", "papers/bees/").contents] == [
        "question", "setting", "methods", "findings", "counts", "materials", "caveats", "works", "neighbours",
        "cite",
    ]  # fmt: skip


def test_a_part_has_the_place_of_its_point_where_it_has_none(shelf: Shelf) -> None:
    point = shelf.point("en", "bees", "findings-1")
    assert [(part.target.anchor, plain(part.at)) for part in point.parts] == [
        ("findings-1-1", "三（一）1"),
        ("wind", "三（一）"),
    ]


def test_cited_works(shelf: Shelf) -> None:
    works = shelf.body("en", "papers/bees/").works
    assert [(plain(one.link.said), one.probable, plain(one.at), named(one.also_in)) for one in works] == [
        ("Hollis (2015)", False, "", ["Yu (2024)", "Where to Put Hives in an Orchard"]),
        ("Solheim & Maj Lind (2018)", False, "三（一）", ["Solheim et al. (2021)"]),
        ("A. Marsh et al. (2012)", True, "一", []),
    ]
    reference = works[1].reference
    assert (plain(reference.title), reference.issued, reference.extent, reference.url) == (
        "Moths under Street Lamps",
        "2018-11",
        "12(4): 201–219",
        "https://doi.org/10.5555/jne.2018.0412",
    )


def test_neighbours_say_why_they_are_near(shelf: Shelf) -> None:
    near = shelf.body("en", "papers/bees/").neighbours
    assert [(plain(one.link.said), named(one.works), named(one.themes)) for one in near] == [
        ("Yu (2024)", ["Hollis (2015)"], ["Wild bees", "City green"]),
        ("Solheim et al. (2021)", ["Solheim & Maj Lind (2018)"], []),
        ("Where to Put Hives in an Orchard", ["Hollis (2015)"], []),
    ]


def test_papers_are_beside_each_other_by_date(shelf: Shelf) -> None:
    bodies = [shelf.body("en", f"papers/{id}/") for id in ("balcony-flowers", "bees", "night-moths", "orchard-hives")]
    assert [body.newer and plain(body.newer.link.said) for body in bodies] == [
        None, "Yu (2024)", "Lu & Yu (2023)", "Solheim et al. (2021)",
    ]  # fmt: skip
    assert [body.older and plain(body.older.link.said) for body in bodies] == [
        "Lu & Yu (2023)", "Solheim et al. (2021)", "Where to Put Hives in an Orchard", None,
    ]  # fmt: skip


def test_the_page_says_who_wrote_the_summary_and_where_it_stands(shelf: Shelf) -> None:
    body = shelf.body("zh-hant", "papers/bees/")
    assert ([plain(one) for one in body.credited], body.reviewed, body.license) == (
        ["對照編者"],
        "2026-10-02",
        "CC-BY-4.0",
    )
    assert shelf.body("en", "papers/balcony-flowers/").source == "summaries/papers/city/balcony-flowers.yml"


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_description_is_the_first_answer(shelf: Shelf, edition: str) -> None:
    first = shelf.point(edition, "bees", "question-1").said
    assert shelf.page(edition, "papers/bees/").described[0] == first


BOTH, ZH, EN = Text("蜂", "Bees"), Text(zh="蜂"), Text(en="Bees")


@pytest.mark.parametrize(
    ("texts", "languages"),
    [
        ([], ["zh-Hans", "zh-Hant", "en"]),
        ([BOTH, BOTH], ["zh-Hans", "zh-Hant", "en"]),
        ([BOTH, ZH], ["zh-Hans", "zh-Hant", "en"]),
        ([BOTH, ZH, ZH], ["zh-Hans", "zh-Hant"]),
        ([EN, EN], ["en"]),
        ([ZH, EN], ["zh-Hans", "zh-Hant", "en"]),
        ([ZH, EN, EN], ["en"]),
        ([Text(), Text(), EN], ["en"]),
    ],
)
def test_a_page_speaks_a_language_in_which_half_of_it_is_written(texts: list[Text], languages: list[str]) -> None:
    points = [Point(f"findings-{number}", text) for number, text in enumerate(texts)]
    assert [str(one) for one in spoken_languages(_summary_of(points))] == languages


def _summary_of(points: list[Point]) -> Summary:
    return replace(paper("p"), answers={"findings": Answer(tuple(points))})


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_paper_in_outline(shelf: Shelf, edition: str, golden: Callable[[str], None]) -> None:
    """`[a link](its target)`, `{a term}`, `°` our wording, `†` a language that stands in for another."""
    golden(_outline(shelf.page(edition, "papers/bees/")))


def _outline(page: Page) -> str:
    lines = [_marked(page.body.title), ""]
    for section in page.body.sections:
        lines.append(f"{_marked(section.label)}  #{section.anchor}")
        for item in section.answer.points:
            lines += [f"  {line}" for line in _lines(item)]
    return "\n".join(lines) + "\n"


def _lines(item: PointItem) -> list[str]:
    figure = item.figure
    number = (
        [
            plain(figure.bound),
            figure.value,
            _marked(figure.unit),
            figure.year,
            _marked(figure.source),
            _marked(figure.note),
        ]
        if figure
        else []
    )
    words = [_marked(item.option), *number, _marked(item.said), item.url, item.quote and f"“{item.quote}”"]
    place = [
        f"({plain(item.at)})" if item.at else "",
        *(f"<{name}>" for name in named(item.themes)),
        f"#{item.target.anchor}",
    ]
    head = "- " + "  ".join(filter(None, [*words, *place]))
    return [head, *(f"  {line}" for part in item.parts for line in _lines(part))]


def _marked(said: Said) -> str:
    return " / ".join(
        "".join(
            f"{{{run.text}}}"
            if run.is_term
            else f"[{run.text}]({run.target.path}#{run.target.anchor})"
            if run.target
            else run.text
            for run in passage.runs
        )
        + "°" * passage.is_supplied
        + "†" * passage.is_fallback
        for passage in said
    )
