"""The status page: every facet in both languages, what the states add up to, and what somebody could do next."""

from __future__ import annotations

from duizhao.editions.passages import plain
from duizhao.model.fields import Side
from tests.editions.reading import Shelf
from tests.toy import ToyLibrary

DONE = ("done", "done")


def _cells(shelf: Shelf) -> dict[str, list[tuple[str, str]]]:
    rows = [row for group in shelf.body("en", "status/").groups for row in group.items]
    return {row.progress.paper: [(cell.zh.state, cell.en.state) for cell in row.cells] for row in rows}


def _tasks(shelf: Shelf) -> dict[str, list[tuple[str, list[tuple[str, Side | None, int]]]]]:
    return {
        str(group.kind): [
            (
                item.link.target.path,
                [(plain(link.said), side, number) for link, side, number in item.places],
            )
            for item in group.items
        ]
        for group in shelf.body("en", "status/").tasks
    }


def test_every_facet_of_every_paper_has_a_state_in_each_language(shelf: Shelf) -> None:
    def absent(kind: str) -> tuple[str, str]:
        return kind, kind

    assert _cells(shelf) == {
        "balcony-flowers": [*[DONE] * 6, absent("not-in-source"), DONE],
        "bees": [DONE] * 8,
        "night-moths": [*[DONE] * 5, *map(absent, ("not-yet", "not-applicable", "not-addressed"))],
        "orchard-hives": [
            *[DONE] * 3,
            *(absent("not-in-source"), DONE, DONE, absent("not-addressed"), ("done", "missing")),
        ],
    }


def test_a_part_that_lacks_a_language_makes_its_facet_incomplete(library: ToyLibrary) -> None:
    library.edit(
        "papers/bees.yml",
        "zh: 晴天的高峰早于阴天。, en: On clear days the peak comes earlier than under cloud.",
        "zh: 晴",
    )
    assert _cells(Shelf(library.load().library))["bees"][4] == ("done", "missing")


def test_what_is_not_written_at_all_is_not_yet(library: ToyLibrary) -> None:
    library.edit("papers/bees.yml", "setting: city\n", "")
    assert _cells(Shelf(library.load().library))["bees"][2] == ("not-yet", "not-yet")


def test_papers_stand_by_year_and_a_cell_leads_to_its_section(shelf: Shelf) -> None:
    body = shelf.body("en", "status/")
    assert [plain(facet) for facet in body.facets][:3] == ["Bibliographic record", "Question", "Setting"]
    assert [plain(group.label) for group in body.groups] == ["2024", "2023", "2021", "Undated"]
    (bees,) = body.groups[1].items
    assert bees.cells[4].target == ("papers/bees/", "findings")
    assert bees.cells[0].target == ("papers/bees/", "")
    assert (bees.progress.checked, bees.progress.reviewed) == ("2026-10-02", "")


def test_the_states_are_counted_in_each_language(shelf: Shelf) -> None:
    states = [(state.id, state.zh, state.en) for state in shelf.body("en", "status/").states]
    assert states[:2] == [("done", 26, 25), ("missing", 0, 1)]
    assert sum(zh for _, zh, _ in states) == sum(en for _, _, en in states) == 4 * 8


def test_what_there_is_to_do_is_told_easiest_first(library: ToyLibrary) -> None:
    library.review("bees")
    library.edit("papers/bees.yml", "In dry years the bees are active earlier.", "In dry years the bees stay in.")
    library.edit("papers/bees.yml", "Hours of the peak", "The peak")
    assert _tasks(Shelf(library.load().library)) == {
        "translate": [("papers/orchard-hives/", [("Caveats", Side.EN, 1)])],
        "update": [("papers/bees/", [("Findings", Side.ZH, 1), ("Figures", Side.ZH, 1)])],
        "write": [("papers/night-moths/", [("Figures", None, 1)])],
        "compare": [("papers/orchard-hives/", []), ("papers/night-moths/", []), ("papers/balcony-flowers/", [])],
        "check": [("papers/orchard-hives/", [])],
    }
