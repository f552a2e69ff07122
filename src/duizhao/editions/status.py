"""The status page: how far each summary is under each facet and in each language, and what somebody could do next."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from duizhao.editions.addresses import STATUS, Target, paper_path
from duizhao.editions.browsing import list_page, part_page
from duizhao.editions.groups import Group, by_year
from duizhao.editions.page import Heading, Page, PageKind, View
from duizhao.editions.parts import Part
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link
from duizhao.model.fields import RECORD, Side
from duizhao.model.progress import STATES, PaperProgress, Standing, Task, TaskKind, tasks_in, totals_of
from duizhao.model.summary import AbsenceKind

HELP, TABLE = "help-wanted", "by-paper"
"""Anchors of the page's parts."""


class StatusCell(NamedTuple):
    zh: Standing
    en: Standing
    target: Target


class StatusRow(NamedTuple):
    link: Link
    issued: str
    cells: tuple[StatusCell, ...]
    progress: PaperProgress


class TaskItem(NamedTuple):
    """What to do in one paper: under which facets, in which language of each, and in how many texts; `source` is the
    file to edit."""

    link: Link
    source: str
    places: tuple[tuple[Link, Side | None, int], ...]
    number: int


class TaskGroup(NamedTuple):
    kind: TaskKind
    label: Said
    about: Said
    items: tuple[TaskItem, ...]


class State(NamedTuple):
    """A state with what it is called, and how many facets are in it, in each language."""

    id: str
    said: Said
    zh: int
    en: int


class StatusBody(NamedTuple):
    about: Said
    states: tuple[State, ...]
    facets: tuple[Said, ...]
    groups: tuple[Group[StatusRow], ...]
    tasks: tuple[TaskGroup, ...]
    progress: tuple[PaperProgress, ...]


def status_page(view: View) -> Page:
    """How far the whole is, what could be done, and each paper; in a large library papers stand in parts."""
    _, relations, voice = view
    words = voice.words
    progress = tuple(relations.progress.values())
    in_parts = STATUS in voice.shelves
    body = StatusBody(
        about=words["status-about"],
        states=_states(view, progress),
        facets=_columns(view),
        groups=by_year(voice, [] if in_parts else [_row(view, one) for one in progress]),
        tasks=tuple(_task_group(view, kind, list(its)) for kind, its in groupby(tasks_in(progress), _kind_of)),
        progress=progress,
    )
    contents = (Heading(HELP, words["help-wanted"]), Heading(TABLE, words["status-by-paper"])) if progress else ()
    page = list_page(view, PageKind.STATUS, STATUS, "status", body)
    return page._replace(described=(body.about,), contents=contents)


def status_part(view: View, part: Part) -> Page:
    voice = view.voice
    progress = (view.relations.progress[id] for id in part.ids)
    groups = by_year(voice, [_row(view, one) for one in progress])
    body = StatusBody(voice.words["status-about"], (), _columns(view), groups, (), ())
    return part_page(view, PageKind.STATUS, STATUS, part, "status", body)


def _columns(view: View) -> tuple[Said, ...]:
    facets = view.library.facets.values()
    return (view.voice.words["record"], *(view.voice.say(facet.label) for facet in facets))


def _row(view: View, progress: PaperProgress) -> StatusRow:
    path = paper_path(progress.paper)
    cells = tuple(StatusCell(one.zh, one.en, Target(path, _anchor(one.facet))) for one in progress.facets)
    return StatusRow(
        view.voice.link(progress.paper), view.library.papers[progress.paper].record.issued, cells, progress
    )


def _anchor(facet: str) -> str:
    """The record stands at the head of its page."""
    return "" if facet == RECORD else facet


def _states(view: View, progress: tuple[PaperProgress, ...]) -> tuple[State, ...]:
    """Those there are; what is done always."""
    words, totals = view.voice.words, totals_of(progress)
    zh, en = totals[Side.ZH], totals[Side.EN]
    return tuple(
        State(state, words[f"absent-{state}" if state in list(AbsenceKind) else state], zh[state], en[state])
        for state in STATES
        if zh[state] or en[state]
    )


def _kind_of(task: Task) -> TaskKind:
    return task.kind


def _task_group(view: View, kind: TaskKind, tasks: list[Task]) -> TaskGroup:
    """The papers with least to do come first."""
    by_paper: dict[str, list[Task]] = {}
    for task in tasks:
        by_paper.setdefault(task.paper, []).append(task)
    items = [_task_item(view, paper, its) for paper, its in by_paper.items()]
    words = view.voice.words
    items.sort(key=lambda item: item.number)
    return TaskGroup(kind, words[f"task-{kind}"], words[f"task-{kind}-about"], tuple(items))


def _task_item(view: View, paper: str, tasks: list[Task]) -> TaskItem:
    order = [RECORD, *view.library.facets]
    placed = sorted((task for task in tasks if task.facet), key=lambda task: order.index(task.facet))
    places = tuple((_place(view, task), task.side, task.number) for task in placed)
    source = view.library.papers[paper].path
    return TaskItem(view.voice.link(paper), source, places, sum(task.number for task in tasks))


def _place(view: View, task: Task) -> Link:
    voice = view.voice
    said = voice.words["record"] if task.facet == RECORD else voice.say(view.library.facets[task.facet].label)
    return Link(said, Target(paper_path(task.paper), _anchor(task.facet)))
