"""`duizhao status` as somebody types it."""

from __future__ import annotations

import json

import pytest

from duizhao.cli import main
from tests.toy import ToyLibrary


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    return library


@pytest.mark.usefixtures("at_home")
def test_status_speaks_of_all_papers_or_of_some(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status"]) == 0
    assert "\nbees             ++ ++" in capsys.readouterr().out
    assert main(["status", "orchard-hives", "bees"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("orchard-hives\n  0 of 4 texts agree in both languages\n")
    assert "night-moths" not in told
    assert main(["status", "--format", "json", "bees"]) == 0
    assert [paper["id"] for paper in json.loads(capsys.readouterr().out)["papers"]] == ["bees"]
    assert main(["status", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("|  | `paper` | `question` |")


def test_what_has_errors_is_told_to_be_left_out(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    at_home.edit("papers/bees.yml", "paper:\n", "papier:\n")
    assert main(["status"]) == 0
    told = capsys.readouterr()
    assert "what has errors is left out: " in told.err
    assert "bees  " not in told.out


@pytest.mark.usefixtures("at_home")
def test_a_paper_that_there_is_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "bee"]) == 2
    assert capsys.readouterr().err == "duizhao status: no paper 'bee'; did you mean 'bees'?\n"
