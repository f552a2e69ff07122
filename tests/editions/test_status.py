"""The status page: what is done, what lacks a language, what is absent and why."""

from __future__ import annotations

from duizhao.editions.passages import plain
from tests.editions.reading import Shelf
from tests.toy import ToyLibrary


def _states(shelf: Shelf) -> dict[str, list[tuple[str, int]]]:
    body = shelf.body("en", "status/")
    return {row.link.target.path.split("/")[1]: [(cell.state, cell.points) for cell in row.cells] for row in body.rows}


def test_every_facet_of_every_paper_has_a_state(shelf: Shelf) -> None:
    done = ("done", 1)
    assert _states(shelf) == {
        "balcony-flowers": [done, done, done, done, done, ("not-in-source", 0), done],
        "bees": [done, done, ("done", 2), ("done", 5), ("done", 3), ("done", 2), ("done", 2)],
        "night-moths": [
            *(done, done, ("done", 2), ("done", 2)),
            *(("not-yet", 0), ("not-applicable", 0), ("not-addressed", 0)),
        ],
        "orchard-hives": [
            *(done, done, ("not-in-source", 0), done),
            *(done, ("not-addressed", 0), ("missing", 1)),
        ],
    }


def test_a_part_that_lacks_a_language_makes_its_facet_incomplete(library: ToyLibrary) -> None:
    library.edit(
        "papers/bees.yml",
        "zh: 晴天的高峰早于阴天。, en: On clear days the peak comes earlier than under cloud.",
        "zh: 晴",
    )
    assert _states(Shelf(library.load().library))["bees"][3] == ("missing", 5)


def test_what_is_not_written_at_all_is_not_yet(library: ToyLibrary) -> None:
    library.edit("papers/bees.yml", "setting: city\n", "")
    assert _states(Shelf(library.load().library))["bees"][1] == ("not-yet", 0)


def test_a_cell_leads_to_its_section_and_a_row_says_when_it_was_reviewed(shelf: Shelf) -> None:
    body = shelf.body("en", "status/")
    assert [plain(facet) for facet in body.facets][:2] == ["Question", "Setting"]
    assert [row.reviewed for row in body.rows] == ["2026-10-01", "2026-10-02", "2026-09-15", ""]
    assert body.rows[1].cells[3].target == ("papers/bees/", "findings")
