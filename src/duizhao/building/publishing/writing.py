"""Many small files, written with no more calls than each needs; and what tells whether one must be written at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from duizhao.building.publishing.linking import link_file
from duizhao.building.publishing.troubles import CannotWrite
from duizhao.rendering.artifact import Artifact

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class StagingWriter:
    """Writes artifacts into a folder. Workers may have one each, for the same folder."""

    def __init__(self, staging: Path) -> None:
        self._staging = str(staging)
        self._folders = {""}

    def write(self, artifact: Artifact) -> None:
        path = f"{self._staging}/{artifact.path}"
        try:
            self._make(artifact.path.rpartition("/")[0])
            write_file(path, artifact.data)
        except OSError as error:
            raise CannotWrite.because(error, path) from error

    def take_over(self, file: str, path: str) -> None:
        """A file that stands elsewhere, and is not to be written any more."""
        try:
            self._make(path.rpartition("/")[0])
            link_file(file, f"{self._staging}/{path}")
        except OSError as error:
            raise CannotWrite.because(error, path) from error

    def _make(self, folder: str) -> None:
        if folder in self._folders:
            return
        self._make(folder.rpartition("/")[0])
        with suppress(FileExistsError):
            os.mkdir(f"{self._staging}/{folder}")
        self._folders.add(folder)


def write_file(path: str, data: bytes) -> None:
    file = os.open(path, _FLAGS, 0o644)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
    finally:
        os.close(file)


def holds(path: str, data: bytes) -> bool:
    """Whether a file has these very bytes."""
    try:
        if os.stat(path).st_size != len(data):
            return False
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:
        return False
