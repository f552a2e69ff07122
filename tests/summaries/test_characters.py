"""Single characters are found where they stand, however they are written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from duizhao.diagnostics import Findings
from duizhao.summaries import nodes
from duizhao.summaries.characters import standing_characters


def bees(text: str) -> Iterator[str]:
    return (letter for letter in text if letter == "蜂")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: none\nb: [c, 'd']\n", []),
        ("a: 蜂\nb: [c, 蜂]\n", ["1:4", "2:8"]),
        ("a: 蜜蜂，蜂\n", ["1:5", "1:7"]),
        ("# 蜂\na: b  # 蜂\n", []),
        ("a: >-\n  one\n  two 蜂\nb: 蜂\n", ["3:7", "4:4"]),
        ("a: |\r\n  one\r\n  蜂\r\n", ["3:3"]),
        ("蜂: {a: 蜂}", ["1:1", "1:8"]),
        ('a: "蜂 and \\u8702"\nb: "蜂"\n', ["1:5", "1:4", "2:5"]),
        ('a: "\\u8702"\nb: 蜂\n', ["1:4", "2:4"]),
        ("- - 蜂\n- {b: [蜂]}", ["1:5", "2:8"]),
        ("蜂", ["1:1"]),
    ],
)  # fmt: skip
def test_every_one_has_its_place(text: str, places: list[str]) -> None:
    node = nodes.parse(text, "a.yml", Findings())
    assert node
    found = [f"{place.line}:{place.column}" for _, place in standing_characters(bees, node, text)]
    assert found == places
