"""Where the templates lie, and what they are: a digest set by other templates is another digest."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("templates")
MAIN = FOLDER / "main.typ"


@cache
def fingerprint() -> str:
    found = hashlib.sha256()
    for file in sorted(FOLDER.glob("*.typ")):
        found.update(f"{file.name}\n".encode() + file.read_bytes())
    return found.hexdigest()
