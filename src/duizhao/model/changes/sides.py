"""The two libraries that are compared, and what has another id in the new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from duizhao.model.changes.facts import Facts, facts_of
from duizhao.model.changes.naming import Renames, find_renames, mended, mended_name, tables_of, thing_of
from duizhao.model.changes.values import Thing
from duizhao.model.library import Library


class Unread(NamedTuple):
    """Ids of what each library has in files whose errors hide it: it is neither there nor gone."""

    old: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sides:
    """`renames` leads from old ids to new ones, `former_facets` from the new id of a facet to its old one."""

    old: Library
    new: Library
    renames: Renames
    former_facets: Renames
    unread: Unread

    def facts_before(self, value: object) -> Facts:
        """With the ids of now, also in links, so that only what reads otherwise differs."""
        facts = facts_of(value, lambda id: thing_of(self.old, id, self.renames))
        return {key: self._mended(fact) for key, fact in facts.items()} if self.renames else facts

    def _mended(self, fact: str | tuple[Thing, ...]) -> str | tuple[Thing, ...]:
        if isinstance(fact, str):
            return mended(fact, self.renames)
        return tuple(mended_name(one, self.renames) for one in fact)

    def facts_now(self, value: object) -> Facts:
        return facts_of(value, lambda id: thing_of(self.new, id))


def sides_of(old: Library, new: Library, unread: Unread) -> Sides:
    renames: dict[str, str] = {}
    tables = tables_of(new)
    for kind, entries in tables_of(old).items():
        left = {id: entry for id, entry in entries.items() if id not in unread.new}
        came = {id: entry for id, entry in tables[kind].items() if id not in unread.old}
        renames |= find_renames(left, came)
    facets = find_renames(old.facets, new.facets)
    return Sides(old, new, renames, {now: was for was, now in facets.items()}, unread)
