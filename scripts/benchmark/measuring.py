"""Runs one build of one contender in a process of its own and measures it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Contender:
    """A way to make a site. `prepare` writes a source folder for a number of papers; `command`, run there, builds it;
    `output` is what a build leaves, and `site` in it where the pages stand, each an index.html in a folder of its own.
    """

    name: str
    prepare: Callable[[Path, int], None]
    command: tuple[str, ...]
    output: str
    site: str


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one build took. CPU is that of all its processes, memory that of the largest of them; `yardstick` is the
    CPU of a fixed task just before and after it, which grows where others use the machine."""

    contender: str
    papers: int
    pages: int
    cpu_user: float
    cpu_system: float
    wall: float
    peak_bytes: int
    output_bytes: int
    yardstick: float

    @property
    def cpu(self) -> float:
        return self.cpu_user + self.cpu_system

    @property
    def cpu_per_page(self) -> float:
        return self.cpu / self.pages


class BuildError(Exception):
    """A build that failed, with what it said."""


def measure(contender: Contender, source: Path, papers: int) -> Measurement:
    """Builds from nothing: what an earlier build left, caches too, is deleted first, and the site afterwards."""
    output = source / contender.output
    shutil.rmtree(output, ignore_errors=True)
    before = _yardstick()
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(contender.command, cwd=source, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise BuildError(f"{contender.name} failed at {papers} papers:\n{said.read().decode(errors='replace')}")
    yardstick = (before + _yardstick()) / 2
    pages, output_bytes = _weigh(source / contender.site)
    shutil.rmtree(output)
    return Measurement(
        contender.name,
        papers,
        pages,
        usage.ru_utime,
        usage.ru_stime,
        wall,
        usage.ru_maxrss * 1024,
        output_bytes,
        yardstick,
    )


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
