"""Findings as they are printed: for people, for the logs of code hosts, for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote

from duizhao.diagnostics.findings import HINT, Finding, Severity
from duizhao.diagnostics.quoting import inert
from duizhao.diagnostics.wording import language_of_run, said


def as_text(findings: Iterable[Finding]) -> str:
    language = language_of_run()
    return "".join(f"{finding.line(language)}\n" for finding in findings)


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands: a line each, with everything escaped that would end the line or start a command."""
    lines = []
    for finding in findings:
        place = finding.place
        where = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(finding.code)}"
        words = f"{said(finding.message)}\n{said(HINT)}{said(finding.hint)}" if finding.hint else said(finding.message)
        command = "notice" if finding.severity is Severity.NOTE else str(finding.severity)
        lines.append(f"::{command} {where}::{_data(words)}\n")
    return "".join(lines)


def as_rows(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """As data, in the language of the run."""
    return [
        {
            "severity": str(finding.severity),
            "code": finding.code,
            "path": finding.place.path,
            "line": finding.place.line,
            "column": finding.place.column,
            "message": said(finding.message),
            "hint": said(finding.hint),
        }
        for finding in findings
    ]


def as_json(findings: Iterable[Finding]) -> str:
    return json.dumps(as_rows(findings), ensure_ascii=False, indent=2) + "\n"


def as_sarif(findings: Iterable[Finding]) -> str:
    """SARIF 2.1.0, which code hosts and editors read."""
    found = list(findings)
    rules = [{"id": code} for code in sorted({finding.code for finding in found})]
    run = {
        "tool": {"driver": {"name": "duizhao", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(finding) for finding in found],
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Iterable[Finding]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
    "sarif": as_sarif,
}


def _sarif_result(finding: Finding) -> dict[str, Any]:
    words = f"{said(finding.message)} ({said(HINT)}{said(finding.hint)})" if finding.hint else said(finding.message)
    region = {"startLine": finding.place.line, "startColumn": finding.place.column}
    location = {"physicalLocation": {"artifactLocation": {"uri": quote(finding.place.path)}, "region": region}}
    return {
        "ruleId": finding.code,
        "level": str(finding.severity),
        "message": {"text": words},
        "locations": [location],
    }


def _data(text: str) -> str:
    return inert(text, but="\r\n").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
