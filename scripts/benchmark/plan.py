"""What is built: which contenders, how large, and at which moments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scripts.benchmark import contenders as those
from scripts.benchmark.measuring import Moment

ONCE_FROM = 10_000
"""A build of so many papers lasts so long that what disturbs it evens out: one is enough."""

_ALL = tuple(Moment)
_COLD = (Moment.COLD,)


class Step(NamedTuple):
    """Builds of one contender that follow one another in one folder."""

    contender: str
    papers: int
    moments: tuple[Moment, ...]


FULL = (
    *(Step(one.name, 1000, _ALL) for one in (those.DUIZHAO, those.SEARCHABLE, *those.PEERS)),
    *(
        Step(one.name, 5000, _COLD)
        for one in (
            those.DUIZHAO,
            those.SEARCHABLE,
            those.ALONE,
            those.PAIR,
            those.HUGO,
            those.ELEVENTY,
            those.LEAN,
            those.ZENSICAL,
            those.STARLIGHT,
        )
    ),
    Step(those.DUIZHAO.name, 10_000, _ALL),
    Step(those.SEARCHABLE.name, 10_000, _ALL),
    Step(those.DUIZHAO.name, 20_000, _COLD),
    Step(those.SEARCHABLE.name, 200, _COLD),
    Step(those.PRINTED.name, 200, _ALL),
)
QUICK = (
    *(Step(name, 100, _ALL) for name in those.CONTENDERS if name != those.PRINTED.name),
    Step(those.PRINTED.name, 40, _COLD),
)


def chosen(steps: Sequence[Step], names: Sequence[str], sizes: Sequence[int]) -> tuple[Step, ...]:
    """Those of some contenders only; or, where sizes are given, every contender of the plan at each of them."""
    kept = [step for step in steps if not names or step.contender in names]
    if not sizes:
        return tuple(kept)
    every = dict.fromkeys(step.contender for step in kept)
    return tuple(Step(name, size, _ALL) for size in sizes for name in every)
