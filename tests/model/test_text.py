"""Links in texts: what is one, and what stays literal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.model.text import NO_TEXT, Mention, Text, mentions_in, parts_of, same_everywhere


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("no links", ["no links"]),
        ("[[bees]]", [Mention("bees", "", "")]),
        ("see [[bees|野蜂 & co]].", ["see ", Mention("bees", "", "野蜂 & co"), "."]),
        ("[[bees#wind]]", [Mention("bees", "wind", "")]),
        ("[[bees#findings-1-2|here]]", [Mention("bees", "findings-1-2", "here")]),
        ("[[a]][[b]] [[c]]", [Mention("a", "", ""), Mention("b", "", ""), " ", Mention("c", "", "")]),
        ("[[[a]]]", ["[", Mention("a", "", ""), "]"]),
        ("[one] [two](x)", ["[one] [two](x)"]),
        ("[[Bees]]", ["[[Bees]]"]),
        ("[[be es]]", ["[[be es]]"]),
        ("[[bees|]]", ["[[bees|]]"]),
        ("[[bees|a|b]]", ["[[bees|a|b]]"]),
        ("[[bees", ["[[bees"]),
        ("[[]]", ["[[]]"]),
        ("[[a|b\nc]]", [Mention("a", "", "b\nc")]),
    ],
)
def test_parts(text: str, parts: list[str | Mention]) -> None:
    assert list(parts_of(text)) == parts
    assert mentions_in(text) == [part for part in parts if isinstance(part, Mention)]


@given(st.lists(st.sampled_from(["[[", "]]", "[", "]", "|", "#", "bees", "野蜂", " "]), max_size=20).map("".join))
def test_no_character_is_lost(text: str) -> None:
    def written(part: str | Mention) -> str:
        if isinstance(part, str):
            return part
        anchor = f"#{part.anchor}" if part.anchor else ""
        label = f"|{part.label}" if part.label else ""
        return f"[[{part.id}{anchor}{label}]]"

    parts = list(parts_of(text))
    assert "".join(map(written, parts)) == text
    assert not any(part == "" for part in parts) or text == ""


def test_a_text_is_something_in_either_language() -> None:
    assert not NO_TEXT
    assert not Text(zh_hant="蜂", supplied=("zh",))
    assert Text(zh="蜂")
    assert Text(en="bee")
    assert same_everywhere("%") == Text("%", "%", "%")
