"""What the measurements say: a table, the cost of growing, and a verdict on each bar."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from scripts.benchmark.measuring import Measurement

BAR_SIZE = 1000
BAR_MS_PER_PAGE = 1.0
GROWN_SIZE = 5000
NOISE = 0.03  # allowed for, not measured: on a busy machine repeats of one build differ by 20 %

_HEADS = (
    "",
    "papers",
    "pages",
    "CPU total",
    "of it system",
    "CPU per spliced page",
    "wall",
    "peak RSS",
    "output",
    "yardstick",
)


def report(measurements: list[Measurement]) -> str:
    parts = [_table(measurements), _growth(measurements), _verdicts(measurements), _doubts(measurements)]
    return "\n".join("".join(f"{line}\n" for line in lines) for part in parts if (lines := list(part)))


def _table(measurements: list[Measurement]) -> Iterator[str]:
    rows = [_HEADS, *(_row(one) for one in measurements)]
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
        f"{1000 * one.cpu_per_page:.3f} ms",
        f"{one.wall:.2f} s",
        f"{one.peak_bytes / 1e6:,.0f} MB",
        f"{one.output_bytes / 1e6:,.0f} MB",
        f"{1000 * one.yardstick:.0f} ms",
    )


def _growth(measurements: list[Measurement]) -> Iterator[str]:
    """From each size to the next: what a page more costs, and the power of the number of pages that the CPU follows."""
    for small, large in pairwise(measurements):
        if small.contender == large.contender:
            marginal = (large.cpu - small.cpu) / (large.pages - small.pages)
            exponent = math.log(large.cpu / small.cpu) / math.log(large.pages / small.pages)
            yield (
                f"{small.contender}, {small.papers:,} → {large.papers:,} papers: "
                f"marginal CPU {1000 * marginal:.3f} ms a page, growth exponent {exponent:.3f}"
            )


def _verdicts(measurements: list[Measurement]) -> Iterator[str]:
    ours = {one.papers: one for one in measurements if one.contender == measurements[0].contender}
    small, large = ours.get(BAR_SIZE), ours.get(GROWN_SIZE)
    bar = f"≤ {BAR_MS_PER_PAGE:g} ms CPU a page at {BAR_SIZE:,} papers (search and PDF aside)"
    if small is None:
        yield f"not measured  {bar}"
    else:
        found = 1000 * small.cpu_per_page
        yield f"{_word(found <= BAR_MS_PER_PAGE)}  {bar}: {found:.3f} ms"
    bar = f"cost per page does not grow from {BAR_SIZE:,} to {GROWN_SIZE:,}"
    if small is None or large is None:
        yield f"not measured  {bar}"
    else:
        ratio = large.cpu_per_page / small.cpu_per_page
        yield f"{_word(ratio <= 1 + NOISE)}  {bar}: × {ratio:.3f} (noise {NOISE:.0%})"


def _doubts(measurements: list[Measurement]) -> Iterator[str]:
    slow, quick = max(one.yardstick for one in measurements), min(one.yardstick for one in measurements)
    if slow > quick * (1 + 3 * NOISE):
        yield (
            f"The machine was not quiet: a fixed task took {1000 * quick:.0f} ms beside one build and "
            f"{1000 * slow:.0f} ms beside another. Read ratios with care, or measure again."
        )


def _word(held: bool) -> str:
    return "held  " if held else "MISSED"
