"""Comparison tables: what stands in which cell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from duizhao.editions.addresses import Target
from duizhao.editions.comparisons import Cell
from duizhao.editions.passages import Passage, Run, plain
from duizhao.editions.sorting import script_pairs, sort_key
from duizhao.model.comparison import Comparison, ComparisonKind
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.summary import Figure, Point
from duizhao.model.text import Language, Text
from tests.editions.reading import EDITIONS, Shelf, links_in, named
from tests.model.libraries import library_of, paper, point, theme

BEES, MOTHS, BALCONY, HIVES = "Lu & Yu (2023)", "Solheim et al. (2021)", "Yu (2024)", "Where to Put Hives in an Orchard"


def cell(one: Cell) -> str:
    """A cell in short: the anchors of its points, or its absence in parentheses, or a dash."""
    item = one.answer
    if item.absence is not None:
        return f"({item.absence.kind})"
    return " ".join(point.target.anchor for point in item.points) or "—"


def table(shelf: Shelf, id: str) -> tuple[str, list[str], dict[str, list[str]]]:
    body: Any = shelf.body("en", f"compare/{id}/")
    rows = {plain(row.head.said): [cell(one) for one in row.cells] for row in body.rows}
    assert len(rows) == len(body.rows)
    return plain(body.corner), named(tuple(column.link for column in body.columns)), rows


@pytest.mark.parametrize(
    ("id", "corner", "columns", "rows"),
    [
        (
            "overview",
            "Paper",
            ["Question", "Setting", "Findings"],
            {
                MOTHS: ["question-1", "setting-1", "street-lamps findings-2"],
                BEES: ["question-1", "setting-1", "findings-1 dry-years findings-3"],
            },
        ),
        (
            "ways-of-counting",
            "Paper",
            ["Methods", "Figures", "Materials"],
            {
                BALCONY: ["methods-1", "counts-1", "(not-in-source)"],
                BEES: ["methods-1 methods-2", "counts-1 peak-hours counts-3", "materials-1 materials-2"],
                MOTHS: ["methods-1 methods-2", "(not-yet)", "(not-applicable)"],
                HIVES: ["(not-in-source)", "counts-1", "(not-addressed)"],
            },
        ),
        (
            "papers-on-habitats",
            "Paper",
            ["Setting", "Caveats"],
            {
                BALCONY: ["setting-1", "caveats-1"],
                BEES: ["setting-1", "caveats-1 caveats-2"],
                MOTHS: ["setting-1", "(not-addressed)"],
                HIVES: ["setting-1", "caveats-1"],
            },
        ),
        (
            "findings-by-theme",
            "Theme",
            [BALCONY, BEES, MOTHS, HIVES],
            {
                "Pollinators": ["—", "—", "—", "findings-1"],
                "Wild bees": ["findings-1", "findings-1 wind", "—", "—"],
                "Moths": ["—", "—", "street-lamps", "—"],
                "City green": ["findings-1", "wind", "—", "—"],
                "Orchards": ["—", "—", "—", "findings-1"],
                "Artificial light at night": ["—", "—", "street-lamps findings-2", "—"],
            },
        ),
        (
            "caveats-of-two-themes",
            "Paper",
            ["Wild bees", "Artificial light at night"],
            {
                BALCONY: ["—", "—"],
                BEES: ["caveats-1", "—"],
                MOTHS: ["(not-addressed)", "(not-addressed)"],
                HIVES: ["—", "—"],
            },
        ),
        (
            "caveats-in-habitats",
            "Theme",
            [BEES, HIVES],
            {"City green": ["caveats-2", "—"], "Orchards": ["—", "caveats-1"]},
        ),
    ],
    ids=["table-of-a-list", "table-of-all", "table-by-theme", "matrix", "transposed-matrix", "matrix-under-a-theme"],
)
def test_a_comparison(shelf: Shelf, id: str, corner: str, columns: list[str], rows: dict[str, list[str]]) -> None:
    found = table(shelf, id)
    assert found == (corner, columns, rows)
    assert list(found[2]) == list(rows)


def test_every_cell_leads_to_its_points(shelf: Shelf) -> None:
    for row in shelf.body("en", "compare/findings-by-theme/").rows:
        for column, one in zip(shelf.body("en", "compare/findings-by-theme/").columns, row.cells, strict=True):
            assert {item.target.path for item in one.answer.points} <= {column.link.target.path}


@pytest.mark.parametrize(
    ("id", "absences", "has_gaps"),
    [
        ("overview", [], False),
        ("ways-of-counting", ["not-addressed", "not-applicable", "not-in-source", "not-yet"], False),
        ("findings-by-theme", [], True),
        ("caveats-of-two-themes", ["not-addressed"], True),
    ],
)
def test_the_legend_explains_what_stands_in_the_table(
    shelf: Shelf, id: str, absences: list[str], has_gaps: bool
) -> None:
    body = shelf.body("en", f"compare/{id}/")
    assert [one.kind for one in body.absences] == absences
    assert body.has_gaps is has_gaps
    assert not any(one.note for one in body.absences)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_comparison_has_the_same_shape_in_every_edition(shelf: Shelf, edition: str) -> None:
    for path, page in shelf.pages["en"].items():
        if path.startswith("compare/") and path != "compare/":
            here = shelf.body(edition, path)
            assert [[cell(one) for one in row.cells] for row in here.rows] == [
                [cell(one) for one in row.cells] for row in page.body.rows
            ]


def _matrix(**changes: Any) -> Comparison:
    return Comparison("m", ComparisonKind.MATRIX, Text("矩", "Matrix"), facets=("findings",), **changes)


def _shelf(papers: int, themes: int) -> Shelf:
    names = [f"t{n}" for n in range(themes)]
    made = [paper(f"p{n}", points=[point(1, *names)]) for n in range(papers)]
    return Shelf(replace(library_of(*made, themes=names), comparisons={"m": _matrix()}))


@pytest.mark.parametrize(("papers", "themes", "corner"), [(2, 3, "Theme"), (3, 3, "Theme"), (4, 3, "Paper")])
def test_a_matrix_stands_so_that_it_is_higher_than_wide(papers: int, themes: int, corner: str) -> None:
    found, columns, rows = table(_shelf(papers, themes), "m")
    assert found == corner
    assert (len(columns), len(rows)) == (min(papers, themes), max(papers, themes))


def test_a_theme_under_two_others_stands_in_a_matrix_once() -> None:
    tree = [theme("a", narrower=["c"]), theme("b", narrower=["c"]), theme("c")]
    library = library_of(paper("p", points=[point(1, "c")]), themes=tree)
    _, columns, rows = table(Shelf(replace(library, comparisons={"m": _matrix()})), "m")
    assert (columns, list(rows)) == (["Title p"], ["Theme c"])


def test_remarks_lead_to_the_points_they_rest_on(shelf: Shelf) -> None:
    (remark,) = shelf.body("en", "compare/overview/").remarks
    assert plain(remark) == "Both watch in summer (bees; moths)."
    assert links_in(remark) == [
        ("bees", Target("papers/bees/", "setting-1")),
        ("moths", Target("papers/night-moths/", "setting-1")),
    ]
    assert shelf.body("en", "compare/ways-of-counting/").remarks == ()


def test_a_row_says_by_what_it_is_found(shelf: Shelf) -> None:
    body = shelf.body("en", "compare/ways-of-counting/")
    found = {row.id: (row.date, row.themes, row.authors) for row in body.rows}
    assert found["night-moths"] == (
        "2021-09-30",
        ("moths", "pollinators", "night-light", "habitats"),
        ("solheim-ingrid", "varga-tomas", "玛·林德"),
    )
    assert found["orchard-hives"][0] == ""
    assert [one.value for one in body.authors] == ["solheim-ingrid", "lu-xiaolan", "玛·林德", "varga-tomas", "yu-song"]
    assert [plain(one.said) for one in body.authors][2] == "Maj Lind"
    assert [one.value for one in body.themes][:3] == ["pollinators", "wild-bees", "moths"]
    assert body.years == ("2024", "2023", "2021")


def test_who_looks_for_a_theme_finds_what_stands_under_it(shelf: Shelf) -> None:
    rows = {row.id: row for row in shelf.body("en", "compare/findings-by-theme/").rows}
    assert rows["night-light"].themes == ("night-light", "habitats")
    assert rows["night-light"].authors == ()


def test_a_cell_says_by_what_it_is_sorted(shelf: Shelf) -> None:
    keys = {row.id: [one.key for one in row.cells] for row in shelf.body("en", "compare/ways-of-counting/").rows}
    assert keys["bees"] == ["000 002", "1204", ""]
    assert keys["night-moths"] == ["001 002", "", ""]
    assert keys["orchard-hives"] == ["", "200", ""]


@pytest.mark.parametrize(
    ("value", "key"),
    [("1,204.50", "1204.50"), ("9–11", "9"), ("-3.5", "-3.5"), ("−7", "-7"), ("+2", "2"), ("0", "0")],
)
def test_a_number_is_sorted_by_its_value(value: str, key: str) -> None:
    facet = Facet("counts", FacetKind.NUMBERS, Text("数", "Figures"))
    points = [Point("counts-1", figure=Figure(value, Text("次", "times")))]
    assert sort_key(facet, points) == key


def test_characters_of_both_scripts_are_paired() -> None:
    said = (Passage(Language.ZH_HANS, (Run("数字干果"),)), Passage(Language.ZH_HANT, (Run("數字乾果"),)))
    assert script_pairs([said, ()]) == "乾干數数"
