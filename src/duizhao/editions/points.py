"""Points as pages and tables show them."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.addresses import Target
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link
from duizhao.model.summary import Absence, Answer, Figure, Point


class FigureItem(NamedTuple):
    value: str
    unit: Said
    bound: Said
    year: str
    source: Said
    note: Said


class PointItem(NamedTuple):
    """A point with the address it has on its paper's page."""

    target: Target
    said: Said
    at: Said
    themes: tuple[Link, ...]
    parts: tuple[PointItem, ...]
    quote: str
    quoted_in: str
    option: Said
    figure: FigureItem | None
    url: str


class AbsenceItem(NamedTuple):
    kind: str
    said: Said
    note: Said


class AnswerItem(NamedTuple):
    points: tuple[PointItem, ...]
    absence: AbsenceItem | None


def point_item(
    view: View, path: str, facet: str, point: Point, *, terms: bool = False, language: str = ""
) -> PointItem:
    """A point of the paper whose page has this path and which is written in this language. With `terms`, glossary terms
    are linked: on the paper's own page, not in tables."""
    voice = view.voice
    say = voice.prose if terms else voice.say
    return PointItem(
        Target(path, point.anchor),
        say(point.text),
        voice.locator(point.at) if point.at else (),
        voice.links(point.themes) if point.themes else (),
        tuple([point_item(view, path, facet, part, terms=terms, language=language) for part in point.parts])
        if point.parts
        else (),
        point.quote,
        language,
        voice.say(view.library.facets[facet].options[point.option]) if point.option else (),
        _figure_item(view, point.figure) if point.figure is not None else None,
        point.url,
    )


def answer_item(
    view: View, path: str, facet: str, answer: Answer, *, terms: bool = False, language: str = ""
) -> AnswerItem:
    points = tuple([point_item(view, path, facet, point, terms=terms, language=language) for point in answer.points])
    return AnswerItem(points, absence_item(view, answer.absence) if answer.absence is not None else None)


def absence_item(view: View, absence: Absence) -> AbsenceItem:
    return AbsenceItem(absence.kind, view.voice.words[f"absent-{absence.kind}"], view.voice.say(absence.note))


def _figure_item(view: View, figure: Figure) -> FigureItem:
    voice = view.voice
    return FigureItem(
        figure.value,
        voice.say(figure.unit),
        voice.words[f"bound-{figure.bound}"] if figure.bound else (),
        figure.year.replace("/", "–"),
        voice.say(figure.source),
        voice.say(figure.note),
    )
