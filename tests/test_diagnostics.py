"""Findings in the four forms they are told in; nothing in them may act on a terminal, a log or a code host."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.diagnostics import (
    FORMATS,
    Finding,
    Findings,
    Place,
    Severity,
    as_github,
    as_json,
    as_sarif,
    as_text,
    inert,
    shown,
)

PLACE = Place("summaries/papers/bees.yml", 12, 5)
UNKNOWN = Finding(Severity.ERROR, "unknown-theme", PLACE, "no theme 'mothz'", "did you mean 'moths'?")


def _error(message: str, hint: str = "", path: str = "a.yml") -> Finding:
    return Finding(Severity.ERROR, "code", Place(path, 1, 2), message, hint)


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (
            UNKNOWN,
            "summaries/papers/bees.yml:12:5: error[unknown-theme]: no theme 'mothz'\n  hint: did you mean 'moths'?\n",
        ),
        (
            Finding(Severity.WARNING, "empty-file", Place("a.yml"), "the file says nothing"),
            "a.yml:1:1: warning[empty-file]: the file says nothing\n",
        ),
        (_error("蜂、花 50% ::error::"), "a.yml:1:2: error[code]: 蜂、花 50% ::error::\n"),
        (_error("\x1b[2Ja\a\r", "\u202eb"), "a.yml:1:2: error[code]: \\x1b[2Ja\\x07\\r\n  hint: \\u202eb\n"),
        (_error("x", path="a\x1b.yml"), "a\\x1b.yml:1:2: error[code]: x\n"),
    ],
    ids=["whole", "without-hint", "literal", "control-characters", "path"],
)  # fmt: skip
def test_text(finding: Finding, text: str) -> None:
    assert as_text([finding]) == text


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (
            replace(UNKNOWN, place=Place("b.yml", 12, 5)),
            "::error file=b.yml,line=12,col=5,title=unknown-theme::no theme 'mothz'%0Ahint: did you mean 'moths'?",
        ),
        (
            Finding(Severity.WARNING, "c", Place("a.yml"), "w"),
            "::warning file=a.yml,line=1,col=1,title=c::w",
        ),
        (Finding(Severity.NOTE, "c", Place("a.yml"), "n"), "::notice file=a.yml,line=1,col=1,title=c::n"),
        (_error("50%\r\n::add-mask::x"), "::error file=a.yml,line=1,col=2,title=code::50%25%0D%0A::add-mask::x"),
        (_error("100%25"), "::error file=a.yml,line=1,col=2,title=code::100%2525"),
        (_error("m", path="a,line=9::b%\n.yml"), "::error file=a%2Cline=9%3A%3Ab%25%0A.yml,line=1,col=2,title=code::m"),
    ],
    ids=["error", "warning", "notice", "new-command", "escape-of-an-escape", "path"],
)
def test_github(finding: Finding, line: str) -> None:
    assert as_github([finding]) == f"{line}\n"


def test_json() -> None:
    row = {
        "severity": "error",
        "code": "unknown-theme",
        "path": "summaries/papers/bees.yml",
        "line": 12,
        "column": 5,
        "message": "no theme 'mothz'",
        "hint": "did you mean 'moths'?",
    }
    assert json.loads(as_json([UNKNOWN])) == [row]
    assert json.loads(as_json([])) == []


def test_sarif() -> None:
    note = Finding(Severity.NOTE, "ambiguous-conversion", Place("a.yml", 3, 4), "a note")
    run = json.loads(as_sarif([UNKNOWN, note, UNKNOWN]))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["ambiguous-conversion", "unknown-theme"]
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("unknown-theme", "error"),
        ("ambiguous-conversion", "note"),
        ("unknown-theme", "error"),
    ]
    first = run["results"][0]
    assert first["message"]["text"] == "no theme 'mothz' (hint: did you mean 'moths'?)"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "summaries/papers/bees.yml"},
        "region": {"startLine": 12, "startColumn": 5},
    }


def test_the_address_of_a_file_in_sarif_is_a_uri() -> None:
    """A stranger's file may be called anything; SARIF asks for a URI reference."""
    run = json.loads(as_sarif([_error("x", path="papers/蜂 100%.yml")]))["runs"][0]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "papers/%E8%9C%82%20100%25.yml"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_golden(golden: Callable[[str], None], name: str) -> None:
    """A run with everything in it, as a reader or a machine gets it."""
    findings = Findings()
    findings.error("unknown-theme", PLACE, "no theme 'mothz'", "did you mean 'moths'?")
    findings.warning(
        "missing-translation", Place("summaries/papers/bees.yml", 9, 5), "the text has no 'en' yet", "add 'en: …'"
    )
    findings.note("ambiguous-conversion", Place("summaries/papers/moths.yml", 3, 4), "'余' became '餘'")
    findings.error("bad-value", Place("a.yml"), "::set-env name=x::50%", "delete it")
    golden(FORMATS[name](findings))


def test_findings_come_in_the_order_of_files_and_lines() -> None:
    places = [Place("b.yml", 1, 1), Place("a.yml", 10, 1), Place("a.yml", 9, 20), Place("a.yml", 9, 3)]
    findings = Findings()
    for place in places:
        findings.error("code", place, "m")
    findings.extend([Finding(Severity.NOTE, "a-code", Place("a.yml", 9, 3), "m")])
    assert [(str(finding.place), finding.code) for finding in findings] == [
        ("a.yml:9:3", "a-code"),
        ("a.yml:9:3", "code"),
        ("a.yml:9:20", "code"),
        ("a.yml:10:1", "code"),
        ("b.yml:1:1", "code"),
    ]
    assert len(findings) == 5


@pytest.mark.parametrize(
    ("severities", "stops", "stops_a_strict_one", "summary"),
    [
        ([], False, False, "0 errors, 0 warnings"),
        ([Severity.NOTE], False, False, "0 errors, 0 warnings"),
        ([Severity.WARNING], False, True, "0 errors, 1 warning"),
        ([Severity.ERROR], True, True, "1 error, 0 warnings"),
        ([Severity.ERROR, Severity.WARNING, Severity.ERROR, Severity.WARNING], True, True, "2 errors, 2 warnings"),
    ],
    ids=["nothing", "note", "warning", "error", "several"],
)
def test_what_stops_a_build(severities: list[Severity], stops: bool, stops_a_strict_one: bool, summary: str) -> None:
    findings = Findings([Finding(severity, "code", Place("a.yml"), "m") for severity in severities])
    assert findings.stop_a_build(strict=False) is stops
    assert findings.stop_a_build(strict=True) is stops_a_strict_one
    assert findings.summary() == summary


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("moths", "'moths'"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 59}…'"),
        ("a\tb", "'a\\tb'"),
        ("\u200b\U000e0041\x9b", "'\\u200b\\U000e0041\\x9b'"),
    ],
    ids=["short", "as-long-as-may-be", "longer", "tab", "invisible"],
)
def test_a_value_is_quoted_short_and_inert(value: str, quoted: str) -> None:
    assert shown(value) == quoted


def test_a_quoted_value_stays_on_its_line() -> None:
    """A line of a log that starts with '::' is a command to GitHub, in whatever form findings are told."""
    assert "\n" not in shown("one\n::error::two")


@given(st.text())
def test_inert_text_is_printable(text: str) -> None:
    assert all(char.isprintable() or char == "\n" for char in inert(text))


@given(message=st.text(), hint=st.text(), path=st.text(min_size=1))
def test_hostile_words_stay_in_their_line(message: str, hint: str, path: str) -> None:
    """Whatever stands in a file or its name: as many lines as were meant, and well-formed JSON."""
    finding = Finding(Severity.ERROR, "code", Place(path, 1, 1), message, hint)
    assert as_text([finding]).count("\n") == (2 if hint else 1)
    assert as_github([finding]).count("\n") == 1
    assert as_github([finding]).startswith("::error file=")
    assert as_github([finding]).removesuffix("\n").isprintable()
    head = as_github([finding]).split("::")[1]
    assert head.count(",") == 3
    assert json.loads(as_json([finding]))[0]["message"] == message
    assert json.loads(as_sarif([finding]))["runs"][0]["results"][0]["level"] == "error"
