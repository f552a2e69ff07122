"""Who does the jobs of a build: this process, some processes of this machine, or the workers of a Dask cluster.

All are `concurrent.futures` executors, and the only seam is `submit`.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from enum import StrEnum
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from duizhao.diagnostics import tell

T = TypeVar("T")

AHEAD = 4
"""Calls that wait for each worker: results are taken in order, and none must idle meanwhile."""


class Way(StrEnum):
    SERIAL = "serial"
    PROCESSES = "processes"
    DASK = "dask"


class Hiring(NamedTuple):
    """Which workers to take: so many, or as many as there are cores; of Dask those of the `scheduler`."""

    way: Way = Way.PROCESSES
    workers: int = 0
    scheduler: str = ""


PATIENCE = 20
"""Seconds to wait for a scheduler and its first worker."""


class NoCrew(Exception):
    """There are no workers to be had; what to say is in its first argument."""


class Crew:
    """`size` workers. When some of them are lost, others can be hired a few times."""

    def __init__(self, hire: Callable[[], Executor], size: int, renewals: int = 0) -> None:
        self.size = size
        self._hire = hire
        self._renewals = renewals
        self._executor = hire()

    def map(self, call: Callable[..., T], arguments: Iterable[tuple[Any, ...]]) -> Iterator[T]:
        """What comes of each call, in their order, while the crew goes on with a few more. What is lost with a worker
        is done again."""
        waiting: deque[tuple[tuple[Any, ...], Future[T]]] = deque()
        calls = iter(arguments)

        def submit(its: tuple[Any, ...]) -> tuple[tuple[Any, ...], Future[T]]:
            return its, self._executor.submit(call, *its)

        try:
            while True:
                waiting.extend(map(submit, islice(calls, AHEAD * self.size - len(waiting))))
                if not waiting:
                    return
                try:
                    result = waiting[0][1].result()
                except BrokenExecutor:
                    self.renew()
                    waiting = deque(submit(its) for its, _ in waiting)
                    continue
                waiting.popleft()
                yield result
        finally:
            for _, future in waiting:
                future.cancel()

    def renew(self) -> None:
        """Lets the others go and hires new ones."""
        if not self._renewals:
            raise NoCrew(
                tell(
                    "workers were killed again and again, most likely for want of memory: "
                    "take fewer with --workers, or none with --executor serial"
                )
            )
        self._renewals -= 1
        self.dismiss()
        self._executor = self._hire()

    def dismiss(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)


class Serially(Executor):
    """Does in this process, at once, whatever it is given."""

    def submit(self, call: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(call(*arguments, **named))
        except Exception as error:  # noqa: BLE001  # as any executor does: whoever asks for the result is told
            future.set_exception(error)
        return future


@contextmanager
def crew_of(hiring: Hiring) -> Iterator[Crew]:
    if hiring.way is Way.DASK:
        with _dask_crew(hiring.scheduler) as crew:
            yield crew
        return
    size = (hiring.workers or _cores()) if hiring.way is Way.PROCESSES else 1
    crew = Crew(lambda: _processes(size), size, renewals=3) if size > 1 else Crew(Serially, 1)
    try:
        yield crew
    finally:
        crew.dismiss()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processes(size: int) -> Executor:
    """Where the system can, they fork off and have the workbench before them already."""
    start = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(size, mp_context=multiprocessing.get_context(start))


@contextmanager
def _dask_crew(scheduler: str) -> Iterator[Crew]:
    try:
        from distributed import Client
    except ImportError:
        raise NoCrew(tell("Dask is not installed: install it with 'pip install duizhao[dask]'")) from None
    if not scheduler:
        raise NoCrew(tell("Dask needs to know where its scheduler is: --scheduler tcp://HOST:PORT"))
    try:
        client = Client(scheduler, timeout=PATIENCE)  # type: ignore[no-untyped-call]  # it has no types
    except (OSError, ValueError) as error:
        problem = tell("no Dask scheduler answers at {address}: {reason}", address=scheduler, reason=error)
        raise NoCrew(problem) from None
    with client:
        _wait_for_workers(client, scheduler)
        size = sum(one["nthreads"] for one in client.scheduler_info()["workers"].values())
        yield Crew(lambda: client.get_executor(pure=False), size)  # type: ignore[no-untyped-call]  # as above


def _wait_for_workers(client: Any, scheduler: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise NoCrew(tell("the Dask scheduler at {address} has no workers: start some", address=scheduler)) from None
