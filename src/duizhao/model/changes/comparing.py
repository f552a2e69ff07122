"""Two libraries compared: 1. the library itself and its facets; 2. its papers; 3. everything else with an id.

What is equal is passed at once, so the cost is that of what differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from duizhao.model.changes.facts import details_between
from duizhao.model.changes.links import owners_linking
from duizhao.model.changes.naming import facet_thing, name_of, tables_of
from duizhao.model.changes.points import changes_of_points
from duizhao.model.changes.sides import Sides, Unread, sides_of
from duizhao.model.changes.values import LIBRARY, Act, Change, Detail, Redirected, Relisted, Thing
from duizhao.model.library import Kind, Library
from duizhao.model.text import Text


def changes_between(old: Library, new: Library, unread: Unread = Unread()) -> list[Change]:  # noqa: B008  # it is frozen
    if old == new:
        return []
    sides = sides_of(old, new, unread)
    changes = [*_of_library(sides), *_of_facets(sides)]
    for kind, entries in tables_of(new).items():
        changes += _of_entries(sides, kind, tables_of(old)[kind], entries)
    return _with_links(sides, changes)


@dataclass(frozen=True, slots=True)
class _Face:
    """What a library says of itself."""

    title: Text
    about: Text


def _of_library(sides: Sides) -> Iterator[Change]:
    old, new = sides.old, sides.new
    before_it = sides.facts_before(_Face(old.title, old.about))
    details = details_between(before_it, sides.facts_now(_Face(new.title, new.about)))
    before = [facet for facet in old.facets if facet in new.facets]
    now = [facet for facet in new.facets if facet in old.facets]
    if before != now:
        details += (Relisted("facets", reordered=True),)
    if details:
        yield Change(Act.CHANGED, Thing(LIBRARY, "", new.title), details=details)


def _of_facets(sides: Sides) -> Iterator[Change]:
    former = sides.former_facets
    for id, facet in sides.new.facets.items():
        yield from _of_entry(sides, facet_thing(facet), sides.old.facets.get(former.get(id, id)), facet)
    for id, facet in sides.old.facets.items():
        if id not in sides.new.facets and id not in former.values():
            yield Change(Act.REMOVED, facet_thing(facet), details=details_between(sides.facts_before(facet), {}))


def _of_entries(sides: Sides, kind: Kind, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    former = {now: was for was, now in sides.renames.items() if was in old and was not in new}
    for id, entry in new.items():
        thing = Thing(kind, id, name_of(entry))
        was = old.get(former.get(id, id))
        if was is None and id in sides.unread.old:
            yield Change(Act.READABLE, thing)
        elif was is not entry and was != entry:
            yield from _of_entry(sides, thing, was, entry)
            if kind is Kind.PAPER:
                yield from changes_of_points(sides, thing, was, entry)
    for id, entry in old.items():
        if id not in new and id not in former.values():
            act = Act.UNREADABLE if id in sides.unread.new else Act.REMOVED
            details = details_between(sides.facts_before(entry), {}) if act is Act.REMOVED else ()
            yield Change(act, Thing(kind, id, name_of(entry)), details=details)


def _of_entry(sides: Sides, thing: Thing, old: Any, new: Any) -> Iterator[Change]:
    if old is None:
        yield Change(Act.ADDED, thing, details=details_between({}, sides.facts_now(new)))
        return
    if old.id != new.id:
        yield Change(Act.RENAMED, thing, was=old.id)
    details = details_between(sides.facts_before(old), sides.facts_now(new)) if old != new else ()
    if details:
        yield Change(Act.CHANGED, thing, details=details)


def _with_links(sides: Sides, changes: list[Change]) -> list[Change]:
    """The changes, with those who link to what is redirected."""
    anchors = {
        (change.thing.id, one.anchor) for change in changes for one in change.details if isinstance(one, Redirected)
    }
    if not anchors:
        return changes
    owners = owners_linking(sides, anchors)

    def told(change: Change, detail: Detail) -> Detail:
        if not isinstance(detail, Redirected):
            return detail
        return detail._replace(links=owners.get((change.thing.id, detail.anchor), ()))

    return [
        replace(change, details=tuple(told(change, one) for one in change.details))
        if change.act is Act.REDIRECTED
        else change
        for change in changes
    ]
