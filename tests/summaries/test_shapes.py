"""Fragments of YAML, kind by kind, and the values of the model that they become."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from duizhao.model.comparison import EVERYTHING, Comparison, ComparisonKind, Selection
from duizhao.model.entries import Affiliation, Person, Rendering, Term, Theme, Work
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.summary import Absence, AbsenceKind, Answer, Author, Citation, Credit, Figure, Point, Record
from duizhao.model.text import Text, same_everywhere
from duizhao.summaries.answers import answer_shape
from duizhao.summaries.comparisons import comparisons_shape
from duizhao.summaries.declaration import FACETS
from duizhao.summaries.entries import GLOSSARY, PEOPLE, THEMES, WORKS
from duizhao.summaries.records import PAPER_RECORD
from duizhao.summaries.summary_file import summary_shape
from duizhao.summaries.words import NAME, TEXT, is_id
from tests.summaries.reading import read, try_reading

LABEL = Text("蜂", "Bees")
LEE = same_everywhere("Lee")
OPTIONS = {"city": Text("城市", "City"), "meadow": Text("草地", "Meadow")}
SLOTS = {kind: Facet("slot", kind, LABEL) for kind in FacetKind} | {
    FacetKind.CHOICE: Facet("slot", FacetKind.CHOICE, LABEL, options=OPTIONS)
}
ABSENT = ("type", "authors", "venue", "issued", "doi", "urls", "language", "keywords", "notes")
WHOLE_NUMBER = """
- value: 3–5
  unit: {zh: 只, en: bees}
  what: {zh: 蜂, en: Bees}
  year: 2012/2022
  bound: at-least
  source: Lee
  note: {zh: 蜂, en: Bees}
  at: 一
  themes: [a]
  id: own
"""
MANY = replace(SLOTS[FacetKind.CHOICE], many=True)


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("{zh: 蜂, en: Bees}", Text("蜂", "Bees")),
        ("{zh: 蜂, en: Bees, zh-Hant: 蠭}", Text("蜂", "Bees", "蠭")),
        ("{zh: 蜂, en: Bees, supplied: [en, zh]}", Text("蜂", "Bees", supplied=("en", "zh"))),
        ("zh: no\nen: 1.10", Text("no", "1.10")),
        ("zh: 12:30:00\nen: ~", Text("12:30:00", "~")),
        ("zh: 野蜂\n  早起。\nen: Wild bees\n  rise  early.", Text("野蜂早起。", "Wild bees rise early.")),
        ("zh: |\n  野蜂\n  早起。\nen: |\n  Wild bees\n  rise early.", Text("野蜂早起。", "Wild bees rise early.")),
        ("zh: ' 蜂 '\nen: \"a\\tb\"", Text("蜂", "a b")),
        ("zh: <b>&amp;*_`$\nen: '# {{ x }} \\'", Text("<b>&amp;*_`$", "# {{ x }} \\")),
    ],
    ids=["flow", "traditional", "supplied", "words", "words-again", "folded", "lines", "spaces", "literal"],
)
def test_text(fragment: str, text: Text) -> None:
    assert read(TEXT, fragment) == text


@pytest.mark.parametrize(
    ("fragment", "name"),
    [
        ("Ingrid Solheim", same_everywhere("Ingrid Solheim")),
        ("%", None),
        ("'%'", same_everywhere("%")),
        ("{zh: 米, en: metres}", Text("米", "metres")),
    ],
)
def test_name(fragment: str, name: Text | None) -> None:
    assert try_reading(NAME, fragment).value == name


@pytest.mark.parametrize(
    ("kind", "fragment", "answer"),
    [
        (FacetKind.TEXT, "{zh: 蜂, en: Bees}", Answer((Point("slot-1", LABEL),))),
        (
            FacetKind.TEXT,
            "{id: own, zh: 蜂, en: Bees, at: p. 4, themes: [a, b], quote: 早}",
            Answer((Point("own", LABEL, "p. 4", ("a", "b"), quote="早"),)),
        ),
        (
            FacetKind.POINTS,
            "- {zh: 蜂, en: Bees, at: 1.10}\n- {zh: 蜂, en: Bees, at: 二, id: own}\n- {zh: 蜂, en: Bees, at: 三}",
            Answer((Point("slot-1", LABEL, "1.10"), Point("own", LABEL, "二"), Point("slot-3", LABEL, "三"))),
        ),
        (
            FacetKind.POINTS,
            "- zh: 蜂\n  en: Bees\n  at: 一\n  parts: [{zh: 蜂, en: Bees}, {id: own, zh: 蜂, en: Bees, at: 二}]",
            Answer(
                (
                    Point(
                        "slot-1",
                        LABEL,
                        "一",
                        parts=(Point("slot-1-1", LABEL, "一"), Point("own", LABEL, "二")),
                    ),
                )
            ),
        ),
        (
            FacetKind.POINTS,
            "- {id: own, zh: 蜂, en: Bees, at: 一, parts: [{zh: 蜂, en: Bees}]}",
            Answer((Point("own", LABEL, "一", parts=(Point("own-1", LABEL, "一"),)),)),
        ),
        (FacetKind.CHOICE, "city", Answer((Point("slot-1", option="city"),))),
        (
            FacetKind.CHOICE,
            "{is: meadow, zh: 蜂, en: Bees, at: 一, themes: [a], id: own}",
            Answer((Point("own", LABEL, "一", ("a",), option="meadow"),)),
        ),
        (FacetKind.CHOICE, "{is: city, at: 一}", Answer((Point("slot-1", at="一", option="city"),))),
        (
            FacetKind.NUMBERS,
            '- {value: "17.73", unit: "%", what: {zh: 蜂, en: Bees}, at: 一}',
            Answer((Point("slot-1", LABEL, "一", figure=Figure("17.73", same_everywhere("%"))),)),
        ),
        (
            FacetKind.NUMBERS,
            WHOLE_NUMBER,
            Answer(
                (
                    Point(
                        "own",
                        LABEL,
                        "一",
                        ("a",),
                        figure=Figure("3–5", Text("只", "bees"), "2012/2022", "at-least", LEE, LABEL),
                    ),
                )
            ),
        ),
        (
            FacetKind.LINKS,
            "- {url: 'https://example.org/?a=1&b=2#c', zh: 蜂, en: Bees}\n- {doi: 10.5555/x.y, zh: 蜂, en: Bees}",
            Answer(
                (
                    Point("slot-1", LABEL, url="https://example.org/?a=1&b=2#c"),
                    Point("slot-2", LABEL, url="https://doi.org/10.5555/x.y"),
                )
            ),
        ),
        *(
            (kind, "{absent: not-yet, zh: 蜂, en: Bees}", Answer(absence=Absence(AbsenceKind.NOT_YET, LABEL)))
            for kind in FacetKind
        ),
        *(
            (FacetKind.POINTS, f"{{absent: {absence}}}", Answer(absence=Absence(absence)))
            for absence in AbsenceKind
        ),
    ],
)  # fmt: skip
def test_answer(kind: FacetKind, fragment: str, answer: Answer) -> None:
    assert read(answer_shape(SLOTS[kind]), fragment) == answer


@pytest.mark.parametrize(
    ("fragment", "options"),
    [
        ("city", ["city"]),
        ("{is: city}", ["city"]),
        ("[city, meadow]", ["city", "meadow"]),
        ("[meadow, {is: city, zh: 蜂, en: Bees, at: 一}]", ["meadow", "city"]),
    ],
)
def test_a_choice_of_several(fragment: str, options: list[str]) -> None:
    assert [point.option for point in read(answer_shape(MANY), fragment).points] == options


@pytest.mark.parametrize(
    "value", ["0", "17.73", "-3.5", "+2", "−3", "1,200", "1,200,300.5", "3–5", "1,000–2,000", "-3–-1", "0.05"]
)
def test_a_number_is_kept_as_printed(value: str) -> None:
    fragment = f'[{{value: "{value}", unit: 次, what: {{zh: 蜂, en: Bees}}, at: 一}}]'
    (point,) = read(answer_shape(SLOTS[FacetKind.NUMBERS]), fragment).points
    assert point.figure is not None
    assert point.figure.value == value


@pytest.mark.parametrize(
    ("fragment", "record"),
    [
        ("", {}),
        ("authors: [li-yi, {zh: 李, en: Li}]", {"authors": (Author("li-yi"), Author(name=Text("李", "Li")))}),
        ("venue: Nature\nissued: 2024", {"venue": same_everywhere("Nature"), "issued": "2024"}),
        ("issued: 2024-05-31\nreceived: 2024-05", {"issued": "2024-05-31", "received": "2024-05"}),
        ("volume: 08\nissue: 1/2\npages: 011–020", {"volume": "08", "issue": "1/2", "pages": "011–020"}),
        ("doi: 10.1000/182(a)_b\nissn: 1234-567X", {"doi": "10.1000/182(a)_b", "issn": "1234-567X"}),
        ("type: thesis\nlanguage: zh-Hant", {"type": "thesis", "language": "zh-Hant"}),
        ("clc: F0-1;F124", {"clc": "F0-1;F124"}),
        ("keywords: [bees, {zh: 花, en: flowers}]", {"keywords": (same_everywhere("bees"), Text("花", "flowers"))}),
        ("supplied: {venue: {zh: 蜂, en: Bees}}", {"supplied": {"venue": LABEL}}),
        (
            "\n".join(f"{name}: {{absent: not-in-source}}" for name in ABSENT),
            {"absent": dict.fromkeys(ABSENT, Absence(AbsenceKind.NOT_IN_SOURCE))},
        ),
        (
            "revised: {absent: not-applicable, zh: 蜂, en: Bees}",
            {"absent": {"revised": Absence(AbsenceKind.NOT_APPLICABLE, LABEL)}},
        ),
    ],
)  # fmt: skip
def test_record(fragment: str, record: dict[str, Any]) -> None:
    assert read(PAPER_RECORD, f"title: {{zh: 蜂, en: Bees}}\n{fragment}") == Record(title=LABEL, **record)


def test_summary_file() -> None:
    fragment = """
paper: {title: {zh: 蜂, en: Bees}}
themes: [a, b]
slot: city
works: [w-1, {id: w-2, probable: true, at: 一}, {id: w-3, probable: false}]
summary: {authors: [Ann, {zh: 李, en: Li}], reviewed: 2026-11-20, license: CC-BY-4.0}
"""
    values = read(summary_shape({"slot": SLOTS[FacetKind.CHOICE]}), fragment)
    assert values == {
        "paper": Record(title=LABEL),
        "themes": ("a", "b"),
        "slot": Answer((Point("slot-1", option="city"),)),
        "works": (Citation("w-1"), Citation("w-2", probable=True, at="一"), Citation("w-3")),
        "summary": Credit((same_everywhere("Ann"), Text("李", "Li")), "2026-11-20", "CC-BY-4.0"),
    }


def test_declaration() -> None:
    fragment = """
library: {title: {zh: 蜂, en: Bees}, about: {zh: 蜂, en: Bees}}
facets:
  zeta: {kind: text, label: {zh: 蜂, en: Bees}, help: {zh: 蜂, en: Bees}}
  alpha: {kind: choice, many: true, label: {zh: 蜂, en: Bees}, options: {city: {zh: 城市, en: City}}}
  no: {kind: numbers, label: {zh: 蜂, en: Bees}}
"""
    declared = read(FACETS, fragment)
    assert (declared.title, declared.about) == (LABEL, LABEL)
    assert list(declared.facets.values()) == [
        Facet("zeta", FacetKind.TEXT, LABEL, LABEL),
        Facet("alpha", FacetKind.CHOICE, LABEL, many=True, options={"city": Text("城市", "City")}),
        Facet("no", FacetKind.NUMBERS, LABEL),
    ]


def test_entries() -> None:
    label = "label: {zh: 蜂, en: Bees}"
    assert read(THEMES, f"a: {{{label}, broader: [b], narrower: [c, d], related: [e]}}") == {
        "a": Theme("a", LABEL, broader=("b",), narrower=("c", "d"), related=("e",))
    }
    assert read(GLOSSARY, f"a: {{{label}, others: [{{en: bee, in: [p]}}, {{zh: 蠭}}], related: [b]}}") == {
        "a": Term("a", LABEL, others=(Rendering(Text(en="bee"), ("p",)), Rendering(Text("蠭"))), related=("b",))
    }
    person = "name: Li Yi, family: Li, given: Yi, orcid: 0000-0002-1825-009X"
    assert read(PEOPLE, f"li-yi: {{{person}, affiliations: [{{zh: 蜂, en: Bees, in: [p]}}]}}") == {
        "li-yi": Person(
            "li-yi", same_everywhere("Li Yi"), "Li", "Yi", (Affiliation(LABEL, ("p",)),), "0000-0002-1825-009X"
        )
    }
    assert read(WORKS, "w-1: {type: book, publisher: Lane, note: {zh: 蜂, en: Bees}}") == {
        "w-1": Work("w-1", Record(type="book", publisher=same_everywhere("Lane")), LABEL)
    }


def test_a_work_may_lack_its_title() -> None:
    """Every field of a work may be missing, or an absence, where it is not known."""
    absence = {"title": Absence(AbsenceKind.NOT_IN_SOURCE)}
    assert read(WORKS, "w-1: {issued: 2012}") == {"w-1": Work("w-1", Record(issued="2012"))}
    assert read(WORKS, "w-1: {title: {absent: not-in-source}}") == {"w-1": Work("w-1", Record(absent=absence))}


@pytest.mark.parametrize(
    ("fragment", "comparison"),
    [
        ("{kind: table, facets: [slot]}", Comparison("a", ComparisonKind.TABLE, LABEL, facets=("slot",))),
        (
            "{kind: table, papers: [p, q], facets: [slot]}",
            Comparison("a", ComparisonKind.TABLE, LABEL, papers=Selection(("p", "q")), facets=("slot",)),
        ),
        (
            "{kind: table, papers: {theme: t}, facets: [slot]}",
            Comparison("a", ComparisonKind.TABLE, LABEL, papers=Selection(theme="t"), facets=("slot",)),
        ),
        (
            "{kind: matrix, papers: all, themes: all, facet: slot}",
            Comparison("a", ComparisonKind.MATRIX, LABEL, papers=EVERYTHING, themes=EVERYTHING, facets=("slot",)),
        ),
        (
            "{kind: matrix, themes: {under: t}, facet: slot}",
            Comparison("a", ComparisonKind.MATRIX, LABEL, themes=Selection(theme="t"), facets=("slot",)),
        ),
    ],
)
def test_comparison(fragment: str, comparison: Comparison) -> None:
    shape = comparisons_shape({"slot": SLOTS[FacetKind.POINTS]})
    assert read(shape, f"a: {fragment[:-1]}, label: {{zh: 蜂, en: Bees}}}}") == {"a": comparison}


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("a", True), ("zhang-2024", True), ("a-1-b", True), ("0", True), ("a" * 80, True),
        ("a" * 81, False), ("A", False), ("a_b", False), ("a--b", False), ("-a", False), ("a-", False), ("", False),
        ("a b", False), ("蜂", False), ("é", False), ("a/b", False), ("..", False), ("a\n", False), ("１", False),
        ("index", False), ("404", False), ("con", False), ("lpt1", False), ("contents", True),
    ],
)  # fmt: skip
def test_what_is_an_id(word: str, right: bool) -> None:
    assert is_id(word) is right


def test_what_is_right_around_a_mistake_is_read() -> None:
    """One mistake hides no other, and no neighbour."""
    text = "zh: 蜂, en: Bees"
    fragment = f"- {{{text}, at: 一, them: [a]}}\n- 蜂\n- {{{text}}}\n- {{{text}, at: 四, id: A!}}"
    value, codes = try_reading(answer_shape(SLOTS[FacetKind.POINTS]), fragment)
    assert codes == ["unknown-key", "wrong-kind", "missing-locator", "bad-id"]
    assert [point.text for point in value.points] == [LABEL, LABEL, LABEL]
