"""The benchmark of the digests: what a paper costs to set, what a library of 240, and what WeasyPrint takes for it.

1. write a library of 240 papers; 2. set twenty of them one after another, after one that warms the compiler; 3. set the
whole of it; 4. have WeasyPrint, in an environment of its own, set the twenty as HTML. CPU is that of all threads.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from duizhao.building.digests.digest import Digest, DigestKind
from duizhao.building.digests.fonts import find_fonts
from duizhao.building.digests.setter import Setter
from duizhao.building.inspection import inspect
from duizhao.editions.edition import EDITIONS, ZH_HANS, Edition
from duizhao.editions.pages import Books, open_books
from scripts.benchmark.synthetic import write_library

SIZE = 240
PAPERS = 20
BAR_PAPER = 0.040
BAR_WHOLE = 4.0
BAR_RATIO = 5.0
PROJECT = Path(__file__).parents[2]
PEER = Path(__file__).with_name("weasyprint_peer.py")


class Cost(NamedTuple):
    seconds: float
    pages: int


def main() -> int:
    parser = argparse.ArgumentParser(prog="./scripts/bench pdf", description="Measures what digests cost to set.")
    parser.add_argument("--peer", metavar="PYTHON", help="a Python with WeasyPrint")
    arguments = parser.parse_args()
    fonts = find_fonts(PROJECT)
    if fonts is None:
        print("the fonts are missing: run ./scripts/build once", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as folder:
        write_library(Path(folder), SIZE)
        books = open_books(inspect(Path(folder) / "summaries").library)
        setter = Setter(fonts)
        papers = list(books.view.library.papers)[: PAPERS + 1]
        ours = 0.0
        for edition in EDITIONS:
            cost = _papers(setter, books, edition, papers)
            ours = ours or cost.seconds
            print(f"{edition.id:10} {1000 * cost.seconds:6.1f} ms CPU a paper of {cost.pages / PAPERS:.1f} pages")
        start = time.process_time()
        whole = setter.set(books, Digest(ZH_HANS, DigestKind.LIBRARY))
        total = time.process_time() - start
        print(
            f"{'whole':10} {total:6.2f} s CPU for {SIZE} papers on {whole.pages} pages, {len(whole.data) / 1e6:.1f} MB"
        )
        _tell(ours <= BAR_PAPER, f"≤ {1000 * BAR_PAPER:g} ms CPU a paper: {1000 * ours:.1f} ms")
        _tell(total <= BAR_WHOLE, f"≤ {BAR_WHOLE:g} s CPU for a whole digest of {SIZE}: {total:.2f} s")
        if arguments.peer:
            peer = _peer(arguments.peer, setter, books, papers, fonts)
            print(f"{'WeasyPrint':10} {1000 * peer:6.1f} ms CPU a paper")
            _tell(peer >= BAR_RATIO * ours, f"{BAR_RATIO:g} times less than WeasyPrint: {peer / ours:.1f} times")
    return 0


def _papers(setter: Setter, books: Books, edition: Edition, papers: Sequence[str]) -> Cost:
    """The mean, writing the documents included; the first is not counted."""
    setter.set(books, Digest(edition, DigestKind.PAPER, (papers[0],)))
    start = time.process_time()
    pages = sum(setter.set(books, Digest(edition, DigestKind.PAPER, (paper,))).pages for paper in papers[1:])
    return Cost((time.process_time() - start) / (len(papers) - 1), pages)


def _peer(python: str, setter: Setter, books: Books, papers: Sequence[str], fonts: Path) -> float:
    documents = [setter.document(books, Digest(ZH_HANS, DigestKind.PAPER, (paper,))).data for paper in papers]
    done = subprocess.run(
        (python, str(PEER), str(fonts)), input="\n".join(documents), capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def _tell(held: bool, bar: str) -> None:
    print(f"{'held  ' if held else 'MISSED'}  {bar}")


if __name__ == "__main__":
    sys.exit(main())
