"""What is wrong with a command line, and what help there is, in the language of whoever types."""

from __future__ import annotations

import argparse
import ast
import inspect
from collections.abc import Callable, Iterator

import pytest

from duizhao.cli import main
from duizhao.commands.parsing import Parser, argparse_told, columns
from duizhao.diagnostics.wording import wordings

DEVELOPERS_ONLY = (
    "required",
    "conflict",
    "mode",
    "merge",
    "dest=",
    "option string",
    "mutually",
    "callable",
    "__call__",
    "multiple subparser",
    "deprecated",
)
"""Words of messages that tell whoever programs a command of a mistake, and never whoever types one."""


def told_when(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main(arguments)
    told = capsys.readouterr()
    return told.out + told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "还缺少以下参数：命令"),
        (["bild"], "参数 命令：没有 'bild' 这一项，可选："),
        (["check", "--nope"], "没有这样的参数：--nope"),
        (["check", "--format", "xml"], "参数 --format：没有 'xml' 这一项，可选："),
        (["check", "--config"], "参数 --config：后面要有一个值"),
        (["check", "--con", "x"], "选项 --con 写得不全，可能是 --config, --conversions"),
        (["serve", "--address", "8000"], "参数 --address：'8000' 不是地址：照 127.0.0.1:8000 的样子写"),
        (["check", "--strict=1"], "参数 --strict：它不带值，却给了 '1'"),
    ],
    ids=" ".join,
)
def test_a_mistake_is_told_in_chinese(
    arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", "zh")
    whole = told_when(arguments, capsys)
    assert whole.startswith("用法：duizhao")
    assert f"：错误：{told}" in whole
    assert whole.rstrip().endswith("--help'")


@pytest.mark.parametrize("arguments", [["check", "--help"], ["build", "--help"], ["serve", "--help"]])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_help(
    arguments: list[str],
    language: str,
    golden: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", language)
    monkeypatch.setenv("COLUMNS", "80")
    help = told_when(arguments, capsys)
    _usage, *lines = help.split("\n\n")
    assert max(columns(line) for part in lines for line in part.splitlines()) <= 80
    golden(help)


def test_lines_break_between_chinese_characters_and_not_before_a_full_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "42")
    parser = Parser(prog="x", description="一二三四五六七八九十一二三四五六七八九十。" * 2)
    assert parser.format_help().split("\n\n")[1].splitlines() == [
        "一二三四五六七八九十一二三四五六七八九",
        "十。一二三四五六七八九十一二三四五六七八",
        "九十。",
    ]


def test_argparse_is_as_it_was_afterwards() -> None:
    before = vars(argparse)["_"]
    with pytest.raises(SystemExit):
        main(["--help"])
    assert vars(argparse)["_"] is before


def _of_argparse() -> Iterator[str]:
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            yield from (str(one.value).strip("\n") for one in node.args[:2] if isinstance(one, ast.Constant))


def test_all_that_argparse_says_of_a_command_line_has_its_chinese() -> None:
    missing = set(_of_argparse()) - set(wordings("zh"))
    assert {words for words in missing if not any(part in words for part in DEVELOPERS_ONLY)} == set()


def test_what_has_no_words_of_ours_stays() -> None:
    with argparse_told():
        assert vars(argparse)["_"]("no such words\n") == "no such words\n"
