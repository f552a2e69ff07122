"""How far summaries are, and what is to be done about them."""

from __future__ import annotations

from dataclasses import replace

from duizhao.model.fields import Side, fields_of
from duizhao.model.freshness import Review, agreement_of, freshness_of
from duizhao.model.library import Library
from duizhao.model.progress import FacetProgress, Standing, Task, TaskKind, progress_of, tasks_in, totals_of
from duizhao.model.summary import Absence, AbsenceKind, Answer, Credit, Point, Summary
from duizhao.model.text import Text
from tests.model.libraries import library_of, paper

DONE = Standing("done")


def saying(id: str, *texts: tuple[str, str]) -> Summary:
    return paper(id, points=[Point(f"findings-{number}", Text(zh, en)) for number, (zh, en) in enumerate(texts, 1)])


def library(*papers: Summary, before: Summary | None = None) -> Library:
    """With a review of what one of the papers was before."""
    made = library_of(*papers)
    if before is None:
        return made
    review = Review("2026-03-01", "", tuple(agreement_of(field) for field in fields_of(before) if field.is_whole))
    return replace(made, freshness={before.id: freshness_of(made.papers[before.id], [review])})


def test_each_language_of_a_facet_stands_for_itself() -> None:
    before = saying("p", ("甲", "one"), ("乙", "two"), ("丙", "three"))
    after = saying("p", ("甲", "one"), ("乙", "two!"), ("丙丙", "three"), ("丁", ""), ("", "five"), ("己", ""))
    made = library(after, before=before)
    progress = progress_of(made, made.papers["p"])
    assert progress.facets == (
        FacetProgress("paper", 1, DONE, DONE),
        FacetProgress("findings", 6, Standing("missing", 1, 1), Standing("missing", 2, 1)),
    )
    assert progress[3:] == (4, 2, 2, "2026-03-01")


def test_what_has_no_points_stands_as_its_absence_unless_its_note_lacks_something() -> None:
    def absent(kind: AbsenceKind, note: Text) -> FacetProgress:
        one = replace(paper("p"), answers={"findings": Answer(absence=Absence(kind, note))})
        return progress_of(library(one), one).facets[1]

    not_addressed = Standing("not-addressed")
    assert absent(AbsenceKind.NOT_ADDRESSED, Text()) == FacetProgress("findings", 0, not_addressed, not_addressed)
    assert absent(AbsenceKind.NOT_ADDRESSED, Text("未说", "")).en == Standing("missing", 1)
    unwritten = replace(paper("p"), answers={})
    assert progress_of(library(unwritten), unwritten).facets[1].zh.state == "not-yet"


def test_tasks_come_by_kind_and_the_smallest_first() -> None:
    before = saying("c", ("甲", "one"))
    papers = (
        saying("a", ("甲", ""), ("乙", "")),
        saying("b", ("", "one")),
        saying("c", ("甲", "uno")),
        replace(paper("d"), answers={}, credit=Credit(reviewed="2026-01-01")),
    )
    made = library(*papers, before=before)
    assert tasks_in(progress_of(made, one) for one in made.papers.values()) == [
        Task(TaskKind.TRANSLATE, "b", "findings", Side.ZH, 1),
        Task(TaskKind.TRANSLATE, "a", "findings", Side.EN, 2),
        Task(TaskKind.UPDATE, "c", "findings", Side.ZH, 1),
        Task(TaskKind.WRITE, "d", "findings", None, 1),
        *(Task(TaskKind.COMPARE, id, "", None, 1) for id in "abd"),
        *(Task(TaskKind.CHECK, id, "", None, 1) for id in "abc"),
    ]


def test_totals_count_facets_by_state_in_each_language() -> None:
    made = library(saying("a", ("甲", "")), saying("b", ("甲", "one")))
    totals = totals_of(progress_of(made, one) for one in made.papers.values())
    assert totals == {Side.ZH: {"done": 4}, Side.EN: {"done": 3, "missing": 1}}
