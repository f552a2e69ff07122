"""Every refusal of the format: each file in tests/invalid is refused as it says, at the place it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.diagnostics import Finding, Severity
from tests.summaries.chinese import in_chinese, told_in_chinese
from tests.summaries.test_guard import ROWS as GUARD_ROWS
from tests.summaries.test_layout import ROWS as LAYOUT_ROWS
from tests.summaries.test_layout import UNREADABLE
from tests.summaries.verdicts import INVALID, BadFile, Verdict, disagreements, read_bad_file
from tests.toy import ToyLibrary

SOURCE = Path(__file__).parents[2] / "src" / "duizhao"
FILES = sorted(INVALID.iterdir())


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What the toy library itself has to be told, which is no verdict on a bad file."""
    library = ToyLibrary(tmp_path_factory.mktemp("known") / "toy")
    return set(library.check()) | set(library.check(conversions=True))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_bad_file_is_refused_as_it_says(library: ToyLibrary, known: set[str], file: Path) -> None:
    bad = read_bad_file(file)
    if bad.alone:
        for path in sorted(library.summaries.rglob("*.yml")):
            path.unlink()
    library.write(bad.path, bad.content)
    wants_notes = any(verdict.severity == "note" for verdict in bad.verdicts)
    findings = [
        finding for finding in library.load(conversions=wants_notes).findings if not _is_beside_the_point(finding, bad)
    ]
    findings = [finding for finding in findings if str(finding) not in known]
    assert disagreements(bad.verdicts, findings) == []
    assert [told for told in told_in_chinese(findings) if not in_chinese(told)] == []


def _is_beside_the_point(finding: Finding, bad: BadFile) -> bool:
    """A bad paper is a fragment: that it says nothing under most facets is told only where that is the verdict."""
    return finding.code == "missing-facet" and finding.code not in {verdict.code for verdict in bad.verdicts}


def test_a_verdict_is_missed_where_anything_differs() -> None:
    file = INVALID / "theme-misspelt.yml"
    (verdict,) = read_bad_file(file).verdicts
    place = verdict.place
    found = _finding(verdict, hint="did you mean 'wild-bees'?")
    assert disagreements([verdict], [found]) == []
    for other in (
        _finding(verdict, hint="did you mean 'moths'?"),
        _finding(verdict._replace(code="unknown-work"), hint=found.hint),
        _finding(verdict._replace(severity="warning"), hint=found.hint),
        _finding(verdict._replace(place=place._replace(column=place.column + 1)), hint=found.hint),
    ):
        assert disagreements([verdict], [other]) == [f"missed: {verdict}", f"unexpected: {other}"]
    assert disagreements([verdict], [found, found]) == [f"unexpected: {found}"]


def _finding(verdict: Verdict, *, hint: str) -> Finding:
    return Finding(Severity(verdict.severity), verdict.code, verdict.place, "no such theme", hint)


def test_every_code_has_a_bad_file() -> None:
    judged = {verdict.code for file in FILES for verdict in read_bad_file(file).verdicts}
    judged |= {row.code for row in GUARD_ROWS} | {row.code for row in LAYOUT_ROWS} | {UNREADABLE}
    unjudged = [
        f"{path.relative_to(SOURCE)}: {code}"
        for path in (*sorted((SOURCE / "summaries").glob("*.py")), SOURCE / "building" / "inspection.py")
        for code in codes_in(path.read_text(encoding="utf-8"))
        if not any(re.fullmatch(code, one) for one in judged)
    ]
    assert unjudged == []


def codes_in(source: str) -> Iterator[str]:
    """The codes of findings in a module, as patterns: an f-string's holes match anything."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[:1] if name in ("error", "warning", "note", "RefusedError") else []
            for value in [*first, *(keyword.value for keyword in node.keywords if keyword.arg == "code")]:
                yield from _patterns(value)
        elif isinstance(node, ast.FunctionDef):
            named = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            yield from (code for one, value in named if one.arg == "code" and value for code in _patterns(value))


def _patterns(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield re.escape(value.value)
    elif isinstance(value, ast.JoinedStr):
        literal = (str(part.value) if isinstance(part, ast.Constant) else "" for part in value.values)
        yield "".join(re.escape(piece) or "[a-z-]+" for piece in literal)


def test_codes_are_found_wherever_they_stand() -> None:
    source = """
findings.error("one", place, "…")
self.findings.warning("two", place, "…")
raise RefusedError("three", place, "…", "…")
ID = Word("an id", code="four")
def __init__(self, what, *, code="five", hint="no"): ...
findings.error(f"unknown-{wanted}", place, "…")
findings.error(self.code, place, "…")
"""
    assert {code.replace("\\", "") for code in codes_in(source)} == {
        "one", "two", "three", "four", "five", "unknown-[a-z-]+",
    }  # fmt: skip
