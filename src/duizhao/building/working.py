"""Jobs done by workers: here one after another, in several processes, or wherever a crew stands.

A worker opens a workbench once, and then takes chunks of jobs: it writes what they make straight into the staging
folder, and gives back only what the whole site needs to know. So workers and staging share a disk, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from duizhao.building.crews import Crew
from duizhao.building.jobs import Job
from duizhao.building.making import Maker, Result, Write
from duizhao.building.memory import tidy_up, uncollected
from duizhao.building.publishing import StagingWriter
from duizhao.building.workbench import Workbench, maker_at

CHUNK = 32
"""Jobs handed to a worker at once."""


class Done(NamedTuple):
    """A job with its result, and the keys of what it read."""

    job: Job
    result: Result
    reads: frozenset[str]


def all_done(crew: Crew, workbench: Workbench, staging: Path, jobs: list[Job]) -> Iterator[Done]:
    """All jobs in their order. What a lost worker wrote is written over."""
    chunks = (jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK))
    return chain.from_iterable(crew.map(work, ((workbench, staging, chunk) for chunk in chunks)))


def work(workbench: Workbench, staging: Path, jobs: list[Job]) -> list[Done]:
    """What a worker does with a chunk."""
    return list(done_by(maker_at(workbench), StagingWriter(staging).write, jobs))


def done_by(maker: Maker, write: Write, jobs: Iterable[Job]) -> Iterator[Done]:
    with uncollected():
        for job in jobs:
            yield Done(job, maker.do(job, write), frozenset(maker.take_reads()))
        tidy_up()
