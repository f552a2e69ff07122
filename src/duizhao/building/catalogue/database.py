"""Files of SQLite that are caches: they may be deleted, cut short or come from elsewhere. What is not whole, or of
another version, is not used; and since a stranger may have put it there, only values whose making does nothing are
unpickled.
"""

from __future__ import annotations

import pickle
import sqlite3
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

_ROOMS = ("duizhao.model.", "duizhao.diagnostics.", "duizhao.summaries.")
_TYPES = frozenset(
    {
        ("builtins", "set"),
        ("builtins", "frozenset"),
        ("duizhao.building.catalogue.filling", "Seen"),
        ("duizhao.building.making", "Result"),
        ("duizhao.building.outputs", "Output"),
        ("duizhao.editions.digests", "DigestFile"),
        ("duizhao.editions.edition", "Edition"),
        ("duizhao.editions.page", "PageKind"),
        ("duizhao.rendering.html.body", "TocEntry"),
        ("duizhao.rendering.search.gathering", "Gathered"),
        ("duizhao.site.frames", "Frames"),
        ("duizhao.site.frames", "Words"),
        ("duizhao.site.head", "PageAddress"),
        ("duizhao.site.shells", "Shell"),
    }
)


class Damaged(Exception):
    """What the file holds is not what was put there."""


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _TYPES or (module.startswith(_ROOMS) and "." not in name):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise Damaged(f"{module}.{name}")


def packed(value: Any) -> bytes:
    return pickle.dumps(value, 5)


def unpacked(data: bytes) -> Any:
    try:
        return _Reader(BytesIO(data)).load()
    except Damaged:
        raise
    except Exception as error:  # a pickle that was cut short may raise anything
        raise Damaged(str(error)) from error


def open_database(file: Path, tables: str, version: str) -> sqlite3.Connection:
    """Anew, with these tables, where there is none that may be used."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with suppress(sqlite3.Error, Damaged):
        connection = _connected(file)
        if connection.execute("SELECT * FROM versions").fetchall() == [(version,)]:
            return connection
        connection.close()
    for ending in ("", "-journal"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    connection = _connected(file)
    connection.executescript(f"CREATE TABLE versions (version TEXT NOT NULL);\n{tables}")
    connection.execute("INSERT INTO versions VALUES (?)", (version,))
    connection.commit()
    return connection


class Connection(sqlite3.Connection):
    """Says of a file that is no database what is said of all that is damaged."""

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:
        try:
            return super().execute(statement, values)
        except sqlite3.DatabaseError as error:
            raise Damaged(str(error)) from error


def read_database(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, factory=Connection)


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, factory=Connection)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cache_size = -32000")
    return connection
