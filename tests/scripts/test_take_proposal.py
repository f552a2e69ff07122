"""Of a stranger's proposal only plain files of data come to us."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scripts.ci.take_proposal import take


@pytest.fixture
def proposed(tmp_path: Path) -> Path:
    folder = tmp_path / "proposed/summaries"
    (folder / "papers/2024").mkdir(parents=True)
    (folder / "facets.yml").write_text("theirs")
    (folder / "papers/2024/bees.yml").write_text("theirs")
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    folder = tmp_path / "ours/summaries"
    folder.mkdir(parents=True)
    (folder / "facets.yml").write_text("ours")
    (folder / "themes.yml").write_text("ours")
    return folder


def _files(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_theirs_take_the_place_of_ours_which_are_kept(proposed: Path, ours: Path, tmp_path: Path) -> None:
    before = tmp_path / "build/before"
    before.mkdir(parents=True)
    (before / "of-another-run.yml").touch()
    assert take(proposed, ours, before) == ""
    assert _files(ours) == {"facets.yml": "theirs", "papers/2024/bees.yml": "theirs"}
    assert _files(before) == {"facets.yml": "ours", "themes.yml": "ours"}


def test_links_devices_code_and_repositories_are_left_out(
    proposed: Path, ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.yml").write_text("secret")
    (proposed / "link.yml").symlink_to(tmp_path / "secret.yml")
    (proposed / "folder").symlink_to(tmp_path)
    os.mkfifo(proposed / "pipe.yml")
    (proposed / "papers/conftest.py").write_text("import os")
    (proposed / "papers/.git").mkdir()
    (proposed / "papers/.git/config").write_text("x")
    (proposed / "large.yml").write_bytes(b" " * 4_000_001)
    (proposed / "::error::\n.py").touch()
    assert take(proposed, ours, tmp_path / "before") == ""
    assert set(_files(ours)) == {"facets.yml", "papers/2024/bees.yml"}
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 7
    assert all(line.startswith("left out: '") for line in told)


def test_a_proposal_without_summaries_changes_nothing(ours: Path, tmp_path: Path) -> None:
    assert take(tmp_path / "nothing/summaries", ours, tmp_path / "before") == "the proposal has no folder 'summaries'"
    assert set(_files(ours)) == {"facets.yml", "themes.yml"}
