"""Messages in the language of whoever runs the tool: all there are have their Chinese, with the same holes."""

from __future__ import annotations

import ast
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.diagnostics import Finding, Place, Severity, as_json, as_text, language_of_run, said, tell
from duizhao.diagnostics.wording import wordings

SOURCES = Path(__file__).parents[1] / "src" / "duizhao"


def _told() -> Iterator[ast.Call]:
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"), str(file))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tell":
                yield node


def _holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def _filled() -> dict[str, set[frozenset[str]]]:
    """Each template with the names of the holes that are filled wherever it is told."""
    filled: dict[str, set[frozenset[str]]] = {}
    for call in _told():
        names = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
        filled.setdefault(ast.literal_eval(call.args[0]), set()).add(names)
    return filled


FILLED = _filled()


def test_every_message_told_has_its_chinese_and_no_other_is_kept() -> None:
    assert set(wordings("zh")) == set(FILLED)


@pytest.mark.parametrize("template", [template for template, filled in FILLED.items() if any(filled)])
def test_the_chinese_has_the_same_holes(template: str) -> None:
    assert {frozenset(_holes(template))} == {frozenset(_holes(wordings("zh")[template]))} == FILLED[template]


def test_what_fills_a_hole_is_said_in_the_same_language() -> None:
    summary = tell("{errors}, {warnings}", errors=tell("1 error"), warnings=tell("{number} warnings", number=3))
    assert summary == "1 error, 3 warnings"
    assert said(summary, "zh") == "1 个错误，3 条警告"
    assert said(pickle.loads(pickle.dumps(summary)), "zh") == "1 个错误，3 条警告"


def test_a_list_in_a_hole_is_listed_in_the_same_language() -> None:
    told = tell("one of: {words}", words=["a", tell("themes"), 3])
    assert (told, said(told, "zh")) == ("one of: a, themes, 3", "可选的有 a、主题、3")


def test_braces_in_what_was_typed_are_no_holes() -> None:
    told = tell("{number} errors", number="{0} {number}")
    assert (told, said(told, "zh")) == ("{0} {number} errors", "{0} {number} 个错误")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "DUIZHAO_LANG": "zh"}, "zh"),
        ({"LANG": "zh_TW.UTF-8", "DUIZHAO_LANG": "EN"}, "en"),
        ({"LC_MESSAGES": "zh_TW"}, "zh"),
        ({"DUIZHAO_LANG": "fr"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
    ids=str,
)
def test_the_language_of_a_run(environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DUIZHAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_of_run() == language


def test_findings_are_printed_in_the_language_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = Finding(Severity.WARNING, "empty-file", Place("a.yml", 3, 2), tell("1 error"), tell("1 warning"))
    monkeypatch.setenv("DUIZHAO_LANG", "zh")
    assert as_text([finding]) == "a.yml:3:2: 警告[empty-file]: 1 个错误\n  办法：1 条警告\n"
    assert '"message": "1 个错误"' in as_json([finding])
