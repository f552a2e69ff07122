"""The files that keep reviews: `reviewed/<paper>/<date>-<digest>.reviewed`, a line for each field that was seen.

A review adds a file of its own and changes none, so whatever two people review at the same time merges without a
conflict. A file says who and when, then of each field what it is one of and the marks of its Chinese and English.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from duizhao.diagnostics import Finding, Findings, Place, Severity, Told, shown, tell
from duizhao.model.fields import Field, fields_of
from duizhao.model.freshness import MARK_LENGTH, Agreement, Review, agreement_of
from duizhao.model.summary import Summary
from duizhao.summaries import guard
from duizhao.summaries.layout import FACETS, REVIEWED, SourceFile
from duizhao.summaries.reading import nearest

MOST_TOLD = 5
"""How many lines of one file are told of; a file that has more wrong is no review."""

_HEAD = "# duizhao review {id} · 由程序写成，请勿手改 · written by the program, not by hand"
_WHO_AND_WHEN = re.compile(r"reviewed ([0-9]{4}-[0-9]{2}-[0-9]{2})(?: by (\S.*))?")
_MARK = rf"([0-9a-f]{{{MARK_LENGTH}}})"
_LINE = re.compile(rf"([a-z0-9/-]+) {_MARK} {_MARK}")
_MERGE = re.compile(r"<{7}|={7}|>{7}|\|{7}")


def load_reviews(
    files: Iterable[SourceFile], papers: Mapping[str, object], findings: Findings
) -> dict[str, tuple[Review, ...]]:
    """The reviews of each paper; what belongs to no paper is told of once a folder."""
    found: dict[str, list[Review]] = defaultdict(list)
    strange: set[Path] = set()
    for source in files:
        id = source.file.parent.name
        if id not in papers or source.file.parent.parent.name != REVIEWED:
            if source.file.parent not in strange:
                strange.add(source.file.parent)
                _tell_strange(id, source, papers, findings)
            continue
        try:
            text = guard.decode(source.file.read_bytes(), source.path, findings)
        except OSError as error:
            message = tell("the file cannot be read: {reason}", reason=error.strerror)
            findings.error("unreadable", Place(source.path), message, tell("check its permissions"))
            continue
        review = parse_review(text, source.path, findings) if text is not None else None
        found[id].extend([review] if review else [])
    return {id: tuple(reviews) for id, reviews in found.items()}


def parse_review(text: str, path: str, findings: Findings) -> Review | None:
    """What a file keeps; lines that keep nothing are told of, and the others count."""
    when: re.Match[str] | None = None
    agreements = []
    strange = []
    for number, line in enumerate(text.splitlines(), 1):
        if match := _LINE.fullmatch(line):
            agreements.append(Agreement(match[1], match[2], match[3]))
        elif when is None and (when := _WHO_AND_WHEN.fullmatch(line)):
            continue
        elif line.strip() and not line.startswith("#"):
            strange.append((number, line))
    for number, line in islice(strange, MOST_TOLD):
        message, hint = _what_is_strange(line)
        findings.error("bad-review", Place(path, number), message, hint)
    if when is None:
        hint = tell("add a line such as 'reviewed 2026-11-20', or delete the file and review the paper again")
        findings.error("bad-review", Place(path), tell("the review does not say when it was made"), hint)
        return None
    return Review(when[1], when[2] or "", tuple(agreements))


def render_review(id: str, review: Review) -> str:
    by = f" by {review.by}" if review.by else ""
    lines = [" ".join(agreement) for agreement in sorted(set(review.agreements))]
    return "\n".join([_HEAD.format(id=id), f"reviewed {review.date}{by}", *lines, ""])


def in_the_way(findings: Findings, id: str, path: str, called: str) -> list[Finding]:
    """Errors in the file of a paper, among its reviews, or in what all summaries rest on: with them nobody knows what
    was seen, or where it would be kept."""
    folder = f"{called}/{REVIEWED}"
    paths = {path, f"{called}/{FACETS}.yml", folder, f"{folder}/{id}"}
    errors = [one for one in findings if one.severity is Severity.ERROR]
    return [one for one in errors if one.place.path in paths or one.place.path.startswith(f"{folder}/{id}/")]


def save_review(root: Path, summary: Summary, fields: Sequence[Field], date: str, by: str) -> Path | None:
    """A new file of what of these fields no review has yet, or nothing. Files of which no line is of use go."""
    folder = root / REVIEWED / summary.id
    kept = {file: _read(file) for file in sorted(folder.glob("*.reviewed"))}
    known = {agreement[1:] for its in kept.values() for agreement in its}
    new = [agreement for agreement in map(agreement_of, fields) if agreement[1:] not in known]
    if not new:
        return None
    text = render_review(summary.id, Review(date, by, tuple(new)))
    marks = {mark for field in fields_of(summary) if field.is_whole for mark in agreement_of(field)[1:]}
    for file, agreements in kept.items():
        if not any(agreement.zh in marks or agreement.en in marks for agreement in agreements):
            file.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{date}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.reviewed"
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def _read(file: Path) -> tuple[Agreement, ...]:
    """Of a file that was checked before: what it keeps."""
    review = parse_review(file.read_text(encoding="utf-8"), file.name, Findings())
    return review.agreements if review else ()


def _what_is_strange(line: str) -> tuple[Told, Told]:
    if _MERGE.match(line):
        return (
            tell("a merge has left its marks here: {line}", line=shown(line)),
            tell("delete the lines that start with <<<<<<<, ======= and >>>>>>>; all others may stay"),
        )
    return (
        tell("{line} is no line of a review", line=shown(line)),
        tell("delete the line, and review the paper again; nobody need write here by hand"),
    )


def _tell_strange(id: str, source: SourceFile, papers: Mapping[str, object], findings: Findings) -> None:
    if source.file.parent.name == REVIEWED or source.file.parent.parent.name != REVIEWED:
        message = tell("the review stands in no paper's folder")
        hint: str = tell("move it to {folder}/<paper>/, or delete it", folder=REVIEWED)
    else:
        message = tell("{id} was reviewed, but there is no such paper", id=shown(id))
        hint = nearest(id, papers) or tell("rename the folder as the paper, or delete it")
    findings.warning("orphan-review", Place(source.path), message, hint)
