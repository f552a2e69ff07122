"""From a finished staging folder to the published site, in one switch: readers see the old site whole or the new."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

from duizhao.rendering.artifact import Artifact

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def staging_for(site: Path) -> Path:
    """A fresh folder beside the site, on the same disk, where a build is put together."""
    staging = site.parent / f".{site.name}.staging"
    discard(staging)
    staging.mkdir(parents=True)
    return staging


def write(staging: Path, artifact: Artifact, made: set[str]) -> None:
    """Writes an artifact; `made` remembers the folders that exist."""
    folder = artifact.path.rpartition("/")[0]
    if folder not in made:
        (staging / folder).mkdir(parents=True, exist_ok=True)
        made.add(folder)
    with open(f"{staging}/{artifact.path}", "wb") as file:  # noqa: PTH123  # a Path for each file costs more than the write
        file.write(artifact.data)


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
