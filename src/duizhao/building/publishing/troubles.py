"""Why nothing was published. Each says so to whoever builds; the site that was published before still stands."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duizhao.diagnostics import Told, tell


class NotPublished(Exception):
    """Its first argument is the message."""


class NotOurSite(NotPublished):
    """A folder that a build would replace, and that no build has made."""


class AnotherGeneration(NotPublished):
    """What changes was reckoned from another site than the published one."""


class SiteBusy(NotPublished):
    """Another build is at work on the site."""


class CannotWrite(NotPublished):
    """The system would not let us write: the disk is full, or the folder is not ours."""

    @classmethod
    def because(cls, error: OSError, path: str | Path) -> CannotWrite:
        place = error.filename if isinstance(error.filename, str) else path
        return cls(
            tell(
                "{path} cannot be written: {reason}; the site published before, if there is one, still stands",
                path=place,
                reason=_REASONS.get(error.errno or 0, error.strerror or str(error)),
            )
        )


@contextmanager
def told_if_unwritable(path: str | Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite.because(error, path) from error


_FULL = tell("the disk is full")
_FORBIDDEN = tell("whoever builds may not write there")
_REASONS: dict[int, Told] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: tell("the disk can only be read"),
}
