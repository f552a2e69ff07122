"""A report as an outline: sections with items, each a line of marked words. Text and Markdown write the same outline.

1. what the check finds; 2. each paper that changed, by heading; 3. everything else with an id; 4. what follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from duizhao.diagnostics import Finding, Told, language_of_run, tell
from duizhao.model.changes import Act, Change, Detail, Redirected, Relisted, Reworded, Stroke, Thing, called
from duizhao.model.library import Kind
from duizhao.rendering.changes.report import Report, Side
from duizhao.rendering.changes.tally import tally, tally_of_paper
from duizhao.rendering.changes.words import LANGUAGES, aspect_called, beginning, in_quotes, value_called

MOST_LISTED = 60


class Mark(StrEnum):
    """How words are told apart."""

    PLAIN = "plain"
    LABEL = "label"
    KEPT = "kept"
    STRUCK = "struck"
    WRITTEN = "written"
    CODE = "code"


Words = Told | str | Sequence[Told]
"""Words of a line, or several that stand one after another."""


class Run(NamedTuple):
    words: Words
    mark: Mark = Mark.PLAIN


class Item(NamedTuple):
    """A line, what was done in it, if anything, and the lines below it."""

    runs: tuple[Run, ...]
    act: Act | None = None
    items: tuple[Item, ...] = ()


class Section(NamedTuple):
    """One with an id is about a paper; one that opens is what to look at first."""

    title: Told | str
    note: Told | str = ""
    id: str = ""
    items: tuple[Item, ...] = ()
    opens: bool = False


class Outline(NamedTuple):
    summary: Told | str
    notes: tuple[Told | str, ...]
    sections: tuple[Section, ...]


_STROKES = {Stroke.KEPT: Mark.KEPT, Stroke.STRUCK: Mark.STRUCK, Stroke.WRITTEN: Mark.WRITTEN}


def outline_of(report: Report) -> Outline:
    changed = [change for change in report.changes if change.thing.kind == Kind.PAPER]
    papers = [_paper(list(group)) for _, group in groupby(changed, key=lambda change: change.thing)]
    rest = [change for change in report.changes if change.thing.kind != Kind.PAPER]
    others = [Section(tell("Besides the papers"), items=tuple(map(_entry, rest)))] if rest else []
    found = Section(tell("New findings of the check"), items=tuple(map(_finding, report.found)), opens=True)
    return Outline(
        tally(report.changes) or tell("nothing that readers see has changed"),
        tuple(_notes(report)),
        tuple(one for one in (found, *papers, *others, *_follows(report)) if one.items or one.id),
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
        first = report.base.errors[0].line().splitlines()[0]
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


def _paper(changes: list[Change]) -> Section:
    thing = changes[0].thing
    whole = [change for change in changes if change.facet is None]
    items = [_entry(change) for change in whole if change.act in (Act.ADDED, Act.RENAMED, Act.REMOVED)]
    items += [
        Item((Run(tell("record"), Mark.LABEL),), Act.CHANGED, tuple(_details(change)))
        for change in whole
        if change.act is Act.CHANGED
    ]
    said_in = [change for change in changes if change.facet is not None]
    for facet, group in groupby(said_in, key=lambda change: change.facet):
        assert facet is not None
        items.append(Item((Run(called(facet), Mark.LABEL),), items=tuple(map(_point, group))))
    return Section(called(thing), tally_of_paper(changes), thing.id, tuple(items))


def _point(change: Change) -> Item:
    return Item((Run(change.headline()),), change.act, tuple(_details(change)))


def _entry(change: Change) -> Item:
    id = (Run(" "), Run(change.thing.id, Mark.CODE)) if change.thing.id else ()
    return Item((Run(change.headline()), *id), change.act, tuple(_details(change)))


def _details(change: Change) -> Iterator[Item]:
    for detail in change.details:
        yield _detail(detail, whole=change.act in (Act.ADDED, Act.REMOVED))


def _detail(detail: Detail, *, whole: bool) -> Item:
    """`whole` says that all is new, or gone, so that it need not be marked."""
    match detail:
        case Redirected():
            return _redirected(detail)
        case Relisted():
            return _labelled(aspect_called(detail.aspect), _list_runs(detail, whole=whole))
        case _:
            return _labelled(aspect_called(detail.aspect, detail.language), _wording_runs(detail, whole=whole))


def _labelled(label: Told | str, runs: Iterable[Run]) -> Item:
    return Item((Run(tell("{label}: ", label=label), Mark.LABEL), *runs))


def _wording_runs(detail: Reworded, *, whole: bool) -> Iterator[Run]:
    old, new = (value_called(detail.aspect, value) for value in (detail.old, detail.new))
    if whole:
        yield Run(new or old)
    elif (old, new) == (detail.old, detail.new):
        yield from (Run(words, _STROKES[stroke]) for stroke, words in detail.edits)
    else:
        yield from (Run(words, mark) for words, mark in ((old, Mark.STRUCK), (new, Mark.WRITTEN)) if words)


def _list_runs(detail: Relisted, *, whole: bool) -> Iterator[Run]:
    added, removed = list(map(called, detail.added)), list(map(called, detail.removed))
    if whole:
        yield Run(added or removed)
        return
    parts = [Run(words, mark) for words, mark in ((removed, Mark.STRUCK), (added, Mark.WRITTEN)) if words]
    parts += [Run(tell("in another order"))] if detail.reordered else []
    for number, part in enumerate(parts):
        yield from ((Run(" "), part) if number else (part,))


def _redirected(detail: Redirected) -> Item:
    runs = [Run(f"#{detail.anchor}", Mark.CODE), Run(tell(": was {words}", words=beginning(detail.was)))]
    if detail.now_at:
        runs += [Run(tell(", which is now at ")), Run(f"#{detail.now_at}", Mark.CODE)]
    if detail.now:
        runs.append(Run(tell("; it now leads to {words}", words=beginning(detail.now))))
    else:
        runs.append(Run(tell("; it now leads to no point")))
    linked = tell("linked from: {things}", things=_things(detail.links))
    links = (Item((Run(linked, Mark.LABEL),)),) if detail.links else ()
    return Item(tuple(runs), items=links)


def _things(things: Iterable[Thing]) -> list[Told]:
    return [tell("{name} ({id})", name=called(thing), id=thing.id) for thing in things]


def _follows(report: Report) -> Iterator[Section]:
    follows = report.follows
    yield Section(
        tell("Translations missing now"),
        items=tuple(
            _labelled(
                tell("{where}, no {language}", where=_where(one.thing, one.anchor), language=LANGUAGES[one.lacks]),
                (Run(one.words),),
            )
            for one in follows.untranslated
        ),
    )
    yield Section(
        tell("Texts of which only one language was changed since their review"),
        items=tuple(
            _labelled(
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
    yield Section(tell("Findings that are settled"), items=_at_most(map(_finding, report.settled)))


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


def _finding(finding: Finding) -> Item:
    line, _, hint = finding.line(language_of_run()).partition("\n")
    return Item((Run(line),), items=(Item((Run(hint.strip()),)),) if hint else ())


def _novelties(report: Report) -> Iterator[Item]:
    for one in report.follows.novelties:
        parts = []
        if one.unknown:
            words = list(map(in_quotes, one.unknown))
            parts.append(_labelled(tell("in quotes, and explained nowhere"), (Run(words, Mark.WRITTEN),)))
        if one.terms:
            parts.append(_labelled(tell("terms of the glossary used for the first time"), (Run(_things(one.terms)),)))
        if one.linked:
            parts.append(_labelled(tell("linked for the first time"), (Run(_things(one.linked)),)))
        yield Item((Run(called(one.thing), Mark.LABEL), Run(" "), Run(one.thing.id, Mark.CODE)), items=tuple(parts))


def _cells(report: Report) -> Iterator[Item]:
    for comparison, cells in groupby(report.follows.cells, key=lambda cell: cell.comparison):
        rows = [
            tell("{paper} × {column}", paper=cell.paper.id, column=called(cell.column))
            if cell.column
            else tell("{paper}: the row {done}", paper=cell.paper.id, done=_ROWS[cell.act])
            for cell in cells
        ]
        yield _labelled(called(comparison), (Run(rows),))


_ROWS = {Act.ADDED: tell("is new"), Act.REMOVED: tell("is gone")}
