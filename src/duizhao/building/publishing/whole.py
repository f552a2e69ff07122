"""A whole site, put together in a folder of its own and then switched with the published one."""

from __future__ import annotations

import shutil
from pathlib import Path

from duizhao.building.publishing.marks import hold_ours, mark_of
from duizhao.building.publishing.places import Places, discard
from duizhao.building.publishing.switching import switch
from duizhao.building.publishing.troubles import told_if_unwritable
from duizhao.building.publishing.writing import StagingWriter
from duizhao.rendering.artifact import Artifact


class WholeSite:
    """`folder` is empty at first. Whoever likes may write there, others through `StagingWriter`s of theirs."""

    def __init__(self, site_dir: Path) -> None:
        self._places = Places(site_dir)
        hold_ours(self._places.site)
        with told_if_unwritable(self._places.room):
            self.folder = self._places.new_staging()
        self._writer = StagingWriter(self.folder)

    def write(self, artifact: Artifact) -> None:
        self._writer.write(artifact)

    def keep(self, path: str) -> None:
        """Takes a file over from the site that is published."""
        self._writer.take_over(f"{self._places.site}/{path}", path)

    def publish(self, generation: str = "") -> None:
        """Under the name of its generation, which only sites with the same bytes may share; without a name, changes
        of it cannot be published."""
        self.write(mark_of(generation))
        with told_if_unwritable(self._places.site):
            self._places.journal.unlink(missing_ok=True)  # so the spare, which is of the old site, is no longer used
            switch(self.folder, self._places.site, self._places.retired)
        for old in (self.folder, self._places.spare):  # what cannot be removed hinders nobody
            shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        discard(self.folder)
