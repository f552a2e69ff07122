"""A path and its bytes: the only thing that is ever written."""

from __future__ import annotations

from typing import NamedTuple


class Artifact(NamedTuple):
    """`path` is relative to the site, with forward slashes."""

    path: str
    data: bytes
