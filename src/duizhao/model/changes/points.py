"""What a paper says otherwise under its headings: points added, removed, moved, changed; answers that came or went;
anchors that now name another point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from duizhao.model.changes.facts import Facts, details_between
from duizhao.model.changes.matching import Pairs, Placed, match, match_elsewhere, out_of_order, placed_points
from duizhao.model.changes.naming import facet_thing
from duizhao.model.changes.sides import Sides
from duizhao.model.changes.values import Act, Change, Detail, Redirected, Relisted, Reworded, Thing
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.summary import Answer, Summary
from duizhao.model.text import Text

_PLACES = frozenset(["place", "facet"])
"""What is told of a point that only stands elsewhere."""


def changes_of_points(sides: Sides, thing: Thing, old: Summary | None, new: Summary) -> Iterator[Change]:
    """`old` is nothing where the paper is new. What stood in a facet that is no longer declared is told by its end."""
    return _Points(sides, thing, old, new).changes()


@dataclass(slots=True)
class _Points:
    sides: Sides
    paper: Thing
    old: Summary | None
    new: Summary
    before: list[Placed] = field(default_factory=list)
    now: list[Placed] = field(default_factory=list)
    pairs: Pairs = field(default_factory=dict)

    def changes(self) -> Iterator[Change]:
        facets = [facet for facet in self.sides.new.facets.values() if self._was(facet) != self._is(facet)]
        for facet in facets:
            self._match(facet)
        self._match_elsewhere()
        moved = self._moved()
        back = {now: was for was, now in self.pairs.items()}
        for facet in facets:
            heading = facet_thing(facet)._replace(kind=facet.kind)
            yield from self._absence(facet, heading)
            for place, placed in enumerate(self.now):
                if placed.facet == facet.id:
                    yield from self._point(heading, placed, back.get(place), moved)
            for place, placed in enumerate(self.before):
                if placed.facet == facet.id and place not in self.pairs:
                    details = details_between(self._facts_before(placed), {})
                    yield Change(Act.REMOVED, self.paper, heading, placed.point.anchor, details)
            redirected = tuple(self._redirected(facet.id))
            if redirected:
                yield Change(Act.REDIRECTED, self.paper, heading, details=redirected)

    def _was(self, facet: Facet) -> Answer:
        return self.old.answer(self._former(facet)) if self.old else Answer()

    def _is(self, facet: Facet) -> Answer:
        return self.new.answer(facet.id)

    def _former(self, facet: Facet) -> str:
        return self.sides.former_facets.get(facet.id, facet.id)

    def _match(self, facet: Facet) -> None:
        before = list(placed_points(facet.id, self._was(facet), self._former(facet)))
        now = list(placed_points(facet.id, self._is(facet)))
        single = facet.kind is FacetKind.TEXT or (facet.kind is FacetKind.CHOICE and not facet.many)
        for was, place in match(before, now, single=single).items():
            self.pairs[len(self.before) + was] = len(self.now) + place
        self.before += before
        self.now += now

    def _match_elsewhere(self) -> None:
        taken = set(self.pairs.values())
        before = [place for place in range(len(self.before)) if place not in self.pairs]
        now = [place for place in range(len(self.now)) if place not in taken]
        found = match_elsewhere([self.before[place] for place in before], [self.now[place] for place in now])
        self.pairs |= {before[was]: now[place] for was, place in found.items()}

    def _moved(self) -> set[int]:
        """The old places of what stands in another order than before: points among points, parts within their point."""
        heads = {
            (self.before[was].facet, self.before[was].number): self.now[place].number
            for was, place in self.pairs.items()
            if not self.before[was].part
        }
        moved: set[int] = set()
        rows: dict[tuple[str, int], list[tuple[int, int]]] = {}
        for was, place in self.pairs.items():
            one, other = self.before[was], self.now[place]
            stays = bool(one.part) == bool(other.part) and one.facet == other.facet
            if stays and (not one.part or heads.get((one.facet, one.number)) == other.number):
                rows.setdefault((other.facet, other.number if other.part else 0), []).append((place, was))
            else:
                moved.add(was)
        for row in rows.values():
            in_new_order = [was for _, was in sorted(row)]
            moved.update(in_new_order[place] for place in out_of_order(in_new_order))
        return moved

    def _absence(self, facet: Facet, heading: Thing) -> Iterator[Change]:
        was, now = self._was(facet).absence, self._is(facet).absence
        if was != now and self.old:
            old = self.sides.facts_before(Answer(absence=was)) if was else {}
            new = self.sides.facts_now(Answer(absence=now)) if now else {}
            yield Change(Act.CHANGED, self.paper, heading, details=details_between(old, new))

    def _point(self, heading: Thing, placed: Placed, was: int | None, moved: set[int]) -> Iterator[Change]:
        if was is None:
            details = details_between({}, self._facts_now(placed))
            yield Change(Act.ADDED, self.paper, heading, placed.point.anchor, details)
            return
        before = self.before[was]
        places = tuple(self._places(before, placed)) if was in moved else ()
        details = places + details_between(self._facts_before(before), self._facts_now(placed))
        if details:
            act = Act.MOVED if all(one.aspect in _PLACES for one in details) else Act.CHANGED
            yield Change(act, self.paper, heading, placed.point.anchor, details)

    def _places(self, before: Placed, now: Placed) -> Iterator[Detail]:
        if before.facet != now.facet:
            facets = self.sides.new.facets
            yield Relisted("facet", (facet_thing(facets[now.facet]),), (facet_thing(facets[before.facet]),))
        if before.place != now.place:
            yield Reworded("place", "", before.place, now.place)

    def _facts_before(self, placed: Placed) -> Facts:
        return _facts(placed, self.sides.facts_before(placed.point), self.sides.old.facets.get(placed.facet))

    def _facts_now(self, placed: Placed) -> Facts:
        return _facts(placed, self.sides.facts_now(placed.point), self.sides.new.facets[placed.facet])

    def _redirected(self, facet: str) -> Iterator[Redirected]:
        """Anchors of old points that another has now, or none though the point is still there."""
        named = {placed.point.anchor: place for place, placed in enumerate(self.now)}
        for was, placed in enumerate(self.before):
            anchor = placed.point.anchor
            here, there = named.get(anchor), self.pairs.get(was)
            if placed.facet != facet or here == there:
                continue
            now_at = self.now[there].point.anchor if there is not None else ""
            now = self._words(self.now[here]) if here is not None else Text()
            yield Redirected(anchor, self._words(placed), now, now_at)

    def _words(self, placed: Placed) -> Text:
        """What a reader knows a point by."""
        facet = self.sides.new.facets[placed.facet]
        return placed.point.text or facet.options.get(placed.point.option, Text())


def _facts(placed: Placed, facts: Facts, facet: Facet | None) -> Facts:
    """The facts of a point: its option as it is called, its anchor where a hand has given it, and its locator unless it
    is that of the point it is part of."""
    point, parent = placed.point, placed.parent
    if parent is not None and point.at == parent.at:
        facts.pop(("at", ""), None)
    if point.option:
        name = facet.options.get(point.option, Text()) if facet else Text()
        facts["option", ""] = (Thing("", point.option, name),)
    if placed.is_named:
        facts["id", ""] = point.anchor
    return facts
