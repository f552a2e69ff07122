"""Verdicts: what a check has to say of a bad file, as the file itself or a test's table states it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from duizhao.diagnostics import Finding, Place

INVALID = Path(__file__).parent.parent / "invalid"
_WHERE = re.compile(r"# (in|alone): (.+)")
_VERDICT = re.compile(r"# (error|warning|note)\[([a-z0-9-]+)\] (?:(\S+) )?(\d+):(\d+)(?: \| (.+))?")


class Verdict(NamedTuple):
    """One finding to come: its place exactly, of its hint a part."""

    severity: str
    code: str
    place: Place
    hint: str = ""

    def fits(self, finding: Finding) -> bool:
        return (self.severity, self.code, self.place) == (finding.severity, finding.code, finding.place) and (
            self.hint in finding.hint
        )

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}[{self.code}]  hint: …{self.hint}…"


class BadFile(NamedTuple):
    """A file with its verdicts. It is put into the toy library at `path`, or, where `alone`, into an empty one."""

    path: str
    alone: bool
    verdicts: list[Verdict]
    content: str


def read_bad_file(file: Path) -> BadFile:
    """`# in: papers/x.yml` (or `# alone: …`), then a line for each verdict: `# error[code] 3:5 | part of the hint`.

    A verdict on another file names it before the position.
    """
    content = file.read_text(encoding="utf-8")
    first, *rest = content.splitlines()
    where = _WHERE.fullmatch(first)
    assert where, f"{file.name} starts with '# in: …' or '# alone: …'"
    verdicts = []
    for line in rest:
        match = _VERDICT.fullmatch(line)
        if match is None:
            break
        severity, code, path, row, column, hint = match.groups()
        place = Place(f"summaries/{path or where[2]}", int(row), int(column))
        verdicts.append(Verdict(severity, code, place, hint or ""))
    assert verdicts, f"{file.name} has no verdict"
    return BadFile(where[2], where[1] == "alone", verdicts, content)


def disagreements(verdicts: Iterable[Verdict], findings: Iterable[Finding]) -> list[str]:
    """What was to be found and was not, and what was found besides."""
    missed = list(verdicts)
    unexpected = []
    for finding in findings:
        fitting = next((verdict for verdict in missed if verdict.fits(finding)), None)
        if fitting is None:
            unexpected.append(f"unexpected: {finding}")
        else:
            missed.remove(fitting)
    return [f"missed: {verdict}" for verdict in missed] + unexpected
