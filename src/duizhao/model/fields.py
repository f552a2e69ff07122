"""The texts of a summary one by one, each with its place on the paper's page and in the paper's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from duizhao.model.summary import Answer, Figure, Point, Record, Summary
from duizhao.model.text import Text


class Side(StrEnum):
    """The two languages that a contributor writes."""

    ZH = "zh"
    EN = "en"

    @property
    def other(self) -> Side:
        return Side.EN if self is Side.ZH else Side.ZH


class Field(NamedTuple):
    """A text of a summary, or the few that one number is told in. `key` is its place on the page: the anchor of a point
    or facet, or `paper/title`; `kind` is what it is one of: a facet, or `paper/keywords`; `path` leads to it in the
    file. A side is empty where the text lacks the language."""

    key: str
    kind: str
    path: tuple[str | int, ...]
    zh: str
    en: str

    @property
    def is_whole(self) -> bool:
        return bool(self.zh and self.en)


RECORD = "paper"
_SINGLE = ("title", "short", "venue", "publisher")
_SEVERAL = ("keywords", "funding", "notes")


def fields_of(summary: Summary) -> Iterator[Field]:
    """All texts of the record and of the answers, in order; not those that read alike in every language."""
    yield from _fields_of_record(summary.record)
    for facet, answer in summary.answers.items():
        yield from _fields_of_answer(facet, answer)


def fields_at(summary: Summary, place: str) -> list[Field]:
    """The fields of a point with its parts, of a facet, of the record or of something in it; of all, where no place is
    named."""
    fields = list(fields_of(summary))
    if not place:
        return fields
    inside = [field.path for field in fields if field.key == place]
    return [
        field
        for field in fields
        if place in (field.kind, field.key)
        or field.kind.startswith(f"{place}/")
        or any(field.path[: len(path)] == path for path in inside)
    ]


def _fields_of_record(record: Record) -> Iterator[Field]:
    for name in _SINGLE:
        yield from _field(f"{RECORD}/{name}", f"{RECORD}/{name}", (RECORD, name), [getattr(record, name)])
    several = {name: getattr(record, name) for name in _SEVERAL}
    for name, texts in {"authors": [author.name for author in record.authors], **several}.items():
        for number, text in enumerate(texts):
            yield from _field(f"{RECORD}/{name}/{number + 1}", f"{RECORD}/{name}", (RECORD, name, number), [text])
    for name, absence in record.absent.items():
        yield from _field(f"{RECORD}/{name}", f"{RECORD}/{name}", (RECORD, name), [absence.note])
    for name, ground in record.supplied.items():
        kind = f"{RECORD}/supplied/{name}"
        yield from _field(kind, kind, (RECORD, "supplied", name), [ground])


def _fields_of_answer(facet: str, answer: Answer) -> Iterator[Field]:
    if answer.absence is not None:
        yield from _field(facet, facet, (facet,), [answer.absence.note])
    for number, point in enumerate(answer.points):
        yield from _fields_of_point(facet, point, (facet, number))


def _fields_of_point(facet: str, point: Point, path: tuple[str | int, ...]) -> Iterator[Field]:
    figure = point.figure
    if figure is None:
        yield from _field(point.anchor, facet, path, [point.text])
    else:
        yield from _field(point.anchor, facet, (*path, "what"), [point.text, *_texts_of_figure(figure)])
    for number, part in enumerate(point.parts):
        yield from _fields_of_point(facet, part, (*path, "parts", number))


def _texts_of_figure(figure: Figure) -> tuple[Text, ...]:
    return figure.unit, figure.source, figure.note


def _field(key: str, kind: str, path: tuple[str | int, ...], texts: Iterable[Text]) -> Iterator[Field]:
    there = [text for text in texts if text]
    if all(text.zh == text.en for text in there):
        return
    zh = " | ".join([text.zh for text in there]) if all(text.zh for text in there) else ""
    en = " | ".join([text.en for text in there]) if all(text.en for text in there) else ""
    yield Field(key, kind, path, zh, en)
