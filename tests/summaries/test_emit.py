"""How values are written: the layout of this library's files, and nothing but what reads back as itself."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.diagnostics import Findings
from duizhao.summaries import emit, guard, nodes
from duizhao.summaries.nodes import Mapping, Node, Scalar

TEXTS = st.text(
    st.one_of(
        st.characters(blacklist_categories=["Cs"]),
        st.sampled_from("-?:,[]{}#&*!|>'\"%@` \n\t\\.~0123456789eExno“”：，蜂"),
    ),
    max_size=30,
).filter(lambda text: guard.decode(text.encode(), "x.yml", Findings()) == text)
KEYS = TEXTS.filter(lambda text: text != "<<")
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=15,
)


def plain(node: Node | None) -> Any:
    """A node as the value it stands for."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: plain(one.value) for key, one in node.entries.items()}
    return [plain(item) for item in node.items] if node else None


def read(text: str) -> Any:
    findings = Findings()
    node = nodes.parse(text, "x.yml", findings)
    assert not findings, [str(finding) for finding in findings]
    return plain(node)


@settings(max_examples=40)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.integers(0, 3))
def test_what_is_written_reads_back(value: dict[str, Any], blocks: int) -> None:
    assert read(emit.document(value, blocks=blocks)) == value


@given(TEXTS)
def test_a_text_reads_back_wherever_it_stands(text: str) -> None:
    assert read(f"a: {emit.text(text)}\n") == {"a": text}
    assert read(f"- {emit.text(text)}\n") == [text]
    assert read(f"- - {emit.text(text, in_flow=True)}\n") == [[text]]
    assert read(f"{{a: {emit.text(text, in_flow=True)}, b: x}}\n") == {"a": text, "b": "x"}
    if text != "<<":
        assert read(f"{emit.text(text)}: a\n") == {text: "a"}


@pytest.mark.parametrize(
    ("text", "in_block", "in_flow"),
    [
        ("新质生产力", "新质生产力", "新质生产力"),
        ("一，二：三", "一，二：三", "一，二：三"),
        ("one, two", "one, two", '"one, two"'),
        ("see [[moths]]", "see [[moths]]", '"see [[moths]]"'),
        ("[[moths]] fly", '"[[moths]] fly"', '"[[moths]] fly"'),
        ("https://x.org/a", "https://x.org/a", '"https://x.org/a"'),
        ("10.5555/x.1", "10.5555/x.1", "10.5555/x.1"),
        ("When: now", '"When: now"', '"When: now"'),
        ("No. #1", '"No. #1"', '"No. #1"'),
        ("C#", "C#", "C#"),
        ('He said "no"', 'He said "no"', 'He said "no"'),
        ('- "no"', r'"- \"no\""', r'"- \"no\""'),
        ("no", '"no"', '"no"'),
        ("null", '"null"', '"null"'),
        ("", '""', '""'),
        (" a", '" a"', '" a"'),
        ("two\nlines", r'"two\nlines"', r'"two\nlines"'),
        ("2024", "2024", "2024"),
        ("2024-05", "2024-05", "2024-05"),
        ("1–14", "1–14", "1–14"),
        ("17.73", '"17.73"', '"17.73"'),
        ("0056", '"0056"', '"0056"'),
        ("1e5", '"1e5"', '"1e5"'),
        ("12:30", '"12:30"', '"12:30"'),
        ("-3", '"-3"', '"-3"'),
        ("’tis", "’tis", "’tis"),
    ],
)
def test_a_text_is_plain_where_a_contributor_would_write_it_so(text: str, in_block: str, in_flow: str) -> None:
    assert emit.text(text) == in_block
    assert emit.text(text, in_flow=True) == in_flow


DOCUMENT = """\
paper:
  title:
    zh: 数字经济加速新质生产力生成的内在逻辑与实现路径
    en: Internal Logic and Realization of Accelerating the Generation of New Quality Productivity Through the Digital
  authors: [zhang-xiaheng]
  venue: {zh: 党政研究, en: Studies on Party and Government}
  doi: {absent: not-in-source}
  urls: ["https://doi.org/10.1000/x"]
  keywords:
    - {zh: 数字经济, en: digital economy, supplied: [en]}
    - {zh: 数实融合, en: "integration, digital and real", supplied: [en]}
themes: [digital-economy, productive-forces-theory, innovation, core-technology, innovation-chain, \
industrial-upgrading, digital-infrastructure, data-factor]
works:
  - a-2020
  - {id: b-2021, probable: true}
"""


def test_a_document_is_laid_out_as_by_hand() -> None:
    value = read(DOCUMENT)
    value["works"][1]["probable"] = True
    assert emit.document(value) == DOCUMENT


def test_levels_get_lines_of_their_own_where_asked() -> None:
    value: dict[str, emit.Value] = {"xi": {"family": "Xi", "given": "An"}}
    assert emit.document(value) == "xi: {family: Xi, given: An}\n"
    assert emit.document(value, blocks=1) == "xi:\n  family: Xi\n  given: An\n"
    assert emit.entry("notes", [{"zh": "一", "en": "one"}], indent=2, blocks=2) == (
        "  notes:\n    - zh: 一\n      en: one\n"
    )
    long = ["word " * 20 + "end", "word " * 20 + "end"]
    assert re.findall(r"^ +- word", emit.entry("notes", long), re.MULTILINE) == ["  - word"] * 2
