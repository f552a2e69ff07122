"""In what a spare may differ from the published site. It is on the disk before anything of the spare is touched, so it
is true whenever a build is killed; what it says too much only costs a little work."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from duizhao.building.publishing.marks import generation_of

_FORM = 1


class Journal(NamedTuple):
    """`generations` are those of which site and spare may be, before a switch and after it. `folders` are the two, by
    number, in no order, since a switch swaps them: a copy of either is a stranger, whatever its mark says."""

    generations: frozenset[str]
    folders: frozenset[int]
    paths: frozenset[str]

    def speaks_of(self, site: Path, spare: Path) -> bool:
        marks = {generation_of(site), generation_of(spare)}
        return marks <= self.generations and self.folders == folders_of(site, spare)

    def save(self, file: Path) -> None:
        value = {"form": _FORM} | {name: sorted(values) for name, values in self._asdict().items()}
        unfinished = file.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8") as opened:
            json.dump(value, opened)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)
        _sync(file.parent)


def find_journal(file: Path) -> Journal | None:
    """Nothing where there is none, or none that can be believed."""
    try:
        value: Any = json.loads(file.read_bytes())
        if value["form"] != _FORM or not _are_inside(value["paths"]):
            return None
        return Journal(frozenset(value["generations"]), frozenset(value["folders"]), frozenset(value["paths"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def folders_of(*folders: Path) -> frozenset[int]:
    return frozenset(folder.stat().st_ino for folder in folders if folder.is_dir())


def _are_inside(paths: Iterable[str]) -> bool:
    """A path that leads out of the site is none of ours, whoever wrote it."""
    return all(path.parts and not path.anchor and ".." not in path.parts for path in map(PurePath, paths))


def _sync(folder: Path) -> None:
    if os.name == "posix":  # elsewhere a folder cannot be opened
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
