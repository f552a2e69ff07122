"""Whatever stands in a file, reading it ends with findings that point into it, and never with an exception."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from duizhao.diagnostics import Finding, Findings, Place
from duizhao.summaries import guard, nodes
from duizhao.summaries.loading import load_library
from duizhao.summaries.nodes import Mapping, Node
from tests.toy import TOY

WORDS = [
    "paper", "title", "zh", "en", "zh-Hant", "at", "themes", "parts", "findings", "methods", "counts", "materials",
    "question", "setting", "works", "summary", "authors", "is", "value", "unit", "what", "url", "absent", "not-yet",
    "id", "supplied", "moths", "bees", "city", "traps", "hollis-2015", "2023", "no", "1.10", "蜂", "[[moths]]", "[[",
    "]]", "[[bees#x|y]]", "https://x.org/", "10.5555/x",
]  # fmt: skip
PIECES = st.sampled_from(
    [*WORDS, ": ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "- ", "[", "]", "{", "}", ", ", '"', "'", "#", " #", "|",
     ">", "&a ", "*a", "!", "!!str ", "<<: ", "? ", "---\n", "...\n", "%YAML 1.1\n", "\t", "\r\n", "\\", "@",
     "`", "~", " "]
)  # fmt: skip
YAML_LIKE = st.lists(PIECES, max_size=60).map("".join)
VALUES = st.recursive(
    st.one_of(st.sampled_from(WORDS), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(WORDS), inner, max_size=6)),
    max_leaves=25,
)
"""Lists and mappings made of the format's own words."""


def flow(value: object) -> str:
    """A value as YAML on one line, every string quoted."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return '"' + "".join(char if char.isalnum() else f"\\U{ord(char):08x}" for char in str(value)) + '"'


def assert_inside(place: Place, text: str) -> None:
    """The place is a character of the text, or the end of a line of it."""
    lines = text.split("\n")
    assert 1 <= place.line <= len(lines), place
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, place


def places_of(node: Node) -> list[Place]:
    if isinstance(node, Mapping):
        inner = [place for key, value in node.entries.values() for place in (key.place, *places_of(value))]
    else:
        inner = [place for item in getattr(node, "items", []) for place in places_of(item)]
    return [node.place, *inner]


@given(st.one_of(st.binary(), st.text().map(str.encode), YAML_LIKE.map(str.encode)))
@example("\ufeffa: 'b".encode())
@example(b"a: \r\n\tb: [\r\n")
@example(b"[")
@example("🐝蜂: [🐝, *🐝]".encode())
@example(b"a:\n  - b\n c: d\xff")
def test_reading_any_bytes_ends_with_places_inside_them(data: bytes) -> None:
    findings = Findings()
    text = guard.decode(data, "x.yml", findings)
    node = nodes.parse(text, "x.yml", findings) if text is not None else None
    whole = data.decode("utf-8", "replace").removeprefix("\ufeff")
    for finding in findings:
        assert_inside(finding.place, whole)
    for place in places_of(node) if node is not None else []:
        assert_inside(place, whole)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("any") / "summaries"
    shutil.copytree(TOY / "summaries", root)
    return root


def findings_in(folder: Path, path: str, text: str) -> list[Finding]:
    file = folder / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
    found = [finding for finding in load_library(folder).findings if finding.place.path == f"summaries/{path}"]
    file.unlink()
    return found


KINDS = st.sampled_from(["papers", "themes", "glossary", "people", "works", "comparisons", "facets"])
LOADING = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


@LOADING
@given(kind=KINDS, text=YAML_LIKE)
@example(kind="papers", text="[")
def test_loading_any_text_as_any_kind_of_file_ends_with_findings(folder: Path, kind: str, text: str) -> None:
    for finding in findings_in(folder, f"{kind}/any.yml", text):
        assert_inside(finding.place, text)


@LOADING
@given(kind=KINDS, value=VALUES)
def test_loading_any_structure_of_the_formats_words_ends_with_findings(folder: Path, kind: str, value: object) -> None:
    text = flow(value)
    for finding in findings_in(folder, f"{kind}/any.yml", text):
        assert_inside(finding.place, text)


@LOADING
@given(
    key=st.sampled_from(
        ["paper", "themes", "question", "setting", "methods", "findings", "counts", "materials", "works"]
    ),
    value=VALUES,
)
def test_loading_any_structure_under_a_key_ends_with_findings(folder: Path, key: str, value: object) -> None:
    head = "" if key == "paper" else "paper: {title: {zh: 试, en: Trial}}\n"
    text = f"{head}{key}: {flow(value)}\n"
    for finding in findings_in(folder, "papers/any.yml", text):
        assert_inside(finding.place, text)
