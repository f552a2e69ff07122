"""Digests that were set before, by what they were made of, and which of them the last states of a library came to.

A state is everything that digests are made of at once: library, address, size of paper, code. Where a state comes
back, its digests are known by name, and no document need be written to find them. Those of the last few states are
kept, so that building for two addresses in turn, or going back to what was, sets nothing again. What is damaged counts
as not there.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, NamedTuple

STATES_KEPT = 8


class _State(NamedTuple):
    """`turn` grows with every state that is remembered; `keys` are by the names of digests."""

    turn: int
    keys: dict[str, str]


class Store:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> bytes | None:
        try:
            stored = self._file(key).read_bytes()
        except OSError:
            return None
        data, checksum = stored[:-32], stored[-32:]
        return data if hashlib.sha256(data).digest() == checksum else None

    def keep(self, key: str, data: bytes) -> None:
        self._write(self._file(key), data + hashlib.sha256(data).digest())

    def recall(self, state: str) -> dict[str, str]:
        """The keys of what was set in this very state, by name."""
        return _read(self._state_file(state)).keys

    def remember(self, state: str, keys: dict[str, str]) -> None:
        """Adds to a state, and forgets what belongs to none of the last. Another run may be at work here: what it set
        and has not remembered yet is set again when it is wanted."""
        states = {file: _read(file) for file in self._folder.glob("*.json")}
        turn = 1 + max((one.turn for one in states.values()), default=0)
        file = self._state_file(state)
        states[file] = _State(turn, self.recall(state) | keys)
        self._write(file, json.dumps(states[file]._asdict(), sort_keys=True).encode())
        kept = sorted(states, key=lambda one: (states[one].turn, one.name), reverse=True)[:STATES_KEPT]
        used = {key for one in kept for key in states[one].keys.values()}
        for one in self._folder.glob("*.json"):
            if one not in kept and one in states:
                one.unlink(missing_ok=True)
        for one in self._folder.glob("*.pdf"):
            if one.stem not in used:
                one.unlink(missing_ok=True)

    def _write(self, file: Path, data: bytes) -> None:
        """Under its name only when it is whole: a run may be interrupted."""
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f"{file.name}.{os.getpid()}.part")
        unfinished.write_bytes(data)
        unfinished.replace(file)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.pdf"

    def _state_file(self, state: str) -> Path:
        return self._folder / f"{state}.json"


def _read(file: Path) -> _State:
    try:
        value: Any = json.loads(file.read_bytes())
        keys = {str(name): str(key) for name, key in value["keys"].items()}
        return _State(int(value["turn"]), keys)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return _State(0, {})
