"""From a finished staging folder to the published site, in one switch: readers see the old site whole or the new."""

from __future__ import annotations

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path

from duizhao.diagnostics import tell
from duizhao.rendering.artifact import Artifact

MARK = ".duizhao-site"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class NotOurSite(Exception):
    """A folder that a build would replace, and that no build has made."""


def staging_for(site: Path) -> Path:
    """A fresh folder beside the site, on the same disk, where a build is put together."""
    if site.is_dir() and any(site.iterdir()) and not (site / MARK).is_file():
        raise NotOurSite(
            tell(
                "{folder} holds files that duizhao did not write, and publishing replaces the whole folder: "
                "empty it, choose another 'site_dir', or put a file '{mark}' into it if all of it may go",
                folder=site,
                mark=MARK,
            )
        )
    staging = site.parent / f".{site.name}.staging"
    discard(staging)
    staging.mkdir(parents=True)
    return staging


def mark(staging: Path) -> None:
    """Says that the folder is a build's, which the next may replace."""
    (staging / MARK).write_text("Published by duizhao; the next build replaces this folder whole.\n", encoding="utf-8")


class StagingWriter:
    """Writes artifacts into a staging folder. There are many small files, so it asks the system for no more than each
    needs: a folder where there is none yet, and the bytes."""

    def __init__(self, staging: Path) -> None:
        self._staging = str(staging)
        self._folders = {""}

    def write(self, artifact: Artifact) -> None:
        self._make(artifact.path.rpartition("/")[0])
        file = os.open(f"{self._staging}/{artifact.path}", _FLAGS, 0o644)
        try:
            left = memoryview(artifact.data)
            while left:
                left = left[os.write(file, left) :]
        finally:
            os.close(file)

    def _make(self, folder: str) -> None:
        if folder in self._folders:
            return
        self._make(folder.rpartition("/")[0])
        with suppress(FileExistsError):
            os.mkdir(f"{self._staging}/{folder}")  # noqa: PTH102  # a Path for each folder costs more than the call
        self._folders.add(folder)


def publish(staging: Path, site: Path) -> None:
    if not site.exists():
        staging.rename(site)
        return
    if not _exchange(staging, site):
        old = site.parent / f".{site.name}.old"
        discard(old)
        site.rename(old)
        try:
            staging.rename(site)
        except OSError:
            old.rename(site)
            raise
        staging = old
    discard(staging)


def discard(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders in one step where the system can (Linux); says whether it did."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    failed: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return failed == 0
