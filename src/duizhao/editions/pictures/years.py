"""The cited works by year: a bar for each, its solid foot the works that several papers cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duizhao.editions.addresses import target_of
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import (
    LETTER,
    Box,
    Drawing,
    Mark,
    Panel,
    Picture,
    Rule,
    Shape,
    TextEquivalent,
    TextRow,
    Words,
)
from duizhao.editions.pictures.measure import side_by_side, widest
from duizhao.editions.pictures.sentences import counted, fill
from duizhao.editions.voice import Link
from duizhao.model.library import Kind

BARS_SHOWN = 25
STEPS = (1, 2, 5, 10, 20, 50, 100)
"""How many years a bar may stand for."""

FEWEST_YEARS = 8
RARE = 0.05
"""What part of the works, the oldest, may be gathered in one bar, so that they do not squeeze the others."""

WIDTH = 364.0
HIGH = 150.0
FOOT = 22.0
"""How much room the years have below the bars."""

SPARSE = 4
"""Of narrow bars every so many have their year below them."""

WIDEST_BAR = 40.0
NUMBERED_FROM = 20.0
"""How wide a bar must be to bear its number."""

PARTS = ("shared", "single", "uncited")


class Bar(NamedTuple):
    """The works of some years by how many papers cite them, in the order of the page that lists them."""

    label: Said
    short: Said
    parts: dict[str, list[str]]

    @property
    def works(self) -> int:
        return sum(map(len, self.parts.values()))


def years_picture(view: View) -> Picture | None:
    if not view.library.works:
        return None
    voice, bars = view.voice, list(_bars(view))
    used = [part for part in PARTS if any(bar.parts[part] for bar in bars)]
    rows = tuple(TextRow(Link(bar.label), tuple((_text_cell(view, bar.parts[part]),) for part in used)) for bar in bars)
    heads = (Link(voice.words["picture-year"]), *(Link(voice.words[f"picture-{part}-part"]) for part in used))
    return Picture(
        "picture-years",
        voice.words["picture-years"],
        voice.words["picture-years-about"],
        (Panel(_drawing(view, bars)),),
        TextEquivalent(heads, rows),
        key=_key(view, used),
    )


def _bars(view: View) -> Iterator[Bar]:
    """From the earliest to the newest, those without a work too; first what is long ago, last the works undated."""
    voice = view.voice
    years: dict[str, list[str]] = {}
    for work in sorted(view.library.works):
        years.setdefault(view.library.works[work].record.year, []).append(work)
    undated = years.pop("", [])
    if years:
        bars = _window({int(year): len(works) for year, works in years.items()})
        early = [work for year in sorted(years) if int(year) < bars.start for work in years[year]]
        if early:
            label = fill(voice, "picture-before", year=bars.start)
            yield _bar(view, label, voice.literal(f"<{bars.start}"), early)
        for year in bars:
            works = [work for one in range(year, year + bars.step) for work in years.get(f"{one:04}", [])]
            label = voice.literal(str(year) if bars.step == 1 else f"{year}–{year + bars.step - 1}")
            yield _bar(view, label, voice.literal(str(year)), works)
    if undated:
        yield _bar(view, voice.words["picture-undated"], voice.words["picture-undated-short"], undated)


def _bar(view: View, label: Said, short: Said, works: Iterable[str]) -> Bar:
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    for work in works:
        citing = len(view.relations.cited_by.get(work, ()))
        parts["shared" if citing > 1 else "single" if citing else "uncited"].append(work)
    return Bar(label, short, parts)


def _window(years: dict[int, int]) -> range:
    """The years with which bars begin: as many years to a bar as bring almost all works into few bars."""
    end, rare = max(years), RARE * sum(years.values())
    start, older = end, 0
    for year in sorted(years):
        start, older = year, older + years[year]
        if older > rare:
            break
    start = max(min(start, end - FEWEST_YEARS + 1), min(years))
    step = next((step for step in STEPS if (end - start) // step < BARS_SHOWN), STEPS[-1])
    return range(max(start - start % step, end - end % step - step * (BARS_SHOWN - 1)), end + 1, step)


def _drawing(view: View, bars: list[Bar]) -> Drawing:
    pitch = min(WIDEST_BAR, WIDTH / len(bars))
    numbered = pitch >= NUMBERED_FROM
    named = 1 if numbered else SPARSE
    if numbered and max(widest(bar.short) for bar in bars) > pitch:
        named = 2
    most = max(bar.works for bar in bars)
    highest = next(bar for bar in bars if bar.works == most)
    base = HIGH + 2 * LETTER
    items: list[Mark | Shape] = []
    for index, bar in enumerate(bars):
        left, top = LETTER + index * pitch, base
        for part in PARTS:
            works = bar.parts[part]
            if works:
                height = HIGH * len(works) / most
                top -= height
                box = Box(left + 1, top, pitch - 2, height, f"works-{part}")
                items.append(Mark(_name(view, bar, part), target_of(Kind.WORK, works[0]), (box,)))
        centre = left + pitch / 2
        if bar.works and (numbered or bar is highest):
            number = view.voice.literal(str(bar.works))
            items.append(Words(centre, top - LETTER / 2 - 2, pitch * 3, number, "count", "middle"))
        if (index - len(bars)) % named == 0:
            items.append(Words(centre, base + LETTER, named * pitch, bar.short, "year", "middle"))
    items.append(Rule(LETTER, base, LETTER + len(bars) * pitch, base, "base"))
    return Drawing(WIDTH + 2 * LETTER, base + FOOT, tuple(items))


def _name(view: View, bar: Bar, part: str) -> Said:
    voice = view.voice
    works = counted(voice, "picture-works", len(bar.parts[part]))
    value = fill(voice, "picture-detailed", whole=works, parts=voice.words[f"picture-{part}-part"])
    return fill(voice, "picture-row", row=bar.label, value=value)


def _key(view: View, used: list[str]) -> Drawing:
    labels = {part: view.voice.words[f"picture-{part}-part"] for part in reversed(used)}
    room = max(map(side_by_side, labels.values()))
    items: list[Mark | Shape] = []
    for index, (part, label) in enumerate(labels.items()):
        y = index * 20.0
        items += [Box(1, y + 3, 14, 14, f"works-{part}"), Words(24, y + 10, room, label, "key")]
    return Drawing(26 + room, len(used) * 20.0, tuple(items))


def _text_cell(view: View, works: list[str]) -> Link:
    number = view.voice.literal(str(len(works)))
    return Link(number, target_of(Kind.WORK, works[0])) if works else Link(number)
