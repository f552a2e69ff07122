"""Changes with the two libraries they lie between, arranged for those who look what follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from duizhao.model.changes import Act, Change, Relisted, Thing
from duizhao.model.changes.naming import tables_of
from duizhao.model.library import Kind, Library
from duizhao.model.relations import relations_of
from duizhao.model.summary import points_in

_KINDS = frozenset(Kind)


class Followed:
    def __init__(self, old: Library, new: Library, changes: list[Change]) -> None:
        self.old, self.new = old, new
        self.unread = {one.thing.id for one in changes if one.act in (Act.READABLE, Act.UNREADABLE)}
        self.changes = [change for change in changes if change.thing.id not in self.unread]
        self.before, self.now = relations_of(old), relations_of(new)
        self.former = {change.thing.id: change.was for change in changes if change.act is Act.RENAMED}

    def former_id(self, id: str) -> str:
        return self.former.get(id, id)

    @property
    def of_entries(self) -> list[Change]:
        """Those of something with an id as such: its record, its label, its coming and going."""
        return [change for change in self.changes if change.thing.kind in _KINDS and change.facet is None]

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Everything with an id that is changed, each once."""
        return tuple(dict.fromkeys(change.thing for change in self.changes if change.thing.kind in _KINDS))

    def edited(self) -> Iterator[tuple[Thing, object | None, object]]:
        """Everything with an id that was added or reads otherwise, as it was and as it is."""
        before, now = tables_of(self.old), tables_of(self.new)
        for thing in self.things:
            kind = Kind(thing.kind)
            if thing.id in now[kind]:
                yield thing, before[kind].get(self.former_id(thing.id)), now[kind][thing.id]

    @cached_property
    def touched(self) -> dict[str, dict[str, set[str]]]:
        """What papers say otherwise: paper → facet → the themes of the points in question."""
        touched: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for change in self.changes:
            if change.facet is None or change.act is Act.REDIRECTED:
                continue
            facets = touched[change.thing.id]
            themes = self._themes_at.get((change.thing.id, change.anchor), set())
            facets[change.facet.id] |= themes
            for one in change.details:
                if isinstance(one, Relisted) and one.aspect == "facet":
                    facets[one.removed[0].id] |= themes
                elif isinstance(one, Relisted) and one.aspect == "themes":
                    facets[change.facet.id] |= {theme.id for theme in one.removed}
        return touched

    @cached_property
    def _themes_at(self) -> dict[tuple[str, str], set[str]]:
        """The themes of every point of a changed paper, on both sides, by paper and anchor."""
        themes: dict[tuple[str, str], set[str]] = defaultdict(set)
        for thing in self.things:
            if thing.kind == Kind.PAPER:
                for summary in (self.old.papers.get(self.former_id(thing.id)), self.new.papers.get(thing.id)):
                    for _, point in points_in(summary) if summary else ():
                        themes[thing.id, point.anchor].update(point.themes)
        return themes
