"""Jobs done by workers: here one after another, in several processes, or wherever an executor sends them.

A worker opens a workbench once, and then takes chunks of jobs: it writes what they make straight into the staging
folder, and gives back only what the whole site needs to know. So workers and staging share a disk, and nothing else.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from duizhao.building.crews import Crew
from duizhao.building.jobs import Job
from duizhao.building.making import Languages, Maker
from duizhao.building.memory import tidy_up, uncollected
from duizhao.building.publishing import StagingWriter
from duizhao.building.workbench import open_workbench
from duizhao.rendering.search.gathering import Gathered

CHUNK = 32
"""Jobs handed to a worker at once."""

AHEAD = 4
"""Chunks that wait for each worker: results are taken in order, and none must idle meanwhile."""


class Result(NamedTuple):
    """What came of a chunk: the files written, what search gathered, which languages its pages speak."""

    paths: list[str]
    gathered: Gathered
    languages: Languages


def results_of(crew: Crew, workbench: Path, staging: Path, jobs: Iterable[Job]) -> Iterator[Result]:
    """The results of all jobs in their order, while the crew goes on with what follows. A chunk whose worker was lost
    is done again: what it wrote is written over."""
    waiting: deque[tuple[list[Job], Future[Result]]] = deque()
    chunks = iter(jobs)

    def submit(chunk: list[Job]) -> tuple[list[Job], Future[Result]]:
        return chunk, crew.submit(work, workbench, staging, chunk)

    try:
        while True:
            while len(waiting) < AHEAD * crew.size and (chunk := list(islice(chunks, CHUNK))):
                waiting.append(submit(chunk))
            if not waiting:
                return
            try:
                result = waiting[0][1].result()
            except BrokenExecutor:
                crew.renew()
                waiting = deque(submit(chunk) for chunk, _ in waiting)
                continue
            waiting.popleft()
            yield result
    finally:
        for _, future in waiting:
            future.cancel()


def work(workbench: Path, staging: Path, jobs: list[Job]) -> Result:
    """What a worker does with a chunk."""
    maker = open_workbench(workbench)
    with uncollected():
        paths = list(_written(maker, StagingWriter(staging), jobs))
        tidy_up()
    return Result(paths, maker.search.take(), maker.take_languages())


def _written(maker: Maker, writer: StagingWriter, jobs: list[Job]) -> Iterator[str]:
    for job in jobs:
        for artifact in maker.make(job):
            writer.write(artifact)
            yield artifact.path
