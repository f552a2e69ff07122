"""The files of the index: each is a script that hands its value to `duizhao.search.take`, because scripts load under a
strict policy and from a copy on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.shards import Shard

FOLDER = "search"


def script(name: str, value: Any) -> Artifact:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Artifact(f"{FOLDER}/{name}.js", f'duizhao.search.take("{name}",{text})\n'.encode())


def shelf_scripts(index: str, shelf: str, shards: list[Shard]) -> Iterator[Artifact]:
    """Where each shard begins, and the shards."""
    yield script(f"shelves/{index}-{shelf}", [shard.beginning for shard in shards])
    yield from (script(f"{index}/{_spelled(shard.beginning)}", shard.text) for shard in shards)


def _spelled(beginning: str) -> str:
    """Safe in any address and file system: four hexadecimal digits for each unit of a JavaScript string."""
    return beginning.encode("utf-16-be", "surrogatepass").hex()
