"""What is wrong, where, and how to mend it: findings, their collection and their printing.

A contributor's mistake is a finding, never an exception, and all of them are collected before anything is said.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple
from urllib.parse import quote

LONGEST_VALUE = 60


class Severity(StrEnum):
    """Errors stop a build; warnings stop a strict one; notes are told to those who ask."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """A position in a file: path from the project's root, line and column from 1 (a column counts characters)."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    severity: Severity
    code: str
    place: Place
    message: str
    hint: str = ""

    @property
    def order(self) -> tuple[Place, str, str]:
        return self.place, self.code, self.message

    def __str__(self) -> str:
        line = f"{inert(str(self.place))}: {self.severity}[{self.code}]: {inert(self.message)}"
        return f"{line}\n  hint: {inert(self.hint)}" if self.hint else line


@dataclass(slots=True)
class Findings:
    """The findings of one run, in the order of files and lines whatever the order of finding them."""

    found: list[Finding] = field(default_factory=list)

    def error(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.found.append(Finding(Severity.ERROR, code, place, message, hint))

    def warning(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.found.append(Finding(Severity.WARNING, code, place, message, hint))

    def note(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.found.append(Finding(Severity.NOTE, code, place, message, hint))

    def extend(self, others: Iterable[Finding]) -> None:
        self.found.extend(others)

    def __iter__(self) -> Iterator[Finding]:
        return iter(sorted(self.found, key=lambda finding: finding.order))

    def __len__(self) -> int:
        return len(self.found)

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.found)

    def stop_a_build(self, *, strict: bool) -> bool:
        return self.count(Severity.ERROR) > 0 or (strict and self.count(Severity.WARNING) > 0)

    def summary(self) -> str:
        errors, warnings = self.count(Severity.ERROR), self.count(Severity.WARNING)
        return f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"


def shown(value: str) -> str:
    """A contributor's value as a message quotes it: short, on one line, with nothing in it that a terminal obeys."""
    short = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
    return f"'{inert(short)}'"


def inert(text: str, *, but: str = "") -> str:
    """The text with every character that is not printable written as its escape, but for those that stay."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in but else _escape(char) for char in text)


def as_text(findings: Iterable[Finding]) -> str:
    return "".join(f"{finding}\n" for finding in findings)


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands: a line each, with everything escaped that would end the line or start a command."""
    lines = []
    for finding in findings:
        place = finding.place
        where = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(finding.code)}"
        words = f"{finding.message}\nhint: {finding.hint}" if finding.hint else finding.message
        command = "notice" if finding.severity is Severity.NOTE else str(finding.severity)
        lines.append(f"::{command} {where}::{_data(words)}\n")
    return "".join(lines)


def as_json(findings: Iterable[Finding]) -> str:
    rows = [
        {
            "severity": str(finding.severity),
            "code": finding.code,
            "path": finding.place.path,
            "line": finding.place.line,
            "column": finding.place.column,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


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
    words = f"{finding.message} (hint: {finding.hint})" if finding.hint else finding.message
    region = {"startLine": finding.place.line, "startColumn": finding.place.column}
    location = {"physicalLocation": {"artifactLocation": {"uri": quote(finding.place.path)}, "region": region}}
    return {
        "ruleId": finding.code,
        "level": str(finding.severity),
        "message": {"text": words},
        "locations": [location],
    }


def _escape(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


def _data(text: str) -> str:
    return inert(text, but="\r\n").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
