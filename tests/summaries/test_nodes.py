"""From characters to nodes: every scalar stays the string that was written, and knows where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from duizhao.diagnostics import Findings, Place
from duizhao.summaries import nodes
from duizhao.summaries.nodes import Mapping, Scalar, Sequence
from tests.summaries.reading import parse_tree


@pytest.mark.parametrize(
    "word",
    ["no", "Yes", "off", "true", "null", "~", "1.10", "1e3", "0x1F", "017", "0o17", "1_000", "12:30:00", "190:20:30",
     "2024-05-31", "2001-12-14t21:59:43.10-05:00", ".inf", ".nan", "=", "+1", "1,204", "蜂",
     "二（一）", "p. 4", "17.73%"],
)  # fmt: skip
def test_a_word_stays_what_was_written(word: str) -> None:
    assert parse_tree(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("[]", []),
        ("{}", {}),
        ("a:", {"a": ""}),
        ("- a\n-\n- b: c\n  d: [e, {f: g}]", ["a", "", {"b": "c", "d": ["e", {"f": "g"}]}]),
        ("{a, b: c}", {"a": "", "b": "c"}),
        ("1: a\nno: b\n", {"1": "a", "no": "b"}),
        ("'it''s': \"a\\tb\\u8702\"", {"it's": "a\tb蜂"}),
        ("# a remark\n--- # another\na: b # a third\n...\n", {"a": "b"}),
        ("a: ! b", {"a": "b"}),
        ("a:\tb", {"a": "b"}),
        ("a: |\n  b\n   c\n", {"a": "b\n c\n"}),
        ("a: >-\n  b\n  c\n\n  d\n", {"a": "b c\nd"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
    ],
)
def test_a_document_becomes_lists_and_mappings(text: str, tree: Any) -> None:
    assert parse_tree(text) == tree


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 野蜂\n  早起", "野蜂早起"),
        ("a: 野蜂，\n  早起。\n  夜里\n  归巢", "野蜂，早起。夜里归巢"),
        ('a: "野蜂\n  早起"', "野蜂早起"),
        ("a: '野蜂\n  早起'", "野蜂早起"),
        ("a: >-\n  野蜂\n  早起", "野蜂早起"),
        ("a: 他说\n  “早”\n  字", "他说“早”字"),
        ("a: 野蜂——\n  早起……\n  夜归", "野蜂——早起……夜归"),
        ("a: 𠮷野\n  𠮷野", "𠮷野𠮷野"),
        ("a: wild\n  bees", "wild bees"),
        ("a: said\n  “yes”\n  once", "said “yes” once"),
        ("a: 习近平 主持", "习近平 主持"),
    ],
    ids=[
        "plain", "several-lines", "double-quoted", "single-quoted", "folded", "curly-quotes", "dashes",
        "rare-character", "english", "english-quotes", "one-line",
    ],
)  # fmt: skip
def test_folded_lines_join_as_their_script_does(text: str, words: str) -> None:
    assert parse_tree(text) == {"a": words}


def test_every_node_knows_its_place() -> None:
    text = "# 蜂\n蜂: 'x'\nlist:\n  - {a: 花花, b: y}\n  -   - z\n"
    root = nodes.parse(text, "x.yml", Findings())
    assert isinstance(root, Mapping)
    assert root.place == Place("x.yml", 2, 1)
    key, value = root.entries["蜂"]
    assert (key.place[1:], value.place[1:]) == ((2, 1), (2, 4))
    listed = root.entries["list"].value
    assert isinstance(listed, Sequence)
    assert listed.place[1:] == (4, 3)
    first, second = listed.items
    assert isinstance(first, Mapping)
    assert first.place[1:] == (4, 5)
    assert first.entries["b"].key.place[1:] == (4, 13)
    assert isinstance(second, Sequence)
    assert second.items == [Scalar("z", Place("x.yml", 5, 9))]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "--- # a remark\n...\n"])
def test_a_file_that_says_nothing_is_no_node_or_an_empty_one(text: str) -> None:
    findings = Findings()
    node = nodes.parse(text, "x.yml", findings)
    assert node is None or (isinstance(node, Scalar) and node.value == "")
    assert len(findings) == 0


def test_of_a_repeated_key_the_first_value_counts() -> None:
    findings = Findings()
    root = nodes.parse("a: 1\nb: 2\na: 3\n", "x.yml", findings)
    assert isinstance(root, Mapping)
    assert [(key, entry.key.place.line) for key, entry in root.entries.items()] == [("a", 1), ("b", 2)]
    assert [str(finding.place) for finding in findings] == ["x.yml:3:1"]
