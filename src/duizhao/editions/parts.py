"""Long lists in parts, each with a page of its own.

Dated things stand by year, and a full year goes on over numbered pages; things with an id stand by how it begins, a
letter longer where too much begins alike. Which part an id is in follows from the id and the parts there are, so links
find it without a list of all; and a part that was divided keeps its page, from which its entries are still found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_STEP = re.compile(r"-(?:1[5-9]|20)\d|-?.")
"""How much more of an id is looked at: a sign, but neither a hyphen nor the century alone, which tell nothing."""

_DECADE = re.compile(r"-\d{3}$")
_YEAR_ENDS = re.compile(r"\d(?!\d)")


class Part(NamedTuple):
    """`key` is its folder: it has an underscore, as no id has, so it is never taken for an entry's. `ids` stand on its
    page, `entries` are those there and `below`. Without a label it is what has no date. What goes on over numbered
    pages says as which number its own page counts."""

    key: str
    label: str
    entries: int
    ids: tuple[str, ...]
    below: tuple[Part, ...] = ()
    number: str = ""


def in_years(dated: Iterable[tuple[str, str]], most: int, before: str = "") -> tuple[Part, ...]:
    """Parts of (date, id) that come in the order of their dates, `most` to a page. Keys begin with `before`."""
    years: dict[str, list[str]] = {}
    for date, id in dated:
        years.setdefault(date[:4], []).append(id)
    return tuple(_year(before, year, ids, most) for year, ids in years.items())


def _year(before: str, year: str, ids: Sequence[str], most: int) -> Part:
    key = f"{before}{year or 'undated'}_"
    first, *rest = [tuple(ids[start : start + most]) for start in range(0, len(ids), most)]
    below = tuple(Part(f"{key}{number}", str(number), len(its), its) for number, its in enumerate(rest, 2))
    return Part(key, year, len(ids), first, below, "1" if below else "")


def in_letters(ids: Iterable[str], most: int, before: str = "") -> tuple[Part, ...]:
    """Parts by how ids begin, with no more than `most` to a page. Keys begin with `before`."""
    return _longer(before, "", sorted(ids), most)


def _longer(before: str, beginning: str, ids: Sequence[str], most: int) -> tuple[Part, ...]:
    """What begins so, by how it goes on."""
    longer: dict[str, list[str]] = {}
    for id in ids:
        step = _STEP.match(id, len(beginning))
        assert step
        longer.setdefault(id[: step.end()], []).append(id)
    return tuple(_letters(before, one, its, most) for one, its in longer.items())


def _letters(before: str, beginning: str, ids: Sequence[str], most: int) -> Part:
    key, label = f"{before}{beginning}_", _label(beginning, ids)
    if len(ids) <= most:
        return Part(key, label, len(ids), tuple(ids))
    own = tuple(ids[:1]) if ids[0] == beginning else ()
    return Part(key, label, len(ids), own, _longer(before, beginning, ids[len(own) :], most))


def _label(beginning: str, ids: Sequence[str]) -> str:
    words = beginning.replace("-", " ").title()
    if _DECADE.search(beginning) and all(_YEAR_ENDS.match(id, len(beginning)) for id in ids):
        return f"{words}0–{words[-3:]}9"
    return f"{words}…" if len(words) > 1 else words


def walk(parts: Iterable[Part], above: tuple[Part, ...] = ()) -> Iterator[tuple[Part, ...]]:
    """Each part in the order in which one reads, behind those it stands under."""
    for part in parts:
        yield (*above, part)
        yield from walk(part.below, (*above, part))
