"""The library's values by their keys, in one file. Nothing is kept until it is committed."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

from duizhao.building.catalogue.database import open_database, packed, read_database, unpacked

_TABLES = "CREATE TABLE records (key TEXT PRIMARY KEY, value BLOB NOT NULL);"
NOTES = "~"
"""Keys that begin so are not of the library, but of how it was read."""


class Records:
    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection

    @classmethod
    def open(cls, file: Path, version: str) -> Records:
        return cls(file, open_database(file, _TABLES, version))

    @classmethod
    def read(cls, file: Path) -> Records:
        return cls(file, read_database(file))

    def find(self, key: str) -> Any:
        data = self.find_packed(key)
        return None if data is None else unpacked(data)

    def find_packed(self, key: str) -> bytes | None:
        row = self._connection.execute("SELECT value FROM records WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, key: str, value: Any) -> bool:
        return self.put_packed(key, packed(value))

    def put_packed(self, key: str, data: bytes) -> bool:
        """Says whether it is another than before."""
        if self.find_packed(key) == data:
            return False
        self._connection.execute("INSERT OR REPLACE INTO records VALUES (?, ?)", (key, data))
        return True

    def remove(self, key: str) -> bool:
        return self._connection.execute("DELETE FROM records WHERE key = ?", (key,)).rowcount > 0

    def fingerprint(self) -> str:
        """Of the whole library."""
        found = hashlib.sha256()
        rows = self._connection.execute("SELECT key, value FROM records WHERE key < ? ORDER BY key", (NOTES,))
        for key, data in rows:
            found.update(f"{key}\n{len(data)}\n".encode())
            found.update(data)
        return found.hexdigest()

    def commit(self) -> None:
        self._connection.commit()

    def roll_back(self) -> None:
        self._connection.rollback()

    def close(self) -> None:
        self._connection.close()
