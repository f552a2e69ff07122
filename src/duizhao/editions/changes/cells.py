"""Which cells of comparisons read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from duizhao.editions.changes.followed import Followed
from duizhao.model.changes import Act, Thing
from duizhao.model.changes.naming import facet_thing, thing_of
from duizhao.model.comparison import Comparison, ComparisonKind
from duizhao.model.library import Kind


class ChangedCell(NamedTuple):
    """What a paper says in a facet, or in the comparison's facet under a theme. Without a column it is the paper's
    whole row, which came or went."""

    comparison: Thing
    paper: Thing
    column: Thing | None
    act: Act


def changed_cells(followed: Followed) -> Iterator[ChangedCell]:
    """Of comparisons that are declared as they were; of others the change itself tells."""
    for comparison in followed.new.comparisons.values():
        if followed.old.comparisons.get(comparison.id) == comparison:
            yield from _rows(followed, comparison)
            yield from _cells(followed, comparison)


def _rows(followed: Followed, comparison: Comparison) -> Iterator[ChangedCell]:
    its = _thing(comparison)
    before, now = _selected(followed, comparison)
    for paper in now:
        if followed.former_id(paper) not in before and paper not in followed.unread:
            yield ChangedCell(its, thing_of(followed.new, paper), None, Act.ADDED)
    elsewhere = {*followed.former.values(), *followed.unread}
    for paper in before:
        if paper not in now and paper not in elsewhere:
            yield ChangedCell(its, thing_of(followed.old, paper), None, Act.REMOVED)


def _cells(followed: Followed, comparison: Comparison) -> Iterator[ChangedCell]:
    its = _thing(comparison)
    before, now = _selected(followed, comparison)
    themes = dict.fromkeys(followed.now.select_themes(followed.new, comparison.themes))
    for paper, facets in followed.touched.items():
        if paper not in now or followed.former_id(paper) not in before:
            continue
        whose = thing_of(followed.new, paper)
        for facet in comparison.facets:
            if facet not in facets:
                continue
            if comparison.kind is ComparisonKind.TABLE:
                yield ChangedCell(its, whose, facet_thing(followed.new.facets[facet]), Act.CHANGED)
            else:
                changed = (theme for theme in themes if theme in facets[facet])
                yield from (ChangedCell(its, whose, thing_of(followed.new, one), Act.CHANGED) for one in changed)


def _selected(followed: Followed, comparison: Comparison) -> tuple[dict[str, None], dict[str, None]]:
    """The papers of a comparison, before and now."""
    before = followed.before.select_papers(followed.old, comparison.papers)
    return dict.fromkeys(before), dict.fromkeys(followed.now.select_papers(followed.new, comparison.papers))


def _thing(comparison: Comparison) -> Thing:
    return Thing(Kind.COMPARISON, comparison.id, comparison.label)
