"""Where a build of a site puts things: a room beside the site, on the same disk. It is there while somebody builds, and
for as long as there is a spare in it."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from pathlib import Path

_STAGING = "staging-"


class Places:
    def __init__(self, site_dir: Path) -> None:
        self.site = site_dir.resolve()
        """Where a link leads, since what is switched must be a folder."""
        self.room = self.site.parent / f".{self.site.name}.duizhao"
        self.lock = self.room / "lock"
        self.spare = self.room / "spare"
        self.journal = self.room / "spare.json"
        self.retired = self.room / "retired"
        """The site, while another takes its place where the system cannot swap two folders in one step."""
        self._ignored = self.room / ".gitignore"

    def enter(self) -> None:
        """Puts right what a build that was killed left here. Only for whoever has the lock."""
        self._ignored.write_text("*\n", encoding="utf-8")
        if not self.site.exists() and self.retired.is_dir():
            self.retired.rename(self.site)
        for left in (self.retired, *self.room.glob(f"{_STAGING}*")):
            discard(left)

    def leave(self) -> None:
        """Closes the room where nothing is left in it that the next build can use."""
        with suppress(OSError):  # something is left, or the next build has come in
            if {path.name for path in self.room.iterdir()} <= {self.lock.name, self._ignored.name}:
                self._ignored.unlink(missing_ok=True)
            self.lock.unlink()
            self.room.rmdir()

    def new_staging(self) -> Path:
        """An empty folder. Its name was never used before: workers may outlive a build that was killed, and must not
        write into the next one's."""
        staging = self.room / f"{_STAGING}{secrets.token_hex(8)}"
        staging.mkdir(parents=True)
        return staging


def forget(site_dir: Path) -> None:
    """Removes what stands beside a site that will not be built again."""
    shutil.rmtree(Places(site_dir).room, ignore_errors=True)


def discard(folder: Path) -> None:
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)
