"""How far each summary is, facet by facet and in each language, and what there is to do, the easiest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from duizhao.model.fields import RECORD, Field, Side, fields_of
from duizhao.model.freshness import UNREVIEWED
from duizhao.model.library import Library
from duizhao.model.summary import AbsenceKind, Summary

DONE, MISSING, STALE = "done", "missing", "stale"
STATES = (DONE, STALE, MISSING, *AbsenceKind)
"""What a facet may be in a language. Missing are translations; stale those that lag behind a change of the original."""


class Standing(NamedTuple):
    """One language of a facet: its state, and how many texts lack it or lag behind in it."""

    state: str
    missing: int = 0
    stale: int = 0


class FacetProgress(NamedTuple):
    """A facet, or the record under the name `paper`. `texts` counts the points with their parts."""

    facet: str
    texts: int
    zh: Standing
    en: Standing

    @property
    def standings(self) -> tuple[tuple[Side, Standing], ...]:
        return (Side.ZH, self.zh), (Side.EN, self.en)


class PaperProgress(NamedTuple):
    """`checked` is the day on which the summary was last checked against its paper, as it says itself. Of its `texts`
    in two languages `agreed` were found to say the same, at last on the day `reviewed`."""

    paper: str
    facets: tuple[FacetProgress, ...]
    checked: str
    texts: int
    agreed: int
    stale: int
    reviewed: str


class TaskKind(StrEnum):
    """What somebody could do, the easiest first."""

    TRANSLATE = "translate"
    UPDATE = "update"
    WRITE = "write"
    COMPARE = "compare"
    CHECK = "check"


class Task(NamedTuple):
    """Something to do in a paper: at one facet in one language; facet and language are empty where it is about all.
    `number` counts texts."""

    kind: TaskKind
    paper: str
    facet: str
    side: Side | None
    number: int


def progress_of(library: Library, summary: Summary) -> PaperProgress:
    freshness = library.freshness.get(summary.id, UNREVIEWED)
    fields: dict[str, list[Field]] = defaultdict(list)
    for field in fields_of(summary):
        fields[field.kind.partition("/")[0]].append(field)

    def standing(facet: str, side: Side, otherwise: str) -> Standing:
        missing = sum(not (field.zh if side is Side.ZH else field.en) for field in fields[facet])
        changes = [freshness.stale.get(field.key) for field in fields[facet]]
        stale = sum(change is not None and change.lagging is side for change in changes)
        return Standing(MISSING if missing else STALE if stale else otherwise, missing, stale)

    facets = [FacetProgress(RECORD, len(fields[RECORD]), *[standing(RECORD, side, DONE) for side in Side])]
    for facet in library.facets:
        answer = summary.answer(facet)
        number = sum(1 + len(point.parts) for point in answer.points)
        state = answer.absence.kind if answer.absence is not None else DONE
        facets.append(FacetProgress(facet, number, *[standing(facet, side, state) for side in Side]))
    whole = sum(field.is_whole for its in fields.values() for field in its)
    agreed, stale, reviewed = freshness
    return PaperProgress(summary.id, tuple(facets), summary.credit.reviewed, whole, agreed, len(stale), reviewed)


def tasks_in(papers: Iterable[PaperProgress]) -> list[Task]:
    """By kind, then the smallest first, then in the order of the papers."""
    order = list(TaskKind)
    return sorted(
        (task for paper in papers for task in _tasks_of(paper)), key=lambda task: (order.index(task.kind), task.number)
    )


def totals_of(papers: Iterable[PaperProgress]) -> dict[Side, Counter[str]]:
    """How many facets are in which state, in each language."""
    totals: dict[Side, Counter[str]] = {side: Counter() for side in Side}
    for paper in papers:
        for facet in paper.facets:
            for side, standing in facet.standings:
                totals[side][standing.state] += 1
    return totals


def _tasks_of(paper: PaperProgress) -> Iterator[Task]:
    for facet in paper.facets:
        for side, standing in facet.standings:
            if standing.missing:
                yield Task(TaskKind.TRANSLATE, paper.paper, facet.facet, side, standing.missing)
            if standing.stale:
                yield Task(TaskKind.UPDATE, paper.paper, facet.facet, side, standing.stale)
        if facet.zh.state == AbsenceKind.NOT_YET:
            yield Task(TaskKind.WRITE, paper.paper, facet.facet, None, 1)
    if unseen := paper.texts - paper.agreed - paper.stale:
        yield Task(TaskKind.COMPARE, paper.paper, "", None, unseen)
    if not paper.checked:
        yield Task(TaskKind.CHECK, paper.paper, "", None, 1)
