"""Installs what requirements-bench.lock pins into the peers' environment: all of it, or else each that can be had.

    python scripts/benchmark/installing.py PYTHON LOCK REFUSED

What cannot be had here is told in the file REFUSED, a line each with its reason; there is no such file if all can.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")


def main(python: str, lock: Path, refused: Path) -> None:
    refused.unlink(missing_ok=True)
    if _complaint(python, lock) is None:
        return
    complaints = []
    for name, entry in entries(lock.read_text(encoding="utf-8")):
        with tempfile.TemporaryDirectory() as folder:
            alone = Path(folder, "requirements.txt")
            alone.write_text(entry, encoding="utf-8")
            complaint = _complaint(python, alone, "--no-deps")
        if complaint is not None:
            complaints.append(f"{name}: {complaint}\n")
    refused.write_text("".join(complaints), encoding="utf-8")


def entries(lock: str) -> Iterator[tuple[str, str]]:
    """Each package of a lock with its own lines."""
    for entry in re.split(r"\n(?=[a-z0-9])", lock.strip()):
        yield entry.partition("==")[0], f"{entry}\n"


def _complaint(python: str, requirements: Path, *options: str) -> str | None:
    """The last thing pip says where it cannot install them."""
    command = (python, *_PIP, *options, "--requirement", str(requirements))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stderr.strip().splitlines() or ["?"])[-1] if done.returncode else None


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
