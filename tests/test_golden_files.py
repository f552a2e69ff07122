"""Every golden file belongs to a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import golden_files
from tests.golden_files import EXPECTED, file_of, orphans


def test_no_golden_file_is_orphaned(request: pytest.FixtureRequest) -> None:
    assert orphans(request.config.stash[EXPECTED]) == []


def test_an_orphan_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of a test that is gone, and the files of a module that is gone; not those of a module left out today."""
    monkeypatch.setattr(golden_files, "TESTS", tmp_path)
    monkeypatch.setattr(golden_files, "GOLDEN", tmp_path / "golden")
    wanted, unwanted, left_out, gone = (
        tmp_path / "golden" / path for path in ("test_a/one.txt", "test_a/two.txt", "test_b/one.txt", "test_c/one.txt")
    )
    for file in (wanted, unwanted, left_out, gone):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    (tmp_path / "test_a.py").write_text("")
    (tmp_path / "test_b.py").write_text("")
    assert file_of(tmp_path / "test_a.py", "test_one") == wanted
    assert orphans({wanted}) == [unwanted, gone]
