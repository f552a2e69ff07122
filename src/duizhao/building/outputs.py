"""What was written where, by its digest; and the name of a whole site, which follows from all of that."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from duizhao.rendering.artifact import Artifact

_ROOM = 1 << 256


class Output(NamedTuple):
    path: str
    digest: bytes


def output_of(artifact: Artifact) -> Output:
    return Output(artifact.path, sha256(artifact.data).digest())


def sum_of(outputs: Iterable[Output]) -> int:
    """A sum, so that what changes is taken out and put in without asking for all the rest."""
    return sum(int.from_bytes(sha256(f"{path}\n".encode() + digest).digest()) for path, digest in outputs) % _ROOM


def generation_named(whole: int) -> str:
    return f"{whole % _ROOM:064x}"
