"""Everything that digests are made of, as one word: where it is the same, all digests are the same.

The library itself is asked, or its fingerprint, not its files, so that nothing can be changed between reading and
asking. What makes a
difference without need, another order of reading say, only costs time: the digests are then found by what they say.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from duizhao.building.digests.fonts import PINNED
from duizhao.model.library import Library
from duizhao.rendering.typst.documents import Imprint

PACKAGE = Path(__file__).parents[2]


def state_of(library: Library | str, imprint: Imprint, paper_size: str) -> str:
    return hashlib.sha256(pickle.dumps((library, imprint, paper_size), 5) + code_fingerprint()).hexdigest()


@cache
def code_fingerprint() -> bytes:
    """Of this package, the fonts it pins, and all that is installed beside it."""
    found = hashlib.sha256(sys.version.encode() + PINNED.read_bytes())
    for file in _files(PACKAGE):
        found.update(f"\n{file.relative_to(PACKAGE)}\n".encode() + file.read_bytes())
    found.update("\n".join(sorted(f"{one.name} {one.version}" for one in distributions())).encode())
    return found.digest()


def _files(folder: Path) -> Iterator[Path]:
    for one in sorted(folder.iterdir()):
        if one.is_dir():
            yield from _files(one) if one.name != "__pycache__" else ()
        else:
            yield one
