"""Formats of one tag a line: EndNote, NoteExpress, RefWorks, E-Study. A format is a table, and this reads them all.

A record begins where its first tag stands; a line without a tag goes on with the value before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from duizhao.diagnostics import Findings, Place, shown, tell
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.types import WORDS, type_of


class TaggedFormat(NamedTuple):
    """`line` has the groups `tag` and `value`. `first` is the tag that begins a record and says its type. Statements
    come in the order of `tags`, so that of several the preferred is first."""

    line: re.Pattern[str]
    first: str
    tags: Mapping[str, What]


class Tagged(NamedTuple):
    tag: str
    value: str
    place: Place


def read_tagged(text: str, path: str, form: TaggedFormat, findings: Findings) -> Iterator[ForeignRecord]:
    for lines in _records(text, path, form, findings):
        first = lines[0]
        known = [line for line in lines if line.tag in form.tags and line.value]
        if _is_one(known, form, findings):
            statements = tuple(
                Statement(what, line.value, line.place)
                for tag, what in form.tags.items()
                for line in known
                if line.tag == tag
            )
            yield ForeignRecord(first.place, "", type_of(first.value, WORDS, first.place, findings), statements)


def _is_one(lines: list[Tagged], form: TaggedFormat, findings: Findings) -> bool:
    """Whether it is one record: with two titles it is two, and nobody knows which of the lines are whose."""
    titles = [line for line in lines if form.tags[line.tag] is What.TITLE]
    if len(titles) < 2:
        return True
    message = tell("a record has run into the one before, and neither was read")
    hint = tell("does a line {tag} stand before each record?", tag=shown(form.first))
    findings.error("two-records", titles[1].place, message, hint)
    return False


def _records(text: str, path: str, form: TaggedFormat, findings: Findings) -> Iterator[list[Tagged]]:
    record: list[Tagged] = []
    astray = False
    for line in _lines(text, path, form):
        if line.tag == form.first:
            if record:
                yield record
            record = [line]
        elif record:
            record.append(line)
        elif not astray:
            astray = True
            message = tell("{line} belongs to no record", line=shown(f"{line.tag} {line.value}".strip()))
            hint = tell("a record begins with a line {tag}, which says its type", tag=shown(form.first))
            findings.error("stray-line", line.place, message, hint)
    if record:
        yield record


def _lines(text: str, path: str, form: TaggedFormat) -> Iterator[Tagged]:
    """The tagged lines, each with the lines that go on with it."""
    tag, parts, place = "", [""], Place(path)
    for number, line in enumerate(text.split("\n"), 1):
        match = form.line.match(line)
        if match:
            if tag or parts[0]:
                yield Tagged(tag, " ".join(parts), place)
            tag, parts = match["tag"], [match["value"].strip()]
            place = Place(path, number, match.start("value") + 1)
        elif line.strip():
            if not tag and not parts[0]:
                place = Place(path, number)
            parts.append(line.strip())
            parts = parts[1:] if not parts[0] else parts
    if tag or parts[0]:
        yield Tagged(tag, " ".join(parts), place)
