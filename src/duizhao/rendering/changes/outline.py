"""A report as an outline, which text and Markdown write alike.

1. what the check finds; 2. each paper that changed, by heading; 3. everything else with an id; 4. what follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from duizhao.diagnostics import Told, language_of_run, tell
from duizhao.model.changes import Act
from duizhao.model.library import Kind
from duizhao.rendering.changes.changed import entry_item, paper_section
from duizhao.rendering.changes.following import finding_item, following_sections
from duizhao.rendering.changes.lines import Outline, Section
from duizhao.rendering.changes.report import Report, Side
from duizhao.rendering.changes.tally import tally


def outline_of(report: Report) -> Outline:
    changed = [change for change in report.changes if change.thing.kind == Kind.PAPER]
    papers = [paper_section(list(group)) for _, group in groupby(changed, key=lambda change: change.thing)]
    rest = [change for change in report.changes if change.thing.kind != Kind.PAPER]
    others = [Section(tell("Besides the papers"), items=tuple(map(entry_item, rest)))] if rest else []
    found = Section(tell("New findings of the check"), items=tuple(map(finding_item, report.found)), opens=True)
    return Outline(
        tally(report.changes) or tell("nothing that readers see has changed"),
        tuple(_notes(report)),
        tuple(one for one in (found, *papers, *others, *following_sections(report)) if one.items or one.id),
    )


def _notes(report: Report) -> Iterator[Told | str]:
    if report.base.parted:
        yield tell("compared with {state}, from which both sides parted", state=_state(report.base))
    elif report.base.commit:
        yield tell("compared with {state}", state=_state(report.base))
    if report.head.asked:
        yield tell("as it is in {state}", state=_state(report.head))
    if report.head.errors:
        yield tell("there are errors ({number}); what they hide may look removed", number=len(report.head.errors))
    if report.base.errors:
        first = report.base.errors[0].line(language_of_run()).splitlines()[0]
        yield tell(
            "what it is compared with has errors ({number}); what could be read is compared: {first}",
            number=len(report.base.errors),
            first=first,
        )
    if any(change.act is Act.REDIRECTED for change in report.changes):
        yield tell(
            "some links to points lead elsewhere now; add new points at the end, or give an 'id:' to points "
            "that others link to"
        )


def _state(side: Side) -> Told | str:
    return tell("{asked} ({commit})", asked=side.asked, commit=side.commit[:10]) if side.commit else side.asked
