"""Runs one build of one contender in processes of its own and measures it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from scripts.benchmark.contenders.contender import Contender
from scripts.benchmark.watching import Seen, Watcher, adopt_orphans, cpu_of_orphans, members_of

_FIRST_FACET = re.compile(r"^(?:question:|## 研究问题)$", re.MULTILINE)
_END_OF_SENTENCE = re.compile("[。？]")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST_GIST = 200
_GRACE = 5.0


class Moment(StrEnum):
    """When a build happens: with nothing there, again with nothing changed, or after one point was edited."""

    COLD = "cold"
    AGAIN = "again"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one build took. CPU and memory are those of all its processes together; `yardstick` is the CPU of a fixed
    task just before and after it, which grows where others use the machine."""

    contender: str
    papers: int
    moment: Moment
    pages: int
    cpu_user: float
    cpu_system: float
    wall: float
    peak_bytes: int
    processes: int
    output_bytes: int
    yardstick: float

    @property
    def cpu(self) -> float:
        return self.cpu_user + self.cpu_system

    @property
    def cpu_per_page(self) -> float:
        return self.cpu / self.pages

    @property
    def cpu_per_paper(self) -> float:
        return self.cpu / self.papers


class BuildError(Exception):
    """A build that failed, with what it said."""

    @property
    def gist(self) -> str:
        """The last of its lines that speaks of an error, or else the last."""
        lines = [line.strip() for line in _COLOURS.sub("", str(self)).splitlines() if line.strip()]
        return next((line for line in reversed(lines) if "rror" in line), lines[-1])[:_LONGEST_GIST]


def measure(contender: Contender, source: Path, papers: int, moment: Moment) -> Measurement:
    """Builds once. Before a cold build the traces of earlier ones are moved aside: deleting a large tree would slow the
    disk for whoever comes next."""
    if moment is Moment.COLD:
        _set_aside(source, contender.output)
    elif moment is Moment.EDITED:
        edit_a_point(source, contender.papers_at)
    before = _yardstick()
    run = _run(contender, source)
    yardstick = (before + _yardstick()) / 2
    pages, output_bytes = _weigh(source / contender.site)
    return Measurement(
        contender=contender.name,
        papers=papers,
        moment=moment,
        pages=pages,
        cpu_user=run.user,
        cpu_system=run.system,
        wall=run.wall,
        peak_bytes=run.seen.peak_bytes,
        processes=run.seen.processes,
        output_bytes=output_bytes,
        yardstick=yardstick,
    )


def edit_a_point(source: Path, papers_at: str) -> None:
    """Adds a word to what the first paper says first, in Chinese."""
    file = min(source.glob(papers_at.format(id="*")))
    text = file.read_text(encoding="utf-8")
    heading = _FIRST_FACET.search(text)
    end = heading and _END_OF_SENTENCE.search(text, heading.end())
    if end is None:
        raise BuildError(f"{file.name} says nothing that could be edited")
    file.write_text(f"{text[: end.start()]}（改）{text[end.start() :]}", encoding="utf-8")


class _Run(NamedTuple):
    user: float
    system: float
    wall: float
    seen: Seen


def _run(contender: Contender, source: Path) -> _Run:
    adopt_orphans()
    environment = os.environ | contender.environment
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(
            contender.command,
            cwd=source,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watcher = Watcher(process.pid)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGTERM)  # a session of its own does not hear the keyboard
            raise
        wall = time.monotonic() - start
        seen = watcher.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise BuildError(said.read().decode(errors="replace").strip() or f"ended with {process.returncode}")
    _await_the_last(process.pid)
    user, system = cpu_of_orphans()
    return _Run(usage.ru_utime + user, usage.ru_stime + system, wall, seen)


def _await_the_last(session: int) -> None:
    """What outlives the build would work on for it, or for the next one, uncounted."""
    deadline = time.monotonic() + _GRACE
    while left := list(members_of(session)):
        if time.monotonic() > deadline:
            for process in left:
                os.kill(process, signal.SIGTERM)
            raise BuildError(f"left {len(left)} processes running, whose work cannot be counted")
        time.sleep(0.05)


def _set_aside(source: Path, traces: Sequence[str]) -> None:
    for trace in (found for pattern in traces for found in list(source.glob(pattern))):
        trace.rename(Path(tempfile.mkdtemp(prefix="aside-", dir=source.parent)) / trace.name)


def _yardstick() -> float:
    start = time.process_time()
    sum(number * number for number in range(2_000_000))
    return time.process_time() - start


def _weigh(site: Path) -> tuple[int, int]:
    """The number of pages below the site's root, and the bytes of all files."""
    pages = size = 0
    for folder, _, names in os.walk(site):
        pages += "index.html" in names and folder != str(site)
        size += sum(os.path.getsize(f"{folder}/{name}") for name in names)  # noqa: PTH202  # a Path each is slow
    return pages, size
