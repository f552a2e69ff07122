"""Writes the index of a library and says what it cost: CPU, memory, sizes, and what one changed paper writes again.

    python -m scripts.benchmark.search.indexing LIBRARY OUTPUT

In a process of its own, because memory is measured by its highest mark.
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

from duizhao.building.inspection import inspect
from duizhao.building.memory import bulk_values
from duizhao.editions.pages import open_books
from duizhao.model.library import Library
from duizhao.model.summary import Answer, Summary
from duizhao.model.text import Text
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.index import search_artifacts

SHARDED = ("names", "texts", "words")
ADDED = Text(
    zh="本文又以县级面板数据检验了这一机制的边界条件。",
    en="The paper tests where this mechanism ends with county data.",
)


def main(library_folder: Path, output: Path) -> dict[str, Any]:
    with bulk_values():
        library = inspect(library_folder / "summaries").library
        papers = len(library.papers)
        loaded = _peak()
        first_tier, _ = _cost(_without_points(library))
        found, changed_before = _cost(library, output)
        everything = found.pop("cpu")
        _, changed_after = _cost(_with_a_change(library))
        changed = sum(changed_before.get(path) != sum_ for path, sum_ in changed_after.items())
    return {
        "papers": papers,
        "ms a paper": 1000 * everything / papers,
        "ms a paper, first tier": 1000 * first_tier["cpu"] / papers,
        "MB of the library": loaded / 1e6,
        "MB of the index": (_peak() - loaded) / 1e6,
        "shards": len(changed_before),
        "shards written again for one change": changed,
        **found,
    }


def _cost(library: Library, output: Path | None = None) -> tuple[dict[str, Any], dict[str, int]]:
    """CPU and sizes; and a sum of each shard."""
    view = open_books(library).view
    sizes: Counter[str] = Counter()
    shards: dict[str, int] = {}
    largest = 0
    cpu = 0.0
    artifacts = iter(search_artifacts(view))
    while True:
        start = time.process_time()
        artifact = next(artifacts, None)
        cpu += time.process_time() - start
        if artifact is None:
            break
        tier = artifact.path.split("/")[1]
        sizes[tier] += len(artifact.data)
        if tier in SHARDED:
            shards[artifact.path] = crc32(artifact.data)
            largest = max(largest, len(gzip.compress(artifact.data, 6)))
        if output:
            _write(output, artifact)
    papers = len(library.papers)
    found = {"cpu": cpu, "bytes a paper": sum(sizes.values()) / papers, "largest shard, compressed": largest}
    return found | {f"bytes a paper, {tier}": size / papers for tier, size in sizes.items()}, shards


def _write(output: Path, artifact: Artifact) -> None:
    file = output / artifact.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(artifact.data)


def _without_points(library: Library) -> Library:
    return _with(library, (replace(paper, answers={}) for paper in library.papers.values()))


def _with_a_change(library: Library) -> Library:
    """One point of the paper in the middle says something else."""
    ids = sorted(library.papers)
    paper = library.papers[ids[len(ids) // 2]]
    facet, answer = next((facet, answer) for facet, answer in paper.answers.items() if answer.points)
    first, *others = answer.points
    changed = {**paper.answers, facet: Answer((replace(first, text=ADDED), *others))}
    edited = replace(paper, answers=changed)
    return _with(library, (edited if other is paper else other for other in library.papers.values()))


def _with(library: Library, papers: Iterable[Summary]) -> Library:
    return replace(library, papers={paper.id: paper for paper in papers})


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), Path(sys.argv[2])), sys.stdout)
