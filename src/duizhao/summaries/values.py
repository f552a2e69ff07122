"""A summary as the values its file has, in the order of the declaration: what reading makes of a file, taken back.

What reading has filled in is left out again: anchors that are numbers, the locators of parts that have none of their
own, absences nobody wrote.
"""

from __future__ import annotations

from typing import Any

from duizhao.model.facets import Facet, FacetKind
from duizhao.model.summary import Absence, Answer, Author, Citation, Credit, Figure, Point, Record, Summary
from duizhao.model.text import Text, same_everywhere
from duizhao.summaries.records import PAPER_FIELDS

Values = dict[str, Any]


def values_of(summary: Summary, facets: dict[str, Facet]) -> Values:
    return _filled(
        {
            "paper": _record(summary.record),
            "themes": list(summary.themes),
            **{id: _answer(facets[id], answer) for id, answer in summary.answers.items()},
            "works": [_citation(one) for one in summary.citations],
            "summary": _credit(summary.credit),
        }
    )


def _record(record: Record) -> Values:
    values: Values = {"title": _text(record.title), "short": _text(record.short)}
    for key in PAPER_FIELDS:
        value = getattr(record, key)
        if key in record.absent:
            values[key] = _absence(record.absent[key])
        elif key == "authors":
            values[key] = [_author(author) for author in value]
        elif isinstance(value, Text):
            values[key] = _name(value)
        elif isinstance(value, tuple):
            values[key] = [_name(one) if isinstance(one, Text) else one for one in value]
        else:
            values[key] = value
    values["supplied"] = {key: _text(ground) for key, ground in record.supplied.items()}
    return _filled(values)


def _author(author: Author) -> Values | str:
    return author.person or _text(author.name)


def _answer(facet: Facet, answer: Answer) -> Any:
    if answer.absence is not None:
        return _absence(answer.absence)
    points = [_point(point, f"{facet.id}-{number}") for number, point in enumerate(answer.points, 1)]
    stands_alone = facet.kind is FacetKind.TEXT or (facet.kind is FacetKind.CHOICE and len(points) == 1)
    return points[0] if stands_alone else points


def _point(point: Point, anchor: str, at: str = "") -> Values | str:
    """`anchor` and `at` are what reading fills in where the point has none of its own."""
    parts = [_point(part, f"{point.anchor}-{number}", point.at) for number, part in enumerate(point.parts, 1)]
    figure = point.figure
    values = {
        "is": point.option,
        "id": point.anchor if point.anchor != anchor else "",
        **(_figure(figure, point.text) if figure else {"url": point.url, **_text(point.text)}),
        "at": point.at if point.at != at else "",
        "themes": list(point.themes),
        "note": _text(figure.note) if figure else {},
        "quote": point.quote,
        "parts": parts,
    }
    filled = _filled(values)
    return point.option if set(filled) == {"is"} else filled


def _figure(figure: Figure, what: Text) -> Values:
    return {
        "value": figure.value,
        "unit": _name(figure.unit),
        "what": _text(what),
        "year": figure.year,
        "bound": figure.bound,
        "source": _name(figure.source),
    }


def _absence(absence: Absence) -> Values:
    return {"absent": str(absence.kind), **_text(absence.note)}


def _citation(citation: Citation) -> Values | str:
    values = _filled({"id": citation.work, "probable": citation.probable, "at": citation.at})
    return values if len(values) > 1 else citation.work


def _credit(credit: Credit) -> Values:
    authors = [_name(author) for author in credit.authors]
    return _filled({"authors": authors, "reviewed": credit.reviewed, "license": credit.license})


def _text(text: Text) -> Values:
    return _filled({"zh": text.zh, "en": text.en, "zh-Hant": text.zh_hant, "supplied": list(text.supplied)})


def _name(text: Text) -> Values | str:
    return text.zh if text == same_everywhere(text.zh) else _text(text)


def _filled(values: Values) -> Values:
    return {key: value for key, value in values.items() if value}
