"""What was changed, as sections of an outline: a paper with its headings, entries with their parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from duizhao.diagnostics import tell
from duizhao.model.changes import Act, Change, Detail, Redirected, Relisted, Reworded, Stroke, called
from duizhao.rendering.changes.lines import Item, Mark, Run, Section, labelled, things_called
from duizhao.rendering.changes.tally import tally_of_paper
from duizhao.rendering.changes.words import aspect_called, beginning, value_called

MOST_REDIRECTED = 4
"""How many anchors that nothing links to are told one by one."""

_STROKES = {Stroke.KEPT: Mark.KEPT, Stroke.STRUCK: Mark.STRUCK, Stroke.WRITTEN: Mark.WRITTEN}


def paper_section(changes: list[Change]) -> Section:
    thing = changes[0].thing
    whole = [change for change in changes if change.facet is None]
    items = [entry_item(change) for change in whole if change.act in (Act.ADDED, Act.RENAMED, Act.REMOVED)]
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


def entry_item(change: Change) -> Item:
    id = (Run(" "), Run(change.thing.id, Mark.CODE)) if change.thing.id else ()
    return Item((Run(change.headline()), *id), change.act, tuple(_details(change)))


def _details(change: Change) -> Iterator[Item]:
    if change.act is Act.REDIRECTED:
        yield from _redirections([detail for detail in change.details if isinstance(detail, Redirected)])
        return
    for detail in change.details:
        yield _detail(detail, whole=change.act in (Act.ADDED, Act.REMOVED))


def _detail(detail: Detail, *, whole: bool) -> Item:
    """`whole` says that all is new, or gone, so that it need not be marked."""
    match detail:
        case Redirected():
            return _redirected(detail)
        case Relisted():
            return labelled(aspect_called(detail.aspect), _list_runs(detail, whole=whole))
        case _:
            return labelled(aspect_called(detail.aspect, detail.language), _wording_runs(detail, whole=whole))


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


def _redirections(details: list[Redirected]) -> Iterator[Item]:
    """Those that the library links to, each; of the others, where one new point moved many, the first and how many."""
    unlinked = [detail for detail in details if not detail.links]
    left_out = set(unlinked[1:]) if len(unlinked) > MOST_REDIRECTED else set()
    yield from (_redirected(detail) for detail in details if detail not in left_out)
    if left_out:
        message = tell(
            "{number} more anchors, to which nothing in the library links, now lead elsewhere as well: ",
            number=len(left_out),
        )
        first, last = (Run(f"#{unlinked[place].anchor}", Mark.CODE) for place in (1, -1))
        yield Item((Run(message), first, Run(" … "), last))


def _redirected(detail: Redirected) -> Item:
    runs = [Run(f"#{detail.anchor}", Mark.CODE), Run(tell(": was {words}", words=beginning(detail.was)))]
    if detail.now_at:
        runs += [Run(tell(", which is now at ")), Run(f"#{detail.now_at}", Mark.CODE)]
    if detail.now:
        runs.append(Run(tell("; it now leads to {words}", words=beginning(detail.now))))
    else:
        runs.append(Run(tell("; it now leads to no point")))
    linked = tell("linked from: {things}", things=things_called(detail.links))
    links = (Item((Run(linked, Mark.LABEL),)),) if detail.links else ()
    return Item(tuple(runs), items=links)
