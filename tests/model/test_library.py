"""Which paper stands first."""

from __future__ import annotations

import itertools

import pytest

from duizhao.model.library import newest_first
from tests.model.libraries import paper


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        ({}, []),
        ({"a": "2023", "b": "2024"}, ["b", "a"]),
        ({"a": "2023-05", "b": "2023-11"}, ["b", "a"]),
        ({"a": "2023-05-01", "b": "2023-05-31"}, ["b", "a"]),
        ({"b": "2023", "a": "2023", "c": "2023"}, ["a", "b", "c"]),
        ({"a": "", "b": "1999", "c": ""}, ["b", "a", "c"]),
        ({"a": "2023", "b": "2023-01", "c": "2023-01-01"}, ["c", "b", "a"]),
    ],
    ids=["none", "years", "months", "days", "equal-by-id", "undated-last", "the-more-exact-first"],
)
def test_newest_first(dates: dict[str, str], order: list[str]) -> None:
    for given in itertools.permutations(dates.items()):
        found = newest_first(paper(id, issued=issued) for id, issued in given)
        assert list(found) == order
        assert all(summary.id == id for id, summary in found.items())
