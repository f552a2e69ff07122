"""One build of a site at a time. The lock is the process's own: it ends with it, however it ends, and workers that
outlive it do not hold it."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from duizhao.building.publishing.places import Places
from duizhao.building.publishing.troubles import SiteBusy, told_if_unwritable
from duizhao.diagnostics import Told, tell

PATIENCE = 3.0
"""Seconds to wait for another build: enough for a change, and no silence that one would wonder at."""
_PAUSE = 0.05
_BEYOND = 1 << 20
"""Where the locked byte is: on Windows nobody can read what is locked, and who builds stands at the beginning."""

_held: set[Path] = set()
"""What this process has: it is never kept out by a lock of its own, and would lose it by opening the file again."""


@contextmanager
def site_lock(site_dir: Path, patience: float = PATIENCE) -> Iterator[None]:
    """For a whole build. Whoever gets it finds put right what a build that was killed has left."""
    places = Places(site_dir)
    with told_if_unwritable(places.room):
        file = _wait(places, patience)
    _held.add(places.lock)
    try:
        with told_if_unwritable(places.room):
            places.enter()
        yield
    finally:
        try:
            places.leave()
        finally:
            _held.discard(places.lock)
            os.close(file)


def _wait(places: Places, patience: float) -> int:
    end = time.monotonic() + patience
    while (file := _take(places.lock)) is None:
        if time.monotonic() > end:
            raise SiteBusy(_who_builds(places))
        time.sleep(_PAUSE)
    return file


def _take(lock: Path) -> int | None:
    if lock in _held:
        return None
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    except FileNotFoundError:  # a build that ended has just closed its room
        return None
    if _lock(file) and _is_at(file, lock):
        os.ftruncate(file, 0)
        os.write(file, str(os.getpid()).encode())
        return file
    os.close(file)
    return None


def _lock(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, _BEYOND, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            os.lseek(file, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _BEYOND)
    except OSError as error:
        return error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)  # else this disk has no locks
    return True


def _is_at(file: int, lock: Path) -> bool:
    """Whether the file still has its name: a build that ended has removed it, and the next one makes another."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(file), os.stat(lock))
    return False


def _who_builds(places: Places) -> Told:
    try:
        process = os.getpid() if places.lock in _held else int(places.lock.read_bytes())
    except (OSError, ValueError):
        return tell("{folder} is being built by another process: try again when it has ended", folder=places.site)
    return tell(
        "{folder} is being built by process {process}: try again when it has ended, or stop it",
        folder=places.site,
        process=process,
    )
