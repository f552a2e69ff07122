"""Lays the summaries of a proposal over ours, so that our code reads a stranger's data and nothing of theirs runs.

1. Ours are kept, to compare with. 2. The plain files of the proposal take their place. A link, a device or a repository
within is told of by name and left out; so is a file of a kind that no library has.
"""

from __future__ import annotations

import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

LARGEST = 4_000_000
MOST = 200_000
KINDS = {".yml", ".yaml", ".json", ".reviewed"}


def take(proposed: Path, ours: Path, before: Path) -> str:
    """Nothing, or why nothing was taken."""
    if not proposed.is_dir() or proposed.is_symlink():
        return f"the proposal has no folder '{proposed.name}'"
    shutil.rmtree(before, ignore_errors=True)
    before.parent.mkdir(parents=True, exist_ok=True)
    ours.rename(before)
    ours.mkdir()
    for number, (file, refusal) in enumerate(_walk(proposed), 1):
        if refusal or number > MOST:
            name = ascii(str(file.relative_to(proposed)))
            print(f"left out: {name}: {refusal or 'there are too many files'}", file=sys.stderr)
            continue
        place = ours / file.relative_to(proposed)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place, follow_symlinks=False)
    return ""


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file below, and why it is refused, if it is."""
    for path in sorted(folder.iterdir()):
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            if path.name == ".git":
                yield path, "a repository within the repository"
            else:
                yield from _walk(path)
        elif not stat.S_ISREG(status.st_mode):
            yield path, "a link or a device, not a file"
        elif path.suffix not in KINDS:
            yield path, f"no file of a library: they end in {', '.join(sorted(KINDS))}"
        elif status.st_size > LARGEST:
            yield path, f"larger than {LARGEST:,} bytes"
        else:
            yield path, ""
