"""Writes a library and what each contender makes of it, in a process of its own, whose memory goes with it.

python -m scripts.benchmark.preparing PAPERS FOLDER CONTENDER…
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.benchmark.contenders import CONTENDERS
from scripts.benchmark.contenders.contender import ROOT
from scripts.benchmark.content import Written
from scripts.benchmark.synthetic import write_library


def prepare_apart(papers: int, folder: Path, names: Iterable[str]) -> None:
    command = [sys.executable, "-m", "scripts.benchmark.preparing", str(papers), str(folder), *names]
    subprocess.run(command, cwd=ROOT, check=True)


def source_of(folder: Path, name: str, papers: int) -> Path:
    """Where in the folder a contender's sources stand."""
    return folder / f"{name}-{papers}"


def main(papers: int, folder: Path, names: Iterable[str]) -> None:
    written = Written(folder / f"library-{papers}")
    written.folder.mkdir()
    write_library(written.folder, papers)
    for name in names:
        source = source_of(folder, name, papers)
        source.mkdir()
        CONTENDERS[name].prepare(written, source)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
