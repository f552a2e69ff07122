"""Everything that MkDocs makes frames from, as one word: where it is the same, MkDocs need not run again."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_ENV = re.compile(r"!ENV\s+(\[[^\]]*\]|\S+)")
_WORD = re.compile(r"\w+")


def inputs_of(config: MkDocsConfig, plugin: str) -> str:
    """Nothing, where others take part who may look at more than files: plugins and hooks."""
    if config.hooks or list(config.plugins) != [plugin]:
        return ""
    settings = Path(config.config_file_path).read_bytes()
    found = hashlib.sha256(settings)
    for asked in _ENV.findall(settings.decode(errors="replace")):
        for name in _WORD.findall(asked):
            found.update(f"{name}={os.environ.get(name)}\n".encode())
    for line in _files(config.docs_dir, config.theme.custom_dir):
        found.update(f"{line}\n".encode())
    return found.hexdigest()


def _files(*folders: str | None) -> Iterator[str]:
    for folder in filter(None, folders):
        for place, below, names in os.walk(folder):
            below.sort()
            for name in sorted(names):
                file = Path(place, name)
                seen = file.lstat()
                yield f"{file} {seen.st_mode} {seen.st_size} {seen.st_mtime_ns} {seen.st_ino}"
