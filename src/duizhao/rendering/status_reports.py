"""The status of summaries for terminals and for comments on a code host: a line a paper, what the signs mean, what
there is to do. Ids, not names, for they are what one types next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from duizhao.diagnostics import said, tell
from duizhao.model.fields import Side
from duizhao.model.progress import (
    DONE,
    MISSING,
    STALE,
    STATES,
    FacetProgress,
    PaperProgress,
    Standing,
    Task,
    TaskKind,
    tasks_in,
    totals_of,
)
from duizhao.model.summary import AbsenceKind

_SIGNS = {
    DONE: "+",
    STALE: "!",
    MISSING: "?",
    AbsenceKind.NOT_YET: ".",
    AbsenceKind.NOT_ADDRESSED: "a",
    AbsenceKind.NOT_APPLICABLE: "n",
    AbsenceKind.NOT_IN_SOURCE: "s",
}
_STATES = {
    DONE: tell("done"),
    STALE: tell("out of date"),
    MISSING: tell("translation missing"),
    AbsenceKind.NOT_YET: tell("not yet written"),
    AbsenceKind.NOT_ADDRESSED: tell("not addressed by the paper"),
    AbsenceKind.NOT_APPLICABLE: tell("not applicable"),
    AbsenceKind.NOT_IN_SOURCE: tell("not in the source"),
}
_SIDES = {Side.ZH: tell("Chinese"), Side.EN: tell("English")}
_TASKS = {
    TaskKind.TRANSLATE: tell("add a translation"),
    TaskKind.UPDATE: tell("bring a translation up to date"),
    TaskKind.WRITE: tell("write what is not there yet"),
    TaskKind.COMPARE: tell("read both languages side by side, then: duizhao review ID"),
    TaskKind.CHECK: tell("check against the paper, then set 'reviewed' under 'summary'"),
}


def as_text(papers: Sequence[PaperProgress], *, in_full: bool) -> str:
    lines = [line for one in papers for line in _in_full(one)] if in_full else list(_overview(papers))
    lines += ["", *_legend(papers)] if not in_full and papers else []
    for kind, tasks in groupby(tasks_in(papers), lambda task: task.kind):
        lines += ["", said(_TASKS[kind])]
        lines += [f"  {task}" for task in _by_paper(tasks)]
    return "".join(f"{line}\n" for line in lines)


def as_markdown(papers: Sequence[PaperProgress]) -> str:
    """One table; what there is to do under headings."""
    if not papers:
        return ""
    names = ["", *(f"`{facet.facet}`" for facet in papers[0].facets)]
    ends = [said(tell("agree")), said(tell("reviewed"))]
    rows = [[f"`{one.paper}`", *map(_pair, one.facets), f"{one.agreed}/{one.texts}", one.checked] for one in papers]
    table = [[*names, *ends], ["---"] * (len(names) + len(ends)), *rows]
    lines = [f"| {' | '.join(row)} |" for row in table]
    lines += ["", *(f"- `{line[:1]}` {line[1:].strip()}" for line in _legend(papers))]
    for kind, tasks in groupby(tasks_in(papers), lambda task: task.kind):
        lines += ["", f"### {said(_TASKS[kind])}", ""]
        lines += [f"- {task}" for task in _by_paper(tasks)]
    return "".join(f"{line}\n" for line in lines)


def _overview(papers: Sequence[PaperProgress]) -> Iterator[str]:
    """The facets are numbered in the head; their names follow below."""
    width = max((len(one.paper) for one in papers), default=0)
    for one in papers[:1]:
        numbers = " ".join([f"{number:<2}" for number in range(1, len(one.facets) + 1)])
        yield f"{'':{width}}  {numbers}  {said(tell('agree'))}, {said(tell('reviewed'))}"
    for one in papers:
        signs = " ".join([_pair(facet) for facet in one.facets])
        yield f"{one.paper:{width}}  {signs}  {one.agreed:>4}/{one.texts:<4} {one.checked}".rstrip()
    for one in papers[:1]:
        yield ""
        names = "  ".join([f"{number}\xa0{facet.facet}" for number, facet in enumerate(one.facets, 1)])
        yield from (line.replace("\xa0", " ") for line in wrap(names, 100, break_on_hyphens=False))


def _legend(papers: Sequence[PaperProgress]) -> Iterator[str]:
    totals = totals_of(papers)
    for state in STATES:
        zh, en = totals[Side.ZH][state], totals[Side.EN][state]
        if zh or en:
            words = tell("{state}: Chinese {zh}, English {en}", state=_STATES[state], zh=zh, en=en)
            yield f"{_SIGNS[state]}  {said(words)}"


def _in_full(one: PaperProgress) -> Iterator[str]:
    agreed = tell("{agreed} of {texts} texts agree in both languages", agreed=one.agreed, texts=one.texts)
    checked = tell("checked against the paper: {date}", date=one.checked or tell("never"))
    yield f"{one.paper}"
    yield f"  {said(agreed)}{f' ({one.reviewed})' if one.reviewed else ''}"
    yield f"  {said(checked)}"
    width = max(len(facet.facet) for facet in one.facets)
    for facet in one.facets:
        yield f"  {_pair(facet)}  {facet.facet:{width}}  {_words(facet)}"


def _pair(facet: FacetProgress) -> str:
    return f"{_SIGNS[facet.zh.state]}{_SIGNS[facet.en.state]}"


def _words(facet: FacetProgress) -> str:
    if facet.zh == facet.en:
        return _standing(facet.zh)
    both = tell("Chinese {zh}, English {en}", zh=_standing(facet.zh), en=_standing(facet.en))
    return said(both)


def _standing(standing: Standing) -> str:
    number = standing.missing or standing.stale
    return f"{said(_STATES[standing.state])} {number}" if number else said(_STATES[standing.state])


def _by_paper(tasks: Iterator[Task]) -> list[str]:
    """A line a paper: `bees: findings (Chinese 1, English 2), caveats (Chinese 1)`."""
    places: dict[str, dict[str, list[str]]] = {}
    for task in tasks:
        sides = places.setdefault(task.paper, {}).setdefault(task.facet or _all_of(task), [])
        if task.side is not None:
            sides.append(f"{said(_SIDES[task.side])} {task.number}")
    return [_line(paper, [_at(facet, sides) for facet, sides in its.items() if facet]) for paper, its in places.items()]


def _line(paper: str, places: list[object]) -> str:
    return said(tell("{paper}: {places}", paper=paper, places=places)) if places else paper


def _at(facet: str, sides: list[str]) -> object:
    return tell("{place} ({sides})", place=facet, sides=sides) if sides else facet


def _all_of(task: Task) -> str:
    return said(tell("{number} texts", number=task.number)) if task.kind is TaskKind.COMPARE else ""
