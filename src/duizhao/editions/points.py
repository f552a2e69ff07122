"""Points as pages and tables show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from duizhao.editions.addresses import Target
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link
from duizhao.model.fields import Side
from duizhao.model.summary import Absence, Answer, Figure, Point


class FigureItem(NamedTuple):
    value: str
    unit: Said
    bound: Said
    year: str
    source: Said
    note: Said


class PointItem(NamedTuple):
    """A point with the address it has on its paper's page. `lags` is the side, if any, that has not been changed as the
    other has."""

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
    lags: Side | None = None


class AbsenceItem(NamedTuple):
    kind: str
    said: Said
    note: Said
    lags: Side | None = None


class AnswerItem(NamedTuple):
    points: tuple[PointItem, ...]
    absence: AbsenceItem | None


Lags = Mapping[str, Side]
"""For the fields of a paper, by their key, the side that lags behind the other."""


class OwnPage(NamedTuple):
    """What a paper's own page, unlike tables, says of a point besides: in which language its quotations are, and which
    of its texts lag behind. There, too, glossary terms are linked."""

    language: str
    lags: Lags


def lags_in(view: View, paper: str) -> Lags:
    freshness = view.library.freshness.get(paper)
    return {key: change.lagging for key, change in freshness.stale.items()} if freshness else {}


def point_item(view: View, path: str, facet: str, point: Point, own: OwnPage | None = None) -> PointItem:
    """A point of the paper whose page has this path."""
    voice = view.voice
    say = voice.prose if own is not None else voice.say
    return PointItem(
        Target(path, point.anchor),
        say(point.text),
        voice.locator(point.at) if point.at else (),
        voice.links(point.themes) if point.themes else (),
        tuple([point_item(view, path, facet, part, own) for part in point.parts]) if point.parts else (),
        point.quote,
        own.language if own is not None else "",
        voice.say(view.library.facets[facet].options[point.option]) if point.option else (),
        _figure_item(view, point.figure) if point.figure is not None else None,
        point.url,
        own.lags.get(point.anchor) if own is not None else None,
    )


def answer_item(view: View, path: str, facet: str, answer: Answer, own: OwnPage | None = None) -> AnswerItem:
    points = tuple([point_item(view, path, facet, point, own) for point in answer.points])
    if answer.absence is None:
        return AnswerItem(points, None)
    return AnswerItem(points, absence_item(view, answer.absence, own.lags.get(facet) if own is not None else None))


def absence_item(view: View, absence: Absence, lags: Side | None = None) -> AbsenceItem:
    words, note = view.voice.words[f"absent-{absence.kind}"], view.voice.say(absence.note)
    return AbsenceItem(absence.kind, words, note, lags)


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
