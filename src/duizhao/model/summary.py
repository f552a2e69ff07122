"""What one file says about one paper: its bibliographic record and an answer to each facet.

The point is the atom of everything: a text facet is one point, a choice is a point for each option chosen, a number is
a point with a figure. Table cells, theme pages and links are all made of points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from duizhao.model.text import NO_TEXT, Text
from duizhao.model.value import Value


class AbsenceKind(StrEnum):
    NOT_ADDRESSED = "not-addressed"
    NOT_APPLICABLE = "not-applicable"
    NOT_IN_SOURCE = "not-in-source"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Absence(Value):
    kind: AbsenceKind
    note: Text = NO_TEXT


NOT_YET = Absence(AbsenceKind.NOT_YET)


@dataclass(frozen=True, slots=True)
class Figure(Value):
    """A number the paper gives; the point's text says what it measures."""

    value: str
    unit: Text
    year: str = ""
    bound: str = ""
    source: Text = NO_TEXT
    note: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Point(Value):
    anchor: str
    text: Text = NO_TEXT
    at: str = ""
    themes: tuple[str, ...] = ()
    parts: tuple[Point, ...] = ()
    quote: str = ""
    option: str = ""
    figure: Figure | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Answer(Value):
    """What a summary says in one facet: points, or an absence that says why there are none."""

    points: tuple[Point, ...] = ()
    absence: Absence | None = None


SECTIONS = ("works", "neighbours", "cite")
"""Anchors of a paper's page that are neither facets nor points."""

UNANSWERED = Answer(absence=NOT_YET)


@dataclass(frozen=True, slots=True)
class Author(Value):
    """Somebody named in a record: a person of the library by id, or a name only."""

    person: str = ""
    name: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Record(Value):
    """A bibliographic record, of a summarised paper or of a cited work. `supplied` says on what ground a field's value
    is known that the source does not print; `absent` says why a field has none; `short` is what to call it."""

    type: str = "article"
    title: Text = NO_TEXT
    short: Text = NO_TEXT
    authors: tuple[Author, ...] = ()
    venue: Text = NO_TEXT
    publisher: Text = NO_TEXT
    issued: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""
    issn: str = ""
    clc: str = ""
    language: str = ""
    received: str = ""
    revised: str = ""
    urls: tuple[str, ...] = ()
    keywords: tuple[Text, ...] = ()
    funding: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    supplied: dict[str, Text] = field(default_factory=dict)
    absent: dict[str, Absence] = field(default_factory=dict)

    @property
    def year(self) -> str:
        return self.issued[:4]

    @property
    def extent(self) -> str:
        """Volume, issue and pages in one word: `8(2): 11–20`."""
        issue = f"({self.issue})" if self.issue else ""
        return ": ".join(filter(None, [f"{self.volume}{issue}", self.pages]))


@dataclass(frozen=True, slots=True)
class Citation(Value):
    """A work the paper cites; `probable` where the match with the work is likely but not certain."""

    work: str
    probable: bool = False
    at: str = ""


@dataclass(frozen=True, slots=True)
class Credit(Value):
    """Who wrote the summary, when it was last reviewed, under which licence."""

    authors: tuple[Text, ...] = ()
    reviewed: str = ""
    license: str = ""


@dataclass(frozen=True, slots=True)
class Summary(Value):
    id: str
    path: str
    record: Record
    themes: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    credit: Credit = Credit()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def answer(self, facet: str) -> Answer:
        return self.answers.get(facet, UNANSWERED)


def points_in(summary: Summary) -> Iterator[tuple[str, Point]]:
    """Every point of a summary with its facet; the parts of a point follow it."""
    for facet, answer in summary.answers.items():
        for point in answer.points:
            yield facet, point
            for part in point.parts:
                yield facet, part
