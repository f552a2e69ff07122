"""What duizhao is meant to hold, and how near it came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from scripts.benchmark import contenders as those
from scripts.benchmark.measuring import Measurement, Moment
from scripts.benchmark.results import Results, exponent

Finder = Callable[[Results, int], float | None]


class Bar(NamedTuple):
    """A bound at a number of papers. `says` names it in Chinese and English; `unit` stands behind its numbers."""

    says: tuple[str, str]
    papers: int
    bound: float
    at_least: bool
    unit: str
    find: Finder


class Verdict(NamedTuple):
    """`papers` is where it was found, which is not where the bar lies if the run had no such size."""

    bar: Bar
    found: float
    papers: int

    @property
    def held(self) -> bool:
        return self.found >= self.bar.bound if self.bar.at_least else self.found <= self.bar.bound

    @property
    def short(self) -> float:
        """The factor by which it is missed; below 1 it is held."""
        return self.bar.bound / self.found if self.bar.at_least else self.found / self.bar.bound


def verdicts(results: Results) -> Iterator[Verdict | Bar]:
    """For each bar what was found at its size, or else at the largest smaller one; the bar alone where nothing was."""
    smaller = sorted({one.papers for one in results.measurements}, reverse=True)
    for bar in BARS:
        for papers in (bar.papers, *(size for size in smaller if size < bar.papers)):
            found = bar.find(results, papers)
            if found is not None:
                yield Verdict(bar, found, papers)
                break
        else:
            yield bar


def times_per_page(results: Results, other: str, ours: str, papers: int) -> float | None:
    """How many times as much CPU the other takes for a page."""
    them, us = results.find(other, papers), results.find(ours, papers)
    return them.cpu_per_page / us.cpu_per_page if them and us else None


def times_per_paper(results: Results, other: str, ours: str, papers: int) -> float | None:
    """The same for all pages that a paper brings, of which duizhao makes those of two editions more."""
    them, us = results.find(other, papers), results.find(ours, papers)
    return them.cpu_per_paper / us.cpu_per_paper if them and us else None


def _times(other: str, ours: str) -> Finder:
    return lambda results, papers: times_per_page(results, other, ours, papers)


def _value(contender: str, moment: Moment, value: Callable[[Measurement], float]) -> Finder:
    def find(results: Results, papers: int) -> float | None:
        found = results.find(contender, papers, moment)
        return value(found) if found else None

    return find


def _peak(results: Results, papers: int) -> float | None:
    found = [results.find(one.name, papers) for one in (those.DUIZHAO, those.SEARCHABLE)]
    return max((one.peak_bytes / 1e6 for one in found if one and one.peak_bytes), default=None)


def _growth(results: Results, papers: int) -> float | None:
    """From a twentieth of the size, or from the smallest that was built."""
    smaller = [size for size in results.sizes_of(those.DUIZHAO.name) if papers / 20 <= size < papers]
    small = results.find(those.DUIZHAO.name, smaller[0]) if smaller else None
    large = results.find(those.DUIZHAO.name, papers)
    return exponent(small, large) if small and large else None


def _speedup(results: Results, papers: int) -> float | None:
    one, two = (results.find(each.name, papers) for each in (those.ALONE, those.PAIR))
    return one.wall / two.wall if one and two else None


_US, _FOUND = those.DUIZHAO.name, those.SEARCHABLE.name
BARS = (
    Bar(
        ("每页CPU少于Hugo（两边都不含检索）", "less CPU a page than Hugo, no search on either side"),
        5000,
        3,
        True,
        "×",
        _times(those.HUGO.name, _US),
    ),
    Bar(
        ("每页CPU少于精简的Material（两边都含检索）", "less CPU a page than lean Material, search on both sides"),
        5000,
        10,
        True,
        "×",
        _times(those.LEAN.name, _FOUND),
    ),
    Bar(
        ("每页CPU少于Starlight（两边都含检索）", "less CPU a page than Starlight, search on both sides"),
        5000,
        15,
        True,
        "×",
        _times(those.STARLIGHT.name, _FOUND),
    ),
    Bar(
        (
            "每页CPU少于mkdocs-static-i18n（两边都含检索）",
            "less CPU a page than mkdocs-static-i18n, search on both sides",
        ),
        1000,
        25,
        True,
        "×",
        _times(those.STATIC_I18N.name, _FOUND),
    ),
    Bar(
        ("每篇论文的CPU，不含检索与PDF", "CPU a paper, without search and PDFs"),
        10_000,
        4,
        False,
        "ms",
        _value(_US, Moment.COLD, lambda one: 1000 * one.cpu_per_paper),
    ),
    Bar(
        ("每篇论文的CPU，含检索", "CPU a paper, with search"),
        10_000,
        12,
        False,
        "ms",
        _value(_FOUND, Moment.COLD, lambda one: 1000 * one.cpu_per_paper),
    ),
    Bar(("所有进程的内存峰值", "memory of all processes at its peak"), 10_000, 600, False, "MB", _peak),
    Bar(
        (
            "CPU随论文数增长的指数（自其二十分之一起）",
            "exponent at which CPU grows with papers, from a twentieth of them",
        ),
        20_000,
        1.05,
        False,
        "",
        _growth,
    ),
    Bar(
        ("两个进程快于一个（用时）", "faster with two processes than with one, in wall time"),
        5000,
        1.7,
        True,
        "×",
        _speedup,
    ),
    Bar(
        ("改动一条论点后重新生成的用时", "wall time after one edited point"),
        10_000,
        1.0,
        False,
        "s",
        _value(_US, Moment.EDITED, lambda one: one.wall),
    ),
    Bar(
        ("没有改动时重新生成的用时", "wall time with nothing edited"),
        10_000,
        0.5,
        False,
        "s",
        _value(_US, Moment.AGAIN, lambda one: one.wall),
    ),
)
