"""The library this repository is for: nothing is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from duizhao.building.inspection import inspect

REAL = Path(__file__).parents[2] / "summaries"
FILES = sorted(REAL.rglob("*.yml"))
NAMES = {"papers": "summary"}


def test_it_has_no_findings() -> None:
    loaded = inspect(REAL)
    assert [str(finding) for finding in loaded.findings] == []
    assert loaded.library.papers


@pytest.mark.parametrize("file", FILES, ids=[file.relative_to(REAL).as_posix() for file in FILES])
def test_every_file_tells_editors_its_schema(file: Path) -> None:
    """The first line; the schema it names exists and is the one for its kind."""
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match, first
    schema = (file.parent / match[1]).resolve()
    kind = file.relative_to(REAL).with_suffix("").parts[0]
    assert schema == REAL / "schema" / f"{NAMES.get(kind, kind)}.json"
    assert schema.is_file()
