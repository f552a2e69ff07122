"""Where golden files stand: one for a test, in a folder for its module."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"
EXPECTED = pytest.StashKey[set[Path]]()
"""The golden files that the tests collected in this run want."""


def file_of(module: Path, test: str) -> Path:
    """`tests/golden/<folder>/<module>/<test>.txt`, the words of the test's name and parameters in the last."""
    words = re.sub(r"\W+", "-", test.removeprefix("test_"), flags=re.ASCII).strip("-")
    return GOLDEN / module.relative_to(TESTS).with_suffix("") / f"{words}.txt"


def orphans(expected: set[Path]) -> list[Path]:
    """Golden files that no test wants. Of modules that were not collected only those are told that are gone."""
    folders = {file.parent for file in expected}
    return [
        file
        for file in sorted(GOLDEN.rglob("*.txt"))
        if file not in expected and (file.parent in folders or not _module(file).is_file())
    ]


def _module(golden: Path) -> Path:
    return TESTS / golden.parent.relative_to(GOLDEN).with_suffix(".py")
