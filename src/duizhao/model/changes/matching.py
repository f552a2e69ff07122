"""Which point of one answer is which of another, so that one put in between leaves those after it what they were.

1. by the anchor that a hand has given; 2. by all that it says; 3. by its wording in both languages, then in either;
4. by what it has in common with one that is left, words above all. Every step is linear in the number of points.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from duizhao.model.changes.edits import words_in
from duizhao.model.summary import Answer, Point

ALIKE = 0.4
ALIKE_IN_PLACE = 0.2
"""How much of their words two points share that are one; less will do for two with the same locator."""
COMMON = 16
SHARES_LOOKED_AT = 64
"""A pair of words that more points have tells little; of the others a point's rarest are looked at."""


class Placed(NamedTuple):
    """A point where it stands: the `number` of a point in its answer, and of a part in its point. `is_named` says that
    a hand has given its anchor."""

    point: Point
    facet: str
    number: int
    part: int = 0
    parent: Point | None = None
    is_named: bool = False

    @property
    def place(self) -> str:
        return f"{self.number}.{self.part}" if self.part else str(self.number)


def placed_points(facet: str, answer: Answer, counted: str = "") -> Iterator[Placed]:
    """The points of an answer and their parts. `counted` is what their anchors are counted under, where the facet has
    another id now."""
    for number, point in enumerate(answer.points, 1):
        named = point.anchor != f"{counted or facet}-{number}"
        yield Placed(point, facet, number, is_named=named)
        for part, inner in enumerate(point.parts, 1):
            yield Placed(inner, facet, number, part, point, inner.anchor != f"{point.anchor}-{part}")


Mark = str | tuple[object, ...] | None
"""What two points have alike that are one; an empty one tells nothing."""
Pairs = dict[int, int]
"""Place in the old list → place in the new one."""


def match(old: Sequence[Placed], new: Sequence[Placed], *, single: bool = False) -> Pairs:
    """`single` says that the answer has one point only, which then is what it was, whatever it says."""
    pairs: Pairs = {}
    for mark_of in _MARKS:
        _pair_by(mark_of, old, new, pairs)
    _pair_alike(old, new, pairs)
    if single and not pairs and old and new:
        pairs[0] = 0
    return pairs


def match_elsewhere(old: Sequence[Placed], new: Sequence[Placed]) -> Pairs:
    """What says the same in another facet."""
    pairs: Pairs = {}
    for mark_of in (_own_anchor, _wording):
        _pair_by(mark_of, old, new, pairs)
    return pairs


def out_of_order(numbers: Sequence[int]) -> set[int]:
    """The places of those that must be taken out for the rest to rise: as few as can be."""
    ends: list[int] = []
    smallest: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(smallest, number)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        smallest[length : length + 1] = [number]
    rising: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        rising.add(place)
        place = before[place]
    return set(range(len(numbers))) - rising


def _own_anchor(placed: Placed) -> Mark:
    return placed.point.anchor if placed.is_named else None


def _everything(placed: Placed) -> Mark:
    point = placed.point
    return (point.text, point.option, point.figure, point.url, point.at, point.themes) if _says(point) else None


def _wording(placed: Placed) -> Mark:
    text = placed.point.text
    return (text.zh, text.en, placed.point.figure) if text.zh and text.en else None


_MARKS: tuple[Callable[[Placed], Mark], ...] = (
    _own_anchor,
    _everything,
    _wording,
    lambda placed: (placed.point.text.zh, placed.point.text.en) if placed.point.text else None,
    lambda placed: placed.point.text.zh,
    lambda placed: placed.point.text.en,
    lambda placed: placed.point.option,
    lambda placed: placed.point.url,
)


def _says(point: Point) -> bool:
    return bool(point.text or point.option or point.figure or point.url)


def _pair_by(mark_of: Callable[[Placed], Mark], old: Sequence[Placed], new: Sequence[Placed], pairs: Pairs) -> None:
    waiting: dict[Mark, deque[int]] = defaultdict(deque)
    for place, placed in enumerate(old):
        mark = mark_of(placed) if place not in pairs else None
        if mark:
            waiting[mark].append(place)
    taken = set(pairs.values())
    for place, placed in enumerate(new):
        mark = mark_of(placed) if place not in taken and waiting else None
        if mark and waiting.get(mark):
            pairs[waiting[mark].popleft()] = place


def _pair_alike(old: Sequence[Placed], new: Sequence[Placed], pairs: Pairs) -> None:
    taken = set(pairs.values())
    ours = {place: _shares(one.point) for place, one in enumerate(old) if place not in pairs}
    theirs = {place: _shares(one.point) for place, one in enumerate(new) if place not in taken}
    with_share: dict[str, list[int]] = defaultdict(list)
    for place, shares in ours.items():
        for share in shares:
            with_share[share].append(place)
    found = []
    for place, shares in theirs.items():
        known = sorted((len(with_share[share]), share) for share in shares if share in with_share)
        common = Counter(
            one for number, share in known[:SHARES_LOOKED_AT] if number <= COMMON for one in with_share[share]
        )
        for one, _ in common.most_common(4):
            alike = 2 * len(shares & ours[one]) / (len(shares) + len(ours[one]))
            in_place = old[one].point.at == new[place].point.at != ""
            if alike >= (ALIKE_IN_PLACE if in_place else ALIKE):
                found.append((-alike, abs(one - place), one, place))
    for _, _, one, place in sorted(found):
        if one not in pairs and place not in taken:
            pairs[one] = place
            taken.add(place)


def _shares(point: Point) -> frozenset[str]:
    """Pairs of words that follow each other, in either language."""
    unit = point.figure.unit if point.figure else None
    shares: set[str] = set()
    for text in (point.text.zh, point.text.en, unit.zh if unit else "", unit.en if unit else ""):
        words = [word.casefold() for word in words_in(text) if not word.isspace()]
        shares.update(one + other for one, other in zip(["", *words], [*words, ""], strict=True) if words)
    return frozenset(shares)
