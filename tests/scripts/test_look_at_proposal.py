"""A proposal is looked at as the workflow does it: its data with our code, which checks, compares and builds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.toy import ToyLibrary

ROOT = Path(__file__).parents[2]


def _look(ours: ToyLibrary, theirs: ToyLibrary) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.ci.look_at_proposal", str(theirs.root), "--format", "github"]
    environment = {"PYTHONPATH": str(ROOT), "DUIZHAO_LANG": "en", "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=ours.root, env=environment, capture_output=True, text=True, check=False)


def test_a_proposal_is_checked_compared_and_built(library: ToyLibrary, tmp_path: Path) -> None:
    theirs = ToyLibrary(tmp_path / "theirs")
    theirs.edit("themes.yml", "en: Moths", "en: Moths at night")
    theirs.write("papers/conftest.py", "raise SystemExit")
    looked = _look(library, theirs)
    assert looked.returncode == 0, looked.stderr
    assert "left out: 'papers/conftest.py'" in looked.stderr
    report = library.root.joinpath("build/report/report.md").read_text("utf-8")
    assert "Moths" in report
    assert "Moths at night" in library.page("en/themes/moths").text
    assert "Moths at night" not in (library.root / "build/before/summaries/themes.yml").read_text("utf-8")


def test_one_that_is_wrong_is_told_of_and_compared_and_not_built(library: ToyLibrary, tmp_path: Path) -> None:
    theirs = ToyLibrary(tmp_path / "theirs")
    theirs.edit("themes.yml", "en: Moths", "en: [Moths")
    looked = _look(library, theirs)
    assert looked.returncode == 1
    assert "::error file=summaries/themes.yml,line=" in looked.stdout
    assert library.root.joinpath("build/report/report.md").read_text("utf-8").strip()
    assert not (library.root / "build/site").exists()
