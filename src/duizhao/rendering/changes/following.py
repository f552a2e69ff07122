"""What follows from changes, as sections of an outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from duizhao.diagnostics import Finding, language_of_run, tell
from duizhao.model.changes import Act, Thing, called
from duizhao.rendering.changes.lines import Item, Mark, Run, Section, labelled, things_called
from duizhao.rendering.changes.report import Report
from duizhao.rendering.changes.words import LANGUAGES, in_quotes

MOST_LISTED = 60


def following_sections(report: Report) -> Iterator[Section]:
    follows = report.follows
    yield Section(
        tell("Translations missing now"),
        items=tuple(
            labelled(
                tell("{where}, no {language}", where=_where(one.thing, one.anchor), language=LANGUAGES[one.lacks]),
                (Run(one.words),),
            )
            for one in follows.untranslated
        ),
    )
    yield Section(
        tell("Texts of which only one language was changed since their review"),
        items=tuple(
            labelled(
                tell("{where}, {language} not", where=_where(one.thing, one.anchor), language=LANGUAGES[one.lagging]),
                (Run(one.words),),
            )
            for one in follows.stale
        ),
    )
    yield Section(tell("Words and links"), items=tuple(_novelties(report)))
    yield Section(tell("Cells of comparisons that change"), items=_at_most(_cells(report)))
    everywhere = [Item((Run(tell("every page, since all show what changed")),))] if follows.everywhere else []
    yield Section(
        tell("Pages that change, in every edition"),
        items=_at_most((*everywhere, *_pages(report))),
    )
    yield Section(tell("Findings that are settled"), items=_at_most(map(finding_item, report.settled)))


def _pages(report: Report) -> Iterator[Item]:
    pages = report.follows
    for paths, act in ((pages.pages_added, Act.ADDED), (pages.pages_removed, Act.REMOVED), (pages.pages, None)):
        yield from (Item((Run(path or "/", Mark.CODE),), act) for path in paths)


def _at_most(items: Iterable[Item]) -> tuple[Item, ...]:
    """As many as anybody reads; all are in the JSON."""
    found = list(items)
    rest = len(found) - MOST_LISTED
    return (*found[:MOST_LISTED], Item((Run(tell("… and {number} more", number=rest)),))) if rest > 0 else tuple(found)


def _where(thing: Thing, anchor: str) -> str:
    return f"{thing.id}#{anchor}" if anchor else thing.id


def finding_item(finding: Finding) -> Item:
    line, _, hint = finding.line(language_of_run()).partition("\n")
    return Item((Run(line),), items=(Item((Run(hint.strip()),)),) if hint else ())


def _novelties(report: Report) -> Iterator[Item]:
    for one in report.follows.novelties:
        parts = []
        if one.unknown:
            words = list(map(in_quotes, one.unknown))
            parts.append(labelled(tell("in quotes, and explained nowhere"), (Run(words, Mark.WRITTEN),)))
        if one.terms:
            parts.append(
                labelled(tell("terms of the glossary used for the first time"), (Run(things_called(one.terms)),))
            )
        if one.linked:
            parts.append(labelled(tell("linked for the first time"), (Run(things_called(one.linked)),)))
        yield Item((Run(called(one.thing), Mark.LABEL), Run(" "), Run(one.thing.id, Mark.CODE)), items=tuple(parts))


def _cells(report: Report) -> Iterator[Item]:
    for comparison, cells in groupby(report.follows.cells, key=lambda cell: cell.comparison):
        rows = [
            tell("{paper} × {column}", paper=cell.paper.id, column=called(cell.column))
            if cell.column
            else tell("{paper}: the row {done}", paper=cell.paper.id, done=_ROWS[cell.act])
            for cell in cells
        ]
        yield labelled(called(comparison), (Run(rows),))


_ROWS = {Act.ADDED: tell("is new"), Act.REMOVED: tell("is gone")}
