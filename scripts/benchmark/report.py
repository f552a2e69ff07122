"""What the measurements say, for a terminal: tables, the cost of growing, and a verdict on each bar."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scripts.benchmark.bars import Bar, Verdict, verdicts
from scripts.benchmark.measuring import Measurement, Moment
from scripts.benchmark.results import Results, exponent

DISTURBED = 0.1  # on a busy machine the fixed task, and repeats of one build, differ by more

_HEADS = (
    "",
    "papers",
    "pages",
    "CPU",
    "of it system",
    "CPU a page",
    "CPU a paper",
    "wall",
    "peak",
    "processes",
    "output",
    "yardstick",
)
_TITLES = {
    Moment.COLD: "From nothing",
    Moment.AGAIN: "Again, with nothing changed",
    Moment.EDITED: "Again, after one edited point",
}


def report(results: Results) -> str:
    parts = [
        _conditions(results),
        *(_table(moment, results.at(moment)) for moment in Moment if results.at(moment)),
        _growth(results),
        map(_verdict, verdicts(results)),
        _doubts(results.measurements),
    ]
    return "\n".join("".join(f"{line}\n" for line in lines) for part in parts if (lines := list(part)))


def _conditions(results: Results) -> Iterator[str]:
    yield ", ".join(f"{name} {value}" for name, value in results.machine.items())
    yield ", ".join(f"{name} {value}" for name, value in results.versions.items())
    for one in results.missing:
        yield f"not measured: {one.contender}, {one.papers:,} papers: {one.reason}"


def _table(moment: Moment, measurements: list[Measurement]) -> Iterator[str]:
    yield _TITLES[moment]
    rows = [_HEADS, *map(_row, measurements)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    for row in rows:
        first, *others = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join([row[0].ljust(len(first)), *others])


def _row(one: Measurement) -> tuple[str, ...]:
    return (
        one.contender,
        f"{one.papers:,}",
        f"{one.pages:,}",
        f"{one.cpu:.2f} s",
        f"{one.cpu_system:.2f} s",
        f"{1000 * one.cpu_per_page:.2f} ms",
        f"{1000 * one.cpu_per_paper:.1f} ms",
        f"{one.wall:.2f} s",
        f"{one.peak_bytes / 1e6:,.0f} MB" if one.peak_bytes else "?",
        f"{one.processes}",
        f"{one.output_bytes / 1e6:,.1f} MB",
        f"{1000 * one.yardstick:.0f} ms",
    )


def _growth(results: Results) -> Iterator[str]:
    """From each size to the next: what a paper more costs, and the power of their number that the CPU follows."""
    for name in dict.fromkeys(one.contender for one in results.at(Moment.COLD)):
        found = [results.find(name, size) for size in results.sizes_of(name)]
        for small, large in pairwise(one for one in found if one):
            marginal = (large.cpu - small.cpu) / (large.papers - small.papers)
            yield (
                f"{name}, {small.papers:,} → {large.papers:,} papers: "
                f"{1000 * marginal:.1f} ms CPU a paper more, growth exponent {exponent(small, large):.3f}"
            )


def _verdict(found: Verdict | Bar) -> str:
    if isinstance(found, Bar):
        return f"not measured  {_bar(found)}"
    bar = found.bar
    word = "held  " if found.held else "MISSED"
    where = "" if found.papers == bar.papers else f" at {found.papers:,} papers instead"
    factor = "" if found.held else f", short by a factor of {found.short:.2f}"
    return f"{word}        {_bar(bar)}: {found.found:.3g} {bar.unit}{where}{factor}"


def _bar(bar: Bar) -> str:
    return f"{'≥' if bar.at_least else '≤'} {bar.bound:g} {bar.unit} {bar.says[1]} ({bar.papers:,} papers)"


def _doubts(measurements: list[Measurement]) -> Iterator[str]:
    slow, quick = max(one.yardstick for one in measurements), min(one.yardstick for one in measurements)
    if slow > quick * (1 + DISTURBED):
        yield (
            f"The machine was not quiet: a fixed task took {1000 * quick:.0f} ms beside one build and "
            f"{1000 * slow:.0f} ms beside another. Read ratios with care, or measure again."
        )
