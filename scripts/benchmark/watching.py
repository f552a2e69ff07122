"""Watches the processes of a build, as Linux tells of them under /proc: their memory together, and who is left over.

Memory is the proportional set size (PSS), in which a page that several processes share counts once. Reading it takes
the longer the larger a process is, so the watcher sleeps ten times as long as it looked, and at least `PAUSE`.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAUSE = 0.05
_PROC = Path("/proc")
_BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)


class Seen(NamedTuple):
    """The highest memory of all processes together, and how many there were at once; 0 where there is no /proc."""

    peak_bytes: int
    processes: int


class Watcher:
    """Looks at all processes of a session, those too whose parent has ended, until it is stopped."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._peak = self._processes = 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> Seen:
        self._stopped.set()
        self._thread.join()
        return Seen(self._peak, self._processes)

    def _watch(self) -> None:
        pause = 0.0
        while not self._stopped.wait(pause):
            start = time.thread_time()
            members = list(members_of(self._session))
            self._peak = max(self._peak, sum(map(_proportional_bytes, members)))
            self._processes = max(self._processes, len(members))
            pause = max(PAUSE, 10 * (time.thread_time() - start))


def members_of(session: int) -> Iterator[int]:
    """The processes of a session that have not ended."""
    for folder in _PROC.glob("[0-9]*"):
        try:
            # The name, in brackets, may hold anything; behind it come state, parent, group and session.
            state, _, _, its_session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue  # ended meanwhile
        if int(its_session) == session and state not in "ZX":
            yield int(folder.name)


def adopt_orphans() -> None:
    """From now on a process whose parent ends becomes a child of this one, so that its CPU can be counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_BECOME_SUBREAPER, 1, 0, 0, 0)


def cpu_of_orphans() -> tuple[float, float]:
    """User and system CPU of those adopted that have ended."""
    user = system = 0.0
    while True:
        try:
            process, _, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return user, system
        if process == 0:
            return user, system
        user, system = user + usage.ru_utime, system + usage.ru_stime


def _proportional_bytes(process: int) -> int:
    try:
        rollup = (_PROC / str(process) / "smaps_rollup").read_text()
    except OSError:
        return 0
    found = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0")
    return 1024 * int(found.split()[1])
