"""Headings of long lists."""

from __future__ import annotations

from duizhao.editions.groups import by_initial
from duizhao.editions.pages import open_books
from duizhao.editions.passages import plain
from duizhao.model.library import Library

VOICE = open_books(Library()).view.voice


def test_an_accent_makes_no_letter_of_its_own_and_what_has_none_stands_last() -> None:
    groups = by_initial(VOICE, ["2024", "Eve", "Zhou", "Émile", "ไทย"], lambda name: name)
    assert [(group.anchor, plain(group.label[:1]), group.items) for group in groups] == [
        ("_e", "E", ("Eve", "Émile")),
        ("_z", "Z", ("Zhou",)),
        ("_other", "#", ("2024", "ไทย")),
    ]
