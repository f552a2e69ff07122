"""`duizhao fmt` as somebody types it."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from duizhao.cli import main
from tests.toy import ToyLibrary

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    return library


def test_it_lays_out_what_is_not(at_home: ToyLibrary, capsys: Captured) -> None:
    assert main(["fmt"]) == 0
    assert capsys.readouterr().out == ""
    at_home.edit("people.yml", "{zh: 余松, en: Yu Song", "{ zh: 余松,en: Yu Song")
    at_home.edit("people.yml", "  orcid:", "\n\n\n  orcid:")
    before = at_home.file("people.yml").read_text("utf-8")
    assert main(["fmt", "--check"]) == 1
    assert capsys.readouterr().out == "summaries/people.yml: lines 8–9, 12\n"
    assert at_home.file("people.yml").read_text("utf-8") == before
    assert main(["fmt"]) == 0
    assert capsys.readouterr().out == "summaries/people.yml\n"
    assert main(["fmt", "--check"]) == 0


def test_files_and_folders_may_be_named(tmp_path: Path, capsys: Captured) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text("x:   y\r\n")
    assert main(["fmt", "--check", str(tmp_path / "a.yml")]) == 1
    assert capsys.readouterr().out == f"{tmp_path}/a.yml: line 1\n"
    assert main(["fmt", str(tmp_path)]) == 0
    assert (tmp_path / "b.yml").read_bytes() == b"x: y\n"
    assert main(["fmt", str(tmp_path / "none.yml")]) == 1
    assert "none.yml:1:1: error[unreadable]: the file cannot be read: No such file" in capsys.readouterr().err


def test_a_broken_file_stays_and_is_told_of(at_home: ToyLibrary, capsys: Captured) -> None:
    at_home.write("papers/broken.yml", "paper:   [\n")
    at_home.edit("works.yml", "volume: 12", "volume:    12")
    assert main(["fmt"]) == 1
    told = capsys.readouterr()
    assert told.out == "summaries/works.yml\n"
    assert "summaries/papers/broken.yml:1:" in told.err
    assert "error[yaml-syntax]" in told.err
    assert at_home.file("papers/broken.yml").read_text() == "paper:   [\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    def typed(data: bytes, *options: str) -> tuple[int, bytes]:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        return main(["fmt", "-", *options]), capsysbinary.readouterr().out

    assert typed("a:   蜂".encode()) == (0, "a: 蜂\n".encode())
    assert typed(b"a: [") == (1, b"a: [")
    assert typed(b"a:   b\n", "--check") == (1, b"-: line 1\n")
    assert typed(b"a: b", "--check") == (1, b"-: the ends of lines or of the file\n")


def test_it_renames(at_home: ToyLibrary, capsys: Captured) -> None:
    assert main(["fmt", "--rename", "balcony-flowers", "flowers"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        "summaries/papers/bees.yml",
        "summaries/papers/city/balcony-flowers.yml → flowers.yml",
        "summaries/people.yml",
    ]
    assert told.err == "'balcony-flowers' is 'flowers' now; links mended: 3\n"
    assert main(["check"]) == 0
    assert main(["fmt", "--rename", "balcony-flower", "x"]) == 1
    assert main(["fmt", "--rename", "a", "b", "--check"]) == 2
