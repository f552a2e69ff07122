"""`./scripts/bench search`: writes a library, its index and those of others, asks, and reports in one run."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from scripts.benchmark.search.peers import material, pagefind, size_of
from scripts.benchmark.synthetic import write_library

HERE = __package__
ROOT = Path(__file__).parents[3]


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as folder:
        large, small, index = (Path(folder, name) for name in ("large", "small", "index"))
        for library, papers in ((large, arguments.papers), (small, arguments.peers)):
            print(f"writing a library of {papers:,} papers …", file=sys.stderr)
            library.mkdir()
            write_library(library, papers)
        print("indexing …", file=sys.stderr)
        _print(_part("indexing", str(large), str(index)))
        subprocess.run([sys.executable, "-m", "duizhao.cli", "build"], cwd=small, check=True, stdout=subprocess.DEVNULL)
        print("asking …", file=sys.stderr)
        assets = small / "build/site/assets"
        _print(_part("asking", str(index), str(assets), str(arguments.questions)))
        print("the others …", file=sys.stderr)
        _print_peers(small, arguments.peers, arguments.peer)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./scripts/bench search", description="Measures what search costs.")
    parser.add_argument("--papers", type=int, default=20_000, metavar="N", help="in the index asked (default: 20000)")
    parser.add_argument("--peers", type=int, default=500, metavar="N", help="in those of others (default: 500)")
    parser.add_argument("--peer", default=sys.executable, metavar="PYTHON", help="one that has Pagefind")
    parser.add_argument("--questions", type=int, default=110, metavar="N", help="to ask (default: 110)")
    return parser.parse_args()


def _part(name: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", f"{HERE}.{name}", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _print(found: dict[str, Any]) -> None:
    width = max(map(len, found))
    print("\n".join(f"{name.ljust(width)}  {value:12,.2f}" for name, value in found.items()), end="\n\n")


def _print_peers(library: Path, papers: int, peer: str) -> None:
    site = library / "build/site"
    ours = _part("indexing", str(library), str(library / "index"))
    bundle, markdown = library / "pagefind", library / "material"
    rows = [("duizhao", ours["bytes a paper"] * papers, ours["ms a paper"] * papers / 1000)]
    cpu = pagefind(peer, site, bundle)
    rows.append(("Pagefind, all pages", size_of(bundle.rglob("*")), cpu))
    cpu = material(library / "index", markdown)
    rows.append(("Material, papers (with its build)", size_of((markdown / "site/search").rglob("*")), cpu))
    print(f"{papers:,} papers".ljust(36), "kB a paper on disk", "CPU ms a paper", sep="  ")
    for name, size, seconds in rows:
        print(name.ljust(36), f"{size / papers / 1000:18.1f}", f"{1000 * seconds / papers:14.1f}", sep="  ")


if __name__ == "__main__":
    main()
