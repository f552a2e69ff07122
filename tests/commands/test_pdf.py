"""`duizhao pdf` as somebody types it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from duizhao.building.digests.fonts import MISSING
from duizhao.cli import main
from tests.toy import ToyLibrary


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    library.take_fonts()
    return library


def written(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def test_each_document_gets_a_file(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pdf", "--paper", "bees", "--paper", "bees", "--theme", "moths", "--edition", "en"]) == 0
    folder = at_home.root / "build" / "pdf"
    assert written(folder) == ["en/papers/bees.pdf", "en/themes/moths.pdf"]
    with pikepdf.open(folder / "en/papers/bees.pdf") as pdf:
        number = len(pdf.pages)
    assert capsys.readouterr().out.splitlines()[0] == f"build/pdf/en/papers/bees.pdf: {number} pages"


def test_all_editions_are_set_unless_some_are_named(at_home: ToyLibrary, tmp_path: Path) -> None:
    assert main(["pdf", "--comparison", "overview", "-o", str(tmp_path / "out")]) == 0
    editions = ("en", "parallel", "zh-hans", "zh-hant")
    assert written(tmp_path / "out") == [f"{edition}/compare/overview.pdf" for edition in editions]


@pytest.mark.parametrize(("size", "points"), [("a4", (595, 842)), ("letter", (612, 792)), ("b5", (499, 709))])
def test_papers_are_bound_into_one_file_on_the_paper_that_is_wanted(
    at_home: ToyLibrary, tmp_path: Path, size: str, points: tuple[int, int]
) -> None:
    file = tmp_path / "seminar" / "reading.pdf"
    chosen = ["--paper", "bees", "--paper", "night-moths", "--edition", "en"]
    assert main(["pdf", *chosen, "--paper-size", size, "-o", str(file)]) == 0
    with pikepdf.open(file) as pdf:
        assert tuple(round(float(edge)) for edge in pdf.pages[0].mediabox[2:]) == points
        with pdf.open_outline() as outline:
            titles = [str(paper.title) for part in outline.root for paper in part.children]
    assert written(file.parent) == ["reading.pdf"]
    assert titles[:2] == ["When Wild Bees Visit City Vegetable Plots", "Visitors by Night"]


def test_what_cannot_be_had_is_told_in_a_line(
    library: ToyLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library.summaries)
    assert main(["pdf", "--paper", "bees"]) == 2
    assert "there is no mkdocs.yml" in capsys.readouterr().err
    monkeypatch.chdir(library.root)
    assert main(["pdf", "--paper", "bee"]) == 2
    assert capsys.readouterr().err == "duizhao pdf: no paper 'bee'; did you mean 'bees'?\n"
    assert main(["pdf", "--paper", "bees"]) == 1
    assert capsys.readouterr().err == f"duizhao pdf: {MISSING}\n"
    library.edit("papers/bees.yml", "\nthemes: [wild-bees, city-green]", "\nthemes: [🐝, wild-bees, city-green]")
    assert main(["pdf", "--paper", "bees"]) == 1
    told = capsys.readouterr().err
    assert "error[no-glyph]: no font of the PDFs has '🐝'" in told
    assert told.endswith("duizhao pdf: nothing was set: 2 errors, 1 warning\n")
    assert not (library.root / "build").exists()


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ([], "nothing is chosen: give --paper ID, --theme ID, --comparison ID or --all"),
        (["--theme", "moth"], "no theme 'moth'; did you mean 'moths'?"),
        (
            ["--paper", "bees", "-o", "reading.pdf"],
            "one file has one edition: choose it with --edition, one of zh-hans",
        ),
        (
            ["--paper", "bees", "--theme", "moths", "--edition", "en", "-o", "both.PDF"],
            "only papers are bound into one file: give a folder with -o",
        ),
    ],
    ids=["nothing", "misspelt", "several editions", "unlike things"],
)
def test_a_choice_that_does_not_fit_is_told_before_anything_is_set(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], chosen: list[str], message: str
) -> None:
    assert main(["pdf", *chosen]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(f"duizhao pdf: {message}")
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert not (at_home.root / "build" / "pdf").exists()


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("notes.txt/out", "notes.txt/out/en/papers cannot be written (Not a directory)"),
        ("notes.txt/one.pdf", "notes.txt cannot be written (File exists)"),
        ("docs.pdf", "docs.pdf cannot be written (Is a directory)"),
    ],
    ids=["in a file", "a file in a file", "a folder"],
)
def test_a_place_that_cannot_be_written_is_told_and_left_as_it_was(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], place: str, told: str
) -> None:
    (at_home.root / "notes.txt").write_text("mine")
    (at_home.root / "docs.pdf").mkdir()
    before = {name for name in written(at_home.root) if not name.startswith("build/")}
    assert main(["pdf", "--paper", "bees", "--edition", "en", "-o", place]) == 1
    assert capsys.readouterr().err == f"duizhao pdf: {told}: make it writable, or name another place with -o\n"
    assert {name for name in written(at_home.root) if not name.startswith("build/")} == before
