"""What was made by which job, and from what: so a job is done again only where something that it read has changed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from duizhao.building.catalogue.database import open_database, packed, unpacked
from duizhao.building.making import Languages, Result
from duizhao.building.outputs import Output
from duizhao.rendering.search.gathering import Gathered

_TABLES = """
CREATE TABLE notes (key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT UNIQUE NOT NULL,
    outputs BLOB NOT NULL,
    languages BLOB NOT NULL,
    gathered BLOB NOT NULL,
    reads BLOB NOT NULL
);
CREATE TABLE readers (key INTEGER NOT NULL, job INTEGER NOT NULL, PRIMARY KEY (key, job)) WITHOUT ROWID;
"""


class Manifest:
    """Results by the names of jobs. Who reads a key is found by the key's number: where two keys have the same,
    something is made again without need."""

    def __init__(self, file: Path, version: str) -> None:
        self._connection = open_database(file, _TABLES, version)
        self._jobs: dict[str, int] = dict(self._connection.execute("SELECT job, id FROM jobs"))

    @property
    def jobs(self) -> list[str]:
        return list(self._jobs)

    def __contains__(self, job: str) -> bool:
        return job in self._jobs

    def outputs_of(self, job: str) -> tuple[Output, ...]:
        return tuple(self._find("outputs", job) or ())

    def languages_of(self, job: str) -> Languages:
        return self._find("languages", job) or {}

    def gathered_of(self, job: str) -> Gathered:
        return self._find("gathered", job) or Gathered({}, {})

    def reads_of(self, job: str) -> list[str]:
        reads = self._find("reads", job)
        return zlib.decompress(reads).decode().split("\n") if reads else []

    def find_readers(self, keys: Iterable[str]) -> dict[str, str]:
        """The jobs that have read any of the keys, each with one of these."""
        names = {number: job for job, number in self._jobs.items()}
        readers: dict[str, str] = {}
        for key in sorted(keys):
            for (job,) in self._connection.execute("SELECT job FROM readers WHERE key = ?", (_number(key),)):
                if job in names:
                    readers.setdefault(names[job], key)
        return readers

    def keep(self, job: str, result: Result, reads: Iterable[str] = ()) -> None:
        """Who read something before and does no more stays its reader, which does no harm."""
        keys = sorted(reads)
        values = (
            packed(result.outputs),
            packed(result.languages),
            packed(result.gathered),
            packed(zlib.compress("\n".join(keys).encode(), 1)),
        )
        known = self._jobs.get(job)
        if known is None:
            statement = "INSERT INTO jobs (outputs, languages, gathered, reads, job) VALUES (?, ?, ?, ?, ?)"
            known = self._jobs[job] = self._connection.execute(statement, (*values, job)).lastrowid or 0
        else:
            statement = "UPDATE jobs SET outputs = ?, languages = ?, gathered = ?, reads = ? WHERE id = ?"
            self._connection.execute(statement, (*values, known))
        rows = sorted((_number(key), known) for key in keys)
        self._connection.executemany("INSERT OR IGNORE INTO readers VALUES (?, ?)", rows)

    def forget(self, job: str) -> None:
        """Its number is never given again, so nobody is taken for it."""
        self._connection.execute("DELETE FROM jobs WHERE id = ?", (self._jobs.pop(job),))

    def clear(self) -> None:
        for table in ("jobs", "readers", "notes"):
            self._connection.execute(f"DELETE FROM {table}")
        self._jobs.clear()

    def note(self, key: str, value: Any) -> None:
        self._connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (key, packed(value)))

    def find_note(self, key: str) -> Any:
        row = self._connection.execute("SELECT value FROM notes WHERE key = ?", (key,)).fetchone()
        return unpacked(row[0]) if row else None

    def keep_frames(self, inputs: str, frames: Any) -> None:
        """Those of the last run of MkDocs, with what it was made from."""
        self._connection.execute("DELETE FROM notes WHERE key LIKE 'frames %'")
        self.note(f"frames {inputs}", frames)
        self.commit()

    def job_of(self, path: str) -> str:
        """Which job wrote a file of the site; nothing where none did."""
        return next((job for job, outputs in self._all_outputs() if any(one.path == path for one in outputs)), "")

    def commit(self) -> None:
        self._connection.commit()

    def close(self) -> None:
        self._connection.close()

    def _all_outputs(self) -> Iterator[tuple[str, tuple[Output, ...]]]:
        rows = self._connection.execute("SELECT job, outputs FROM jobs")
        return ((job, unpacked(outputs)) for job, outputs in rows)

    def _find(self, column: str, job: str) -> Any:
        if job not in self._jobs:
            return None
        row = self._connection.execute(f"SELECT {column} FROM jobs WHERE id = ?", (self._jobs[job],)).fetchone()
        return unpacked(row[0])


def _number(key: str) -> int:
    return zlib.crc32(key.encode())
