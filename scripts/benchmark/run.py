"""The benchmark: builds libraries of several sizes, by turns, and says what a page costs.

1. write the sources of all sizes; 2. build each again and again, by turns, so that a slow minute of the machine falls
on all alike; 3. keep the cheapest build of each and report. Everything stands in a temporary folder that is removed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from scripts.benchmark.measuring import BuildError, Contender, Measurement, measure
from scripts.benchmark.report import report
from scripts.benchmark.synthetic import SMALLEST, write_library

DUIZHAO = Contender(
    "duizhao",
    write_library,
    (sys.executable, "-m", "duizhao.cli", "build"),
    output="build",
    site="build/site",
)
CONTENDERS = (DUIZHAO,)


def main() -> int:
    arguments = _arguments()
    os.environ["DUIZHAO_SITE_URL"] = "https://example.org/"  # as published: canonical addresses, alternates, sitemap
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as folder:
        try:
            measurements = _measure_all(Path(folder), arguments.sizes, arguments.repeat)
        except BuildError as error:
            print(error, file=sys.stderr)
            return 1
    print(report(measurements), end="")
    if arguments.json:
        arguments.json.write_text(_as_json(measurements), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./scripts/bench", description="Measures what a page costs to build.")
    parser.add_argument(
        "--sizes", type=_sizes, default=(1000, 5000), metavar="N,…", help="numbers of papers (default: 1000,5000)"
    )
    parser.add_argument("--repeat", type=_count, default=2, metavar="TIMES", help="builds of each (default: 2)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the measurements there")
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    sizes = sorted({int(size) for size in text.split(",")})
    if sizes[0] < SMALLEST:
        raise argparse.ArgumentTypeError(f"a library has at least {SMALLEST} papers here, not {sizes[0]}")
    return tuple(sizes)


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of builds")
    return count


def _measure_all(folder: Path, sizes: Sequence[int], repeat: int) -> list[Measurement]:
    """The cheapest build of each contender at each size."""
    sources: dict[tuple[Contender, int], Path] = {}
    for contender in CONTENDERS:
        for size in sizes:
            source = sources[contender, size] = folder / f"{contender.name}-{size}"
            source.mkdir()
            contender.prepare(source, size)
    best: dict[tuple[Contender, int], Measurement] = {}
    for turn in range(repeat):
        for (contender, size), source in sources.items():
            print(f"{contender.name}, {size:,} papers, build {turn + 1} of {repeat} …", file=sys.stderr)
            found = measure(contender, source, size)
            best[contender, size] = min(best.get((contender, size), found), found, key=lambda one: one.cpu)
    return list(best.values())


def _as_json(measurements: list[Measurement]) -> str:
    machine = {"python": platform.python_version(), "system": platform.platform(), "cpus": os.cpu_count()}
    rows = [asdict(one) | {"cpu": one.cpu, "cpu_per_page": one.cpu_per_page} for one in measurements]
    return json.dumps({"machine": machine, "measurements": rows}, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main())
