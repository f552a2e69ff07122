"""The spare: what the site was one build ago, where the next change is made while the site stands.

Its files are shared with the site where both have the same, so none is ever written into: a file is linked, moved in
or removed. Whoever edits a published file by hand, and in place, edits both.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from duizhao.building.publishing.linking import link_file

_STAYS = {errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR}
"""A folder that holds something, in the two ways systems say so, or a file that has come in its place."""


def bring_up(spare: Path, site: Path, paths: Iterable[str]) -> None:
    """Makes the spare like the site at these paths."""
    standing = {path: os.path.isfile(f"{site}/{path}") for path in paths}
    _remove(spare, [path for path, stands in standing.items() if not stands])
    for path in (path for path, stands in standing.items() if stands):
        name = _name(spare, path)
        _unlink(name)
        link_file(f"{site}/{path}", name)


def change(spare: Path, wanted: Mapping[str, str | None]) -> None:
    """Moves files in, by path; removes what is wanted no longer."""
    _remove(spare, [path for path, file in wanted.items() if file is None])
    for path, file in wanted.items():
        if file is not None:
            os.replace(file, _name(spare, path))


def _name(spare: Path, path: str) -> str:
    """Of a file that is to come, in a folder that is there."""
    name = f"{spare}/{path}"
    os.makedirs(os.path.dirname(name), exist_ok=True)
    return name


def _remove(spare: Path, paths: Iterable[str]) -> None:
    """Files, and the folders that are empty without them."""
    for path in paths:
        _unlink(f"{spare}/{path}")
        folder = path.rpartition("/")[0]
        while folder and _is_gone(f"{spare}/{folder}"):
            folder = folder.rpartition("/")[0]


def _unlink(name: str) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        try:
            os.unlink(name)
        except OSError:
            if not os.path.isdir(name):  # a folder has come in the file's place
                raise


def _is_gone(folder: str) -> bool:
    try:
        os.rmdir(folder)
    except FileNotFoundError:
        return True
    except OSError as error:
        if error.errno in _STAYS:
            return False
        raise
    return True
