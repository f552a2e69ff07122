"""The benchmark: builds synthetic libraries with duizhao and with others, by turns, and says what a page costs.

1. ask each contender for its version: who does not answer is left out; 2. write the sources of all sizes; 3. build each
again and again, by turns, so that a slow minute of the machine falls on all alike; 4. keep the cheapest build of each
and report. Everything stands in a temporary folder that is removed at the end.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from scripts.benchmark.contenders import CONTENDERS
from scripts.benchmark.contenders.contender import PEERS, ROOT, Contender
from scripts.benchmark.documenting import write_documents
from scripts.benchmark.measuring import BuildError, measure
from scripts.benchmark.plan import FULL, ONCE_FROM, QUICK, Step, chosen
from scripts.benchmark.preparing import prepare_apart, source_of
from scripts.benchmark.report import report
from scripts.benchmark.results import Missing, Results, results_from, this_machine
from scripts.benchmark.synthetic import SMALLEST


def main() -> int:
    arguments = _arguments()
    if arguments.read:
        results = results_from(arguments.read.read_text(encoding="utf-8"))
    else:
        steps = chosen(QUICK if arguments.quick else FULL, arguments.only, arguments.sizes)
        results = Results(this_machine(), turns=arguments.repeat)
        with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as folder:
            _measure_all(Path(folder), steps, results, arguments.json)
    if not results.measurements:
        print("nothing was measured", file=sys.stderr)
        return 1
    print(report(results), end="")
    if arguments.docs:
        write_documents(results, ROOT / "docs")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./scripts/bench", description="Measures what a page costs to build.")
    parser.add_argument("--quick", action="store_true", help="100 papers with everybody, instead of the full plan")
    parser.add_argument("--only", type=_names, default=(), metavar="NAME,…", help=f"of {', '.join(CONTENDERS)}")
    parser.add_argument("--sizes", type=_sizes, default=(), metavar="N,…", help="numbers of papers, for all alike")
    parser.add_argument("--repeat", type=_count, default=2, metavar="TIMES", help="builds of each (default: 2)")
    default = ROOT / "build/bench.json"
    parser.add_argument(
        "--json", type=Path, default=default, metavar="FILE", help="results (default: build/bench.json)"
    )
    parser.add_argument("--read", type=Path, metavar="FILE", help="measure nothing, but report such results")
    parser.add_argument("--docs", action="store_true", help="also write tables and figures of docs/*/benchmark.md")
    return parser.parse_args()


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    for name in names:
        if name not in CONTENDERS:
            raise argparse.ArgumentTypeError(f"nobody here is called {name}")
    return names


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


def _measure_all(folder: Path, steps: Sequence[Step], results: Results, keep: Path) -> None:
    absent = _ask_versions(dict.fromkeys(step.contender for step in steps), results)
    left = [step for step in steps if step.contender not in absent]
    for papers in dict.fromkeys(step.papers for step in left):
        _tell(f"writing sources of {papers:,} papers …")
        prepare_apart(papers, folder, [step.contender for step in left if step.papers == papers])
    for turn in range(results.turns):
        for step in list(left):
            if turn and step.papers >= ONCE_FROM:
                continue
            try:
                _build(folder, step, results)
            except BuildError as error:
                left.remove(step)
                results.missing.append(Missing(step.contender, step.papers, error.gist))
                _tell(f"{step.contender} failed at {step.papers:,} papers:\n{error}")
            keep.parent.mkdir(parents=True, exist_ok=True)
            keep.write_text(results.as_json(), encoding="utf-8")


def _build(folder: Path, step: Step, results: Results) -> None:
    contender = CONTENDERS[step.contender]
    source = source_of(folder, step.contender, step.papers)
    for moment in step.moments:
        found = measure(contender, source, step.papers, moment)
        _tell(f"{found.contender}, {found.papers:,} papers, {moment}: {found.cpu:.1f} s CPU, {found.wall:.1f} s")
        results.add(found)


def _ask_versions(names: Iterable[str], results: Results) -> set[str]:
    """Those that do not answer."""
    absent = set()
    for name in names:
        version = _version(CONTENDERS[name])
        if version is None:
            absent.add(name)
            results.missing.append(Missing(name, 0, f"not installed{_refused()}"))
        else:
            results.versions[name] = version
    return absent


def _version(contender: Contender) -> str | None:
    environment = os.environ | contender.environment
    try:
        done = subprocess.run(contender.probe, env=environment, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return next((word.lstrip("v") for word in done.stdout.split() if any(map(str.isdigit, word))), "?").split("-")[0]


def _refused() -> str:
    """What pip said of packages that cannot be had here."""
    file = PEERS / "refused.txt"
    return f" ({'; '.join(file.read_text(encoding='utf-8').splitlines())})" if file.is_file() else ""


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
