"""Characters of a Chinese keyboard are named where YAML would read the ASCII ones, and left alone in prose."""

from __future__ import annotations

import time

import pytest

from duizhao.diagnostics import Findings
from duizhao.summaries import nodes
from duizhao.summaries.typing_slips import as_list, slip_in_line, slip_in_word


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("question：{zh: 问, en: Q}", "'：' is a full-width colon"),
        ("  - zh：问", "'：'"),
        ("  issued ： 2024", "'：'"),
        ("a: {zh: 问, en：Q}", "'：'"),
        ("a: {zh: 问，en: Q}", "'，' is a full-width comma"),
        ("a: ｛zh: 问｝", "'｛' is a full-width brace"),
        ("- ｛zh: 问｝", "'｛'"),
        ("a: {zh: 问｝", "'｝'"),
        ("themes: [nlp，vision]", "'，'"),
        ("themes: [nlp、vision", "'、' is an enumeration comma"),
        ("themes: 【nlp】", "'【' is a Chinese bracket"),
        ("themes: ［nlp］", "'［' is a full-width bracket"),
        ("themes: [nlp】", "'】'"),
        ("issued: “2024-05”", "'“' is a curly quotation mark"),
        ('  zh: "问”', "'”'"),
        ("\u3000\u3000zh: 问", "U+3000 is a full-width space"),
        ("  \u00a0zh: 问", "U+00A0 is a no-break space"),
        ("zh:\u3000问", "U+3000"),
        ("-\u3000问", "U+3000"),
    ],
)
def test_a_slip_is_named(line: str, typed: str) -> None:
    assert typed in slip_in_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "  zh: 他说：“好”，又说：“不”。",
        "  zh: “甲”与“乙”: 丙",
        "  zh: 【摘要】甲：乙、丙，丁",
        "  zh: 甲（乙）｛丙｝",
        "  zh: 甲\u3000乙",
        "  - {zh: 甲，乙：丙, en: a}",
        "  en: “quoted” words: here",
        '  zh: "“甲”"',
        "  甲：乙、丙",
        "themes: [nlp, vision]",
    ],
)
def test_prose_has_no_slips(line: str) -> None:
    assert slip_in_line(line) == ""


@pytest.mark.parametrize(
    ("word", "cure"),
    [
        ("２０２４", "'２' is full-width: type '2'"),
        ("zh，en", "', '"),
        ("“a”", "leave it out"),
        ("甲", ""),
        ("a-b", ""),
    ],
)
def test_a_word_has_none_of_them(word: str, cure: str) -> None:
    assert cure in slip_in_word(word)
    assert bool(cure) == bool(slip_in_word(word))


@pytest.mark.parametrize(
    ("value", "meant"), [("nlp", "[nlp]"), ("nlp、 vision", "[nlp, vision]"), ("甲、乙", ""), ("", ""), ("Nlp", "")]
)
def test_words_become_the_list_that_was_meant(value: str, meant: str) -> None:
    assert as_list(value) == meant


@pytest.mark.parametrize("piece", ["[", "{", "{a：", "[a,", "{'", "“", "\u3000", "- ", '{",', "zh: "])
def test_no_line_keeps_a_reader_long(piece: str) -> None:
    findings = Findings()
    began = time.process_time()
    nodes.parse(f"a: b\nc: d: {piece * 100_000}\n", "x.yml", findings)
    assert len(findings) == 1
    assert time.process_time() - began < 2
