"""Writes files beside themselves and swaps them in, so that none is ever half written; several at once, or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def save_all(texts: Mapping[Path, str], moves: Mapping[Path, Path] | None = None) -> None:
    """Writes the texts, then moves the files; where something fails, all is as it was. Permissions stay."""
    before = {file: file.read_bytes() for file in texts}
    prepared = {}
    written, moved = [], []
    try:
        for file, text in texts.items():
            prepared[file] = _beside(file, text.encode())
        for file, new in prepared.items():
            new.replace(file)
            written.append(file)
        for file, target in (moves or {}).items():
            file.rename(target)
            moved.append((file, target))
    except OSError:
        for file, target in reversed(moved):
            target.rename(file)
        for file in written:
            _beside(file, before[file]).replace(file)
        raise
    finally:
        for new in prepared.values():
            new.unlink(missing_ok=True)


def _beside(file: Path, data: bytes) -> Path:
    """A new file with the permissions of another, in its folder. Nothing reads it: its name starts with a dot."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    with contextlib.suppress(FileNotFoundError):
        shutil.copymode(file, name)
    return Path(name)
