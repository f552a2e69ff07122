"""Findings and their collection.

A contributor's mistake is a finding, never an exception, and all of them are collected before anything is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from duizhao.diagnostics.quoting import inert
from duizhao.diagnostics.wording import Told, said, tell


class Severity(StrEnum):
    """Errors stop a build; warnings stop a strict one; notes are told to those who ask."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITIES = {Severity.ERROR: tell("error"), Severity.WARNING: tell("warning"), Severity.NOTE: tell("note")}
HINT = tell("hint: ")


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
        return self.line()

    def line(self, language: str = "en") -> str:
        severity = said(SEVERITIES[self.severity], language)
        line = f"{inert(str(self.place))}: {severity}[{self.code}]: {inert(said(self.message, language))}"
        return f"{line}\n  {said(HINT, language)}{inert(said(self.hint, language))}" if self.hint else line


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

    def summary(self) -> Told:
        errors, warnings = self.count(Severity.ERROR), self.count(Severity.WARNING)
        return tell(
            "{errors}, {warnings}",
            errors=tell("1 error") if errors == 1 else tell("{number} errors", number=errors),
            warnings=tell("1 warning") if warnings == 1 else tell("{number} warnings", number=warnings),
        )
