"""RIS, `TY  - JOUR`. The sole user of rispy, which puts records together; where they begin and end is looked at first,
because rispy drops a record that does not end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rispy import RisParser  # type: ignore[import-untyped]  # rispy has no types

from duizhao.diagnostics import Findings, Place, shown, tell
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.types import type_of

SIGN = re.compile(r"^\s*TY {1,2}-", re.MULTILINE)
_LINE = re.compile(r"\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)")
_TYPES = {
    "jour": "article",
    "ejour": "article",
    "mgzn": "article",
    "jfull": "article",
    "inpr": "article",
    "book": "book",
    "ebook": "book",
    "edbook": "book",
    "chap": "chapter",
    "echap": "chapter",
    "conf": "chapter",
    "cpaper": "chapter",
    "news": "newspaper",
    "thes": "thesis",
    "rprt": "report",
    "govdoc": "report",
    "unpb": "preprint",
    "slide": "speech",
    "hear": "speech",
    "elec": "web",
    "web": "web",
    "blog": "web",
    "gen": "other",
}
_TAGS = {
    "TI": What.TITLE,
    "T1": What.TITLE,
    "TT": What.TRANSLATED_TITLE,
    "AU": What.AUTHOR,
    "A1": What.AUTHOR,
    "T2": What.VENUE,
    "JF": What.VENUE,
    "JO": What.VENUE,
    "BT": What.VENUE,
    "JA": What.VENUE,
    "PB": What.PUBLISHER,
    "PY": What.YEAR,
    "Y1": What.YEAR,
    "DA": What.DATE,
    "VL": What.VOLUME,
    "IS": What.ISSUE,
    "SP": What.FIRST_PAGE,
    "EP": What.LAST_PAGE,
    "DO": What.DOI,
    "SN": What.ISSN,
    "UR": What.URL,
    "KW": What.KEYWORDS,
    "LA": What.LANGUAGE,
}


class _Line(str):
    """A line, or the value in it, that knows its place, and whether it goes on with the value before."""

    __slots__ = ("goes_on", "place")
    place: Place
    goes_on: bool

    def __new__(cls, text: str, place: Place, goes_on: bool = False) -> _Line:
        line = super().__new__(cls, text)
        line.place, line.goes_on = place, goes_on
        return line


class _EveryTag(dict[str, str]):
    """Every tag is called what it is."""

    def __missing__(self, tag: str) -> str:
        return tag

    def __contains__(self, _tag: object) -> bool:
        return True


class _Parser(RisParser):  # type: ignore[misc]  # untyped, as above
    """Keeps all values of all tags, with their places, and takes one space for two."""

    def parse_line(self, line: _Line) -> tuple[str | None, _Line]:
        match = _LINE.match(line)
        if match is None:
            return None, _Line(line.strip(), line.place, goes_on=True)
        column = match.start(2) + 1 if match[2] else match.end(1) + 1
        return match[1], _Line((match[2] or "").strip(), line.place._replace(column=column))

    def _iter_till_start(self, lines: Iterator[_Line]) -> dict[str, list[_Line]]:
        while True:
            tag, value = self.parse_line(next(lines))
            if tag == self.START_TAG:
                return {self.START_TAG: [value]}


def read_ris(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    every = _EveryTag()
    parser: Any = _Parser(mapping=every, list_tags=every, delimiter_tags_mapping={})
    for fields in parser.parse_lines(_closed(text, path, findings)):
        kind: _Line = fields["TY"][0]
        statements = [
            Statement(what, value, value.place) for tag, what in _TAGS.items() for value in _whole(fields.get(tag, ()))
        ]
        key = next(iter(fields.get("ID", ())), "")
        yield ForeignRecord(kind.place, str(key), type_of(kind, _TYPES, kind.place, findings), tuple(statements))


def _whole(values: Sequence[_Line]) -> list[_Line]:
    """The values, each with the lines that go on with it."""
    whole: list[_Line] = []
    for value in filter(None, values):
        if value.goes_on and whole:
            whole[-1] = _Line(f"{whole[-1]} {value}", whole[-1].place)
        else:
            whole.append(value)
    return whole


def _closed(text: str, path: str, findings: Findings) -> Iterator[_Line]:
    """The lines, with an end for each record that has none; what stands outside of records is told of."""
    opened: Place | None = None
    astray = False
    for number, content in enumerate(text.split("\n"), 1):
        line = _Line(content, Place(path, number))
        match = _LINE.match(content)
        tag = match[1] if match else ""
        if tag == "TY":
            if opened:
                yield _end(opened, findings)
            opened = line.place
        elif opened is None and content.strip():
            if not astray:
                hint = tell("a record begins with a line {tag}, which says its type", tag=shown("TY  - JOUR"))
                message = tell("{line} belongs to no record", line=shown(content.strip()))
                if tag:
                    findings.error("stray-line", line.place, message, hint)
            astray = True
            continue
        yield line
        if tag == "ER":
            opened, astray = None, False
    if opened:
        yield _end(opened, findings)


def _end(opened: Place, findings: Findings) -> _Line:
    message = tell("the record that begins here has no end; what stands up to the next was taken for its own")
    findings.warning("record-without-end", opened, message, tell("end it with a line {line}", line=shown("ER  - ")))
    return _Line("ER  - ", opened)
