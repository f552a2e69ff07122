"""`duizhao new` as somebody types it: in a pipe by options, on a terminal by answers."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator

import pytest

from duizhao.cli import main
from tests.toy import ToyLibrary


class Input(io.TextIOWrapper):
    is_watched = False

    def isatty(self) -> bool:
        return self.is_watched


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    monkeypatch.setattr(sys, "stdin", Input(io.BytesIO()))
    return library


@pytest.fixture
def terminal(at_home: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Somebody who gives answers, one a question; what they were asked is returned."""
    asked: list[str] = []

    def gives(*answers: str) -> list[str]:
        waiting: Iterator[str] = iter(answers)

        def answer(question: str) -> str:
            asked.append(question)
            try:
                return next(waiting)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", answer)
        monkeypatch.setattr(Input, "is_watched", True)
        return asked

    return gives


def test_options_are_enough_in_a_pipe(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], golden: Callable[[str], None]
) -> None:
    said = ["--title-zh", "夜里的蜂", "--title-en", "Bees by Night", "--author", "陆晓岚", "--author", "Jean Kovač"]
    assert main(["new", *said, "--issued", "2024-05", "--venue", "临河自然", "--lang", "zh"]) == 0
    golden(f"{capsys.readouterr().out}\n{at_home.file('papers/lu-2024.yml').read_text('utf-8')}")
    assert [told for told in at_home.check() if ": error[" in told] == []


def test_a_pipe_is_told_what_is_missing(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--issued", "2024"]) == 2
    assert capsys.readouterr().err == (
        "duizhao new: a summary needs the paper's title\n"
        "  hint: give --title-zh, --title-en or both; --author, --issued, --venue and --doi help as well\n"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--title-en", "X", "--issued", "May"], "--issued: 'May' cannot be read"),
        (["--title-en", "X", "--doi", "none"], "--doi: 'none' cannot be read"),
        (["No Id", "--title-en", "X"], "'No Id' is not an id, or something has it already"),
        (["bees", "--title-en", "X"], "'bees' is not an id, or something has it already"),
    ],
)
def test_a_wrong_option_is_told(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    before = sorted(at_home.file("papers").iterdir())
    assert main(["new", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert sorted(at_home.file("papers").iterdir()) == before


def test_a_terminal_is_asked_for_the_rest(
    at_home: ToyLibrary, terminal: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = terminal("", "Ruth Hollis; 余松", "May 20", "2024-05", "Linhe Nature", "", "bees", "")
    assert main(["new", "--title-en", "Bees by Night", "--language", "en"]) == 0
    assert [question.split(" [")[0].removesuffix(": ") for question in asked] == [
        "Title in Chinese, if it has one",
        "Authors, with ';' between them",
        "Published (2024, 2024-05 or 2024-05-31)",
        "Published (2024, 2024-05 or 2024-05-31)",
        "Journal",
        "DOI, if it has one",
        "Id, which is the file's name",
        "Id, which is the file's name",
    ]
    assert asked[-1] == "Id, which is the file's name [hollis-2024]: "
    told = capsys.readouterr().out
    assert "write a year, a month or a day: 2024, 2024-05 or 2024-05-31\n" in told
    assert "'bees' is not an id, or something has it already\n" in told
    text = at_home.file("papers/hollis-2024.yml").read_text("utf-8")
    assert "authors: [hollis-ruth, yu-song]\n" in text
    assert "language: en\n" in text


def test_who_goes_away_has_written_nothing(
    at_home: ToyLibrary, terminal: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in at_home.summaries.rglob("*.yml")}
    terminal("夜里的蜂", "")
    assert main(["new"]) == 2
    assert "Nothing was written." in capsys.readouterr().err
    assert {file: file.read_bytes() for file in at_home.summaries.rglob("*.yml")} == before


def test_a_duplicate_is_pointed_out_before_anything_is_written(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    title = at_home.load().library.papers["bees"].record.title.zh
    assert main(["new", "--title-zh", f"《{title}》"]) == 1
    assert "the library has it already, as the paper 'bees' (the same title)" in capsys.readouterr().err
