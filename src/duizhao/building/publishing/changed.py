"""A change of the published site, made in its spare and then switched with it.

1. What changes is written aside, and only where it differs from the site; 2. the journal adds it to what may differ
between spare and site; 3. the spare is brought up to the site, and changed; 4. the two change places. So the cost is
that of what changes, and only the first change of a whole site has to make the spare, by linking all of its files.
The order holds for a process that is killed. After a power cut the disk may have lost what it had taken last, and what
stands in the site itself may be cut short: then the site should be built whole.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from duizhao.building.publishing.journal import Journal, find_journal, folders_of
from duizhao.building.publishing.linking import link_tree
from duizhao.building.publishing.marks import generation_of, mark_of
from duizhao.building.publishing.places import Places, discard
from duizhao.building.publishing.spare import bring_up, change
from duizhao.building.publishing.switching import switch
from duizhao.building.publishing.troubles import AnotherGeneration, CannotWrite, told_if_unwritable
from duizhao.building.publishing.writing import holds, write_file
from duizhao.diagnostics import tell
from duizhao.rendering.artifact import Artifact


class ChangedSite:
    """Of the site published under a generation; raises `AnotherGeneration` where another site stands there."""

    def __init__(self, site_dir: Path, generation: str) -> None:
        self._places = Places(site_dir)
        self._site = str(self._places.site)
        self._generation = generation
        if not generation or generation_of(self._places.site) != generation:
            message = tell("{folder} is not the site that changes were reckoned from", folder=self._places.site)
            raise AnotherGeneration(message)
        with told_if_unwritable(self._places.room):
            self._aside = self._places.new_staging()
        self._written = 0
        self._wanted: dict[str, str | None] = {}
        """Path → the file that is to go there; nothing, where the path is to go."""

    def write(self, artifact: Artifact) -> None:
        if holds(f"{self._site}/{artifact.path}", artifact.data):
            self._wanted.pop(artifact.path, None)
            return
        file = f"{self._aside}/{self._written}"
        self._written += 1
        try:
            write_file(file, artifact.data)
        except OSError as error:
            raise CannotWrite.because(error, file) from error
        self._wanted[artifact.path] = file

    def remove(self, path: str) -> None:
        self._wanted.pop(path, None)
        if os.path.isfile(f"{self._site}/{path}"):
            self._wanted[path] = None

    def publish(self, generation: str) -> None:
        """Under the name of the new generation, which only sites with the same bytes may share."""
        assert generation, "a change is of a site with a name, and makes another"
        places = self._places
        self.write(mark_of(generation))
        with told_if_unwritable(places.site):
            if self._wanted:
                known = _known_spare(places)
                changing = frozenset(self._wanted)
                risk = Journal(known.generations | {generation}, known.folders, known.paths | changing)
                risk.save(places.journal)
                bring_up(places.spare, places.site, known.paths - changing)
                change(places.spare, self._wanted)
                switch(places.spare, places.site, places.retired)
                with suppress(OSError):  # what it said before is still true
                    Journal(frozenset([self._generation, generation]), known.folders, changing).save(places.journal)
        shutil.rmtree(self._aside, ignore_errors=True)

    def discard(self) -> None:
        discard(self._aside)


def make_spare(site_dir: Path) -> None:
    """Does beforehand, where there is time for it, what the first change of a whole site would have to do."""
    places = Places(site_dir)
    if generation_of(places.site):
        with told_if_unwritable(places.room):
            _known_spare(places)


def _known_spare(places: Places) -> Journal:
    """What is known of the spare. One of which nothing is known is thrown away, and another made."""
    journal = find_journal(places.journal)
    if journal and journal.speaks_of(places.site, places.spare):
        return journal
    places.journal.unlink(missing_ok=True)
    discard(places.spare)
    link_tree(str(places.site), str(places.spare))
    journal = Journal(frozenset([generation_of(places.site)]), folders_of(places.site, places.spare), frozenset())
    journal.save(places.journal)
    return journal
