"""Where a project keeps what its builds remember, and how that is brought up to the files before each."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import NamedTuple

from duizhao.building.catalogue.filling import Filled, fill
from duizhao.building.catalogue.manifest import Manifest
from duizhao.building.catalogue.records import Records
from duizhao.building.catalogue.rows import Row, rows_of
from duizhao.building.crews import Hiring, crew_of
from duizhao.building.memory import uncollected
from duizhao.building.publishing import generation_of
from duizhao.model.library import Kind
from duizhao.site.settings import Settings
from duizhao.summaries.declaration import Declaration
from duizhao.summaries.layout import SourceFile

PACKAGE = Path(__file__).parents[1]
FEW, TOGETHER = 64, 32
"""Files that are read here and now; files that a worker is given at once."""


class Drawer(NamedTuple):
    """The library on disk, and what the site was made of."""

    records: Records
    manifest: Manifest

    def close(self) -> None:
        self.records.close()
        self.manifest.close()


def open_drawer(settings: Settings) -> Drawer:
    """What another version of duizhao, or of what it stands on, has left is not used; nor what is known of another site
    than the one that is published."""
    folder = settings.root / "build" / "cache"
    version = _version()
    records = Records.open(folder / "library.sqlite", version)
    manifest = Manifest(folder / f"manifest-{_name(settings.site_dir)}.sqlite", version)
    if generation_of(settings.site_dir) != (manifest.find_note("generation") or "none"):
        manifest.clear()
    return Drawer(records, manifest)


def forget_drawer(settings: Settings) -> None:
    """Deletes what earlier builds remembered."""
    for file in (settings.root / "build" / "cache").glob("*.sqlite*"):
        file.unlink(missing_ok=True)


def fill_drawer(drawer: Drawer, settings: Settings, hiring: Hiring) -> Filled:
    def read(declared: Declaration, files: list[tuple[Kind, SourceFile]]) -> Iterator[Row]:
        if len(files) <= FEW:
            yield from rows_of(declared, files, settings.digests)
            return
        with crew_of(hiring) as crew:
            cut = [files[start : start + TOGETHER] for start in range(0, len(files), TOGETHER)]
            for rows in crew.map(rows_of, ((declared, some, settings.digests) for some in cut)):
                yield from rows

    with uncollected():
        return fill(drawer.records, settings.summaries, settings.called, read, strict=settings.strict)


def _name(site_dir: Path) -> str:
    return hashlib.sha256(os.fsencode(site_dir.resolve())).hexdigest()[:12]


@cache
def _version() -> str:
    """Of all that runs: files are asked for their size and time only, which is quick."""
    found = hashlib.sha256(sys.version.encode())
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = sorted(one for one in folders if one != "__pycache__")
        for name in sorted(names):
            seen = Path(folder, name).stat()
            found.update(f"{folder}/{name} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    found.update("\n".join(sorted(f"{one.name} {one.version}" for one in distributions())).encode())
    return found.hexdigest()
