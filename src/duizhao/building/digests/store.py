"""Digests that were set before, by what they were made of."""

from __future__ import annotations

import os
from pathlib import Path


class Store:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def find(self, key: str) -> bytes | None:
        self._used.add(key)
        try:
            return self._file(key).read_bytes()
        except FileNotFoundError:
            return None

    def keep(self, key: str, data: bytes) -> None:
        """Under its name only when it is whole: a build may be interrupted."""
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._folder / f"{key}.{os.getpid()}.part"
        unfinished.write_bytes(data)
        unfinished.replace(self._file(key))

    def forget_unused(self) -> None:
        """What nobody asked for this time. Another build may be at work here: what it has not finished stays."""
        for file in self._folder.glob("*.pdf"):
            if file.stem not in self._used:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.pdf"
