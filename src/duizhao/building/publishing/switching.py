"""One folder in another's place, in one step where the system can (Linux), else in two."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def switch(new: Path, site: Path, retired: Path) -> None:
    """`new` becomes the site; what the site was, if it was there, then stands where `new` stood. A build that is killed
    between two steps leaves the site at `retired`, from where the next takes it back."""
    if not site.exists():
        new.rename(site)
        return
    if _exchange(new, site):
        return
    site.rename(retired)
    try:
        new.rename(site)
    except OSError:
        retired.rename(site)
        raise
    retired.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders; says whether the system did."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    failed: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return failed == 0
