"""Entries put into a table's file: what stands there stays as it is, to the byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.diagnostics import Findings
from duizhao.intake.adding import with_entries
from duizhao.summaries.nodes import Mapping, Scalar, parse

IDS = st.from_regex(r"[a-z]{1,3}(-[a-z]{1,2})?", fullmatch=True)
NEW = {"m-new": {"name": "New"}}
LINES = "m-new:\n  name: New\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", LINES),
        ("# people\n", f"# people\n{LINES}"),
        ("a: {name: A}\nz: {name: Z}\n", f"a: {{name: A}}\n{LINES}z: {{name: Z}}\n"),
        ("a: {name: A}\n# of Z\nz: {name: Z}\n", f"a: {{name: A}}\n{LINES}# of Z\nz: {{name: Z}}\n"),
        ("# all\nz: {name: Z}\n", f"# all\n{LINES}z: {{name: Z}}\n"),
        ("z: {name: Z}\na: {name: A}\n", f"z: {{name: Z}}\na: {{name: A}}\n{LINES}"),
        ("a: {name: A}", f"a: {{name: A}}\n{LINES}"),
        ("a: {name: A}\n\n\n", f"a: {{name: A}}\n{LINES}\n\n"),
        ("a:\r\n  name: A\r\n", "a:\r\n  name: A\r\nm-new:\r\n  name: New\r\n"),
        ("  a: {name: A}\n", "  a: {name: A}\n  m-new:\n    name: New\n"),
        ("---\na: {name: A}\n", f"---\na: {{name: A}}\n{LINES}"),
        ("a: {name: A}  # last\n# the end\n", f"a: {{name: A}}  # last\n# the end\n{LINES}"),
    ],
    ids=[
        *("empty", "remark", "in-order", "with-its-remark", "below-the-head", "no-order"),
        *("no-newline", "blank-lines", "crlf", "indented", "start", "last-remark"),
    ],
)
def test_entries_find_their_place(before: str, after: str) -> None:
    assert with_entries(before, NEW) == after


@pytest.mark.parametrize(
    "before",
    [
        "{a: {name: A}}\n",
        "- a\n",
        "word\n",
        "a: [\n",
        "a: 1\na: 2\n",
        "m-new: {name: Old}\n",
        "a: 1\n...\n",
        "a: &x 1\n",
    ],
    ids=["flow", "list", "word", "broken", "twice", "taken", "end", "anchor"],
)
def test_what_is_no_such_table_is_left_alone(before: str) -> None:
    assert with_entries(before, NEW) is None


@given(
    st.lists(IDS, unique=True, max_size=5),
    st.lists(IDS, unique=True, min_size=1, max_size=3),
    st.booleans(),
    st.text("# \n", max_size=5),
)
def test_nothing_is_lost(old: list[str], new: list[str], in_order: bool, between: str) -> None:
    old = [id for id in (sorted(old) if in_order else old) if id not in new]
    gap = "".join(f"{line}\n" for line in between.split("\n"))
    before = gap.join(f"{id}:\n  name: {id}\n" for id in old)
    after = with_entries(before, {id: {"name": "New"} for id in new})
    assert after is not None
    assert [line for line in after.splitlines() if line in before.splitlines()][
        : before.count("\n")
    ] == before.splitlines()
    node = parse(after, "", Findings())
    assert isinstance(node, Mapping)
    assert set(node.entries) == {*old, *new}
    if in_order:
        assert list(node.entries) == sorted(node.entries)
    for id in old:
        value = node.entries[id].value
        assert isinstance(value, Mapping)
        assert isinstance(name := value.entries["name"].value, Scalar)
        assert name.value == id
