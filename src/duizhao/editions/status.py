"""The status page: what each summary has under each facet, and what is still missing."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.addresses import STATUS, Target, paper_path
from duizhao.editions.page import ALL_LANGUAGES, Page, PageKind, View
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link
from duizhao.model.summary import Answer


class StatusCell(NamedTuple):
    """`state` is done, missing (a language) or the kind of an absence."""

    state: str
    said: Said
    points: int
    target: Target


class StatusRow(NamedTuple):
    link: Link
    cells: tuple[StatusCell, ...]
    reviewed: str


class StatusBody(NamedTuple):
    about: Said
    facets: tuple[Said, ...]
    rows: tuple[StatusRow, ...]


def status_page(view: View) -> Page:
    library, _, voice = view
    rows = tuple(
        StatusRow(
            voice.link(summary.id),
            tuple(_cell(view, summary.id, facet, summary.answer(facet)) for facet in library.facets),
            summary.credit.reviewed,
        )
        for summary in library.papers.values()
    )
    facets = tuple(voice.say(facet.label) for facet in library.facets.values())
    body = StatusBody(voice.words["status-about"], facets, rows)
    return Page(PageKind.STATUS, STATUS.path, voice.words["status"], (body.about,), ALL_LANGUAGES, (), body)


def _cell(view: View, paper: str, facet: str, answer: Answer) -> StatusCell:
    words = view.voice.words
    target = Target(paper_path(paper), facet)
    if answer.absence is not None:
        kind = answer.absence.kind
        return StatusCell(kind, words[f"absent-{kind}"], 0, target)
    points = [*answer.points, *(part for point in answer.points for part in point.parts)]
    lacking = sum(bool(point.text.zh) != bool(point.text.en) for point in points)
    state = "missing" if lacking else "done"
    return StatusCell(state, words[state], len(points), target)
