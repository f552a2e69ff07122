"""`duizhao import` as somebody types it: what it writes, what it prints, what it leaves alone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from duizhao.cli import main
from tests.intake.drafts import EXPORTS
from tests.toy import ToyLibrary


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    for file in EXPORTS.iterdir():
        shutil.copy(file, library.root)
    return library


def told_by(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr()
    return told.out + told.err


def errors(library: ToyLibrary) -> list[str]:
    return [told for told in library.check() if ": error[" in told]


def filled(text: str) -> str:
    """A summary whose examples stand in the place of its absences."""
    example = re.compile(r"^  absent: not-yet\n((?:  # .*\n)+)", re.MULTILINE)
    return example.sub(lambda match: re.sub(r"(?m)^  # ", "  ", match[1]), text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_record_becomes_a_summary_to_fill(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], golden: Callable[[str], None], language: str
) -> None:
    assert main(["import", "english.ris", "--entry", "hollis2021", "--lang", language]) == 0
    file = at_home.file("papers/hollis-2021.yml")
    golden(f"{told_by(capsys)}\n{file.read_text('utf-8')}")
    assert not errors(at_home), "the untouched file passes"
    assert not any("missing-facet" in told for told in at_home.check())
    at_home.write("papers/hollis-2021.yml", filled(file.read_text("utf-8")))
    assert "  absent: not-yet" not in file.read_text("utf-8")
    assert not errors(at_home), "the examples pass, too"


def test_people_are_recognised_in_any_script_and_order(at_home: ToyLibrary) -> None:
    before = at_home.file("people.yml").read_text("utf-8")
    assert main(["import", "wanfang-noteexpress.net", "--anyway", "--as", "plots"]) == 0
    assert "authors: [lu-xiaolan, yu-song]\n" in at_home.file("papers/plots.yml").read_text("utf-8")
    assert at_home.file("people.yml").read_text("utf-8") == before
    assert main(["import", "crossref.json", "--anyway", "--as", "night"]) == 0
    authors = "authors: [hollis-ruth, lu-xiaolan, yu-song, world-bee-council]\n"
    assert authors in at_home.file("papers/night.yml").read_text("utf-8")
    added = at_home.file("people.yml").read_text("utf-8").removeprefix(before)
    assert added == "world-bee-council:\n  name: World Bee Council\n"


def test_who_is_new_is_added_at_the_end_and_nothing_else_changes(at_home: ToyLibrary) -> None:
    before = at_home.file("people.yml").read_text("utf-8")
    assert main(["import", "cnki-endnote.enw"]) == 0
    after = at_home.file("people.yml").read_text("utf-8")
    assert after.startswith(before), "the toy library's people are in no order"
    assert after.removeprefix(before).startswith(
        "zhang-xiaheng:\n  name: {zh: 张夏恒, en: Zhang Xiaheng, supplied: [en]}\n  family: Zhang\n  given: Xiaheng\n"
    )
    assert {file.stem for file in at_home.file("papers").iterdir()} >= {"zhang-2024", "shi-2024", "lu-2023", "li-2022"}
    assert not errors(at_home)


def test_traditional_characters_are_kept_beside_simplified_ones(at_home: ToyLibrary) -> None:
    before = at_home.file("people.yml").read_text("utf-8")
    assert main(["import", "traditional.ris"]) == 0
    text = at_home.file("papers/lu-2023.yml").read_text("utf-8")
    assert "    zh: 数位经济与乾坤著作之研究：以台湾为例\n" in text
    assert "    zh-Hant: 數位經濟與乾坤著作之研究：以臺灣為例\n" in text
    assert "authors: [lu-xiaolan, ouyang-yongfu]\n" in text
    added = at_home.file("people.yml").read_text("utf-8").removeprefix(before)
    assert "  name: {zh: 欧阳永福, en: Ouyang Yongfu, zh-Hant: 歐陽永福, supplied: [en]}\n" in added
    assert not errors(at_home)


def test_a_dry_run_prints_and_writes_nothing(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in at_home.summaries.rglob("*.yml")}
    assert main(["import", "english.bib", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "==> summaries/papers/hollis-2021.yml\n" in told.out
    assert "kovac-jean-luc:\n  name: Jean-Luc M. Kovač\n" in told.out
    assert {file: file.read_bytes() for file in at_home.summaries.rglob("*.yml")} == before


def test_what_the_library_has_is_pointed_out_and_not_written(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    at_home.write("again.ris", "TY  - JOUR\nTI  - WILD BEES in City-Plots\nAU  - A. Nobody\nER  - \n")
    title = at_home.load().library.papers["bees"].record.title.en
    at_home.write("../again.ris", f"TY  - JOUR\nTI  - {title.upper()}.\nAU  - Anna Nobody\nER  - \n")
    assert main(["import", "again.ris"]) == 1
    told = told_by(capsys)
    assert (
        "again.ris:1:7: error[likely-duplicate]: the library has it already, as the paper 'bees' (the same title)"
        in told
    )
    assert "Nothing was written." in told
    assert not at_home.file("papers/nobody.yml").exists()
    assert main(["import", "again.ris", "--anyway"]) == 0
    assert at_home.file("papers/nobody.yml").exists()


def test_two_records_of_one_file_may_be_the_same(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "@article{%s, author = {Tan, Ann}, title = {%s}, year = 2020, doi = {10.5555/one}}\n"
    at_home.write("../twice.bib", entry % ("a", "One Title") + entry % ("b", "Another Title"))
    assert main(["import", "twice.bib"]) == 1
    assert (
        "twice.bib:2:1: error[likely-duplicate]: the library has it already, as the paper 'tan-2020' (the same DOI)"
        in told_by(capsys)
    )
    assert not at_home.file("papers/tan-2020b.yml").exists()


def test_a_cited_work_goes_to_the_works(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    before = at_home.file("works.yml").read_text("utf-8")
    assert main(["import", "cnki.bib", "--work", "--entry", "张夏恒2024", "--entry", "4"]) == 0
    added = at_home.file("works.yml").read_text("utf-8").removeprefix(before)
    assert added == (
        "zhang-2024:\n  type: article\n  authors:\n    - {zh: 张夏恒, en: Zhang Xiaheng, supplied: [en]}\n"
        "  title: {zh: 数字经济加速新质生产力生成的内在逻辑与实现路径}\n  venue: {zh: 西南大学学报（社会科学版）}\n"
        "  issued: 2024\n  volume: 50\n  issue: 3\n  pages: 1–14\n"
        "lu-2023:\n  type: thesis\n  authors: [lu-xiaolan]\n"
        "  title: {zh: 城市菜园野蜂访花行为研究}\n  publisher: {zh: 临河师范学院}\n  issued: 2023\n"
    )
    assert not errors(at_home)
    assert main(["import", "cnki.bib", "--work", "--entry", "张夏恒2024"]) == 1
    assert "as the work 'zhang-2024'" in told_by(capsys)


def test_of_a_broken_file_the_rest_is_imported(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "broken.bib"]) == 1
    told = told_by(capsys)
    assert told.count("error[unread-entry]") == 3
    assert told.count("written: ") == 7
    assert not errors(at_home)


def test_no_file_is_overwritten(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    at_home.write("papers/hollis-2015.yml", "mine, and broken: [")
    assert main(["import", "english.ris", "--entry", "2", "--as", "hollis-2015"]) == 2
    assert main(["import", "english.ris", "--entry", "2"]) == 0
    assert at_home.file("papers/hollis-2015.yml").read_text("utf-8") == "mine, and broken: ["
    assert at_home.file("papers/hollis-2015b.yml").exists()
    (at_home.file("papers") / "moth.yml").symlink_to("nowhere")
    assert main(["import", "english.ris", "--entry", "1", "--as", "moth"]) in (1, 2)
    assert (at_home.file("papers") / "moth.yml").is_symlink()


def test_people_at_fault_are_left_alone(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    at_home.write("people.yml", "yu-song: {name: 余松\n")
    before = at_home.file("people.yml").read_bytes()
    assert main(["import", "english.ris", "--entry", "2"]) == 1
    told = told_by(capsys)
    assert "summaries/people.yml:1:1: error[table-unchanged]" in told
    assert "hollis-ruth:" in told
    assert at_home.file("people.yml").read_bytes() == before
    assert not at_home.file("papers/hollis-2015.yml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.bib"], "cannot read 'nowhere.bib': No such file"),
        (["docs"], "cannot read 'docs': Is a directory"),
        (["english.ris", "--entry", "nobody"], "no record 'nobody'; the file has hollis2021, 2"),
        (["english.ris", "--as", "one"], "--as is for one record"),
        (["english.ris", "--entry", "2", "--as", "No Id"], "'No Id' is not an id"),
        (["english.ris", "--entry", "2", "--as", "bees"], "'bees' is not an id, or something has it already"),
    ],
    ids=["missing", "folder", "entry", "several", "bad-id", "taken"],
)
def test_wrong_usage_is_told(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(["import", *arguments]) == 2
    assert words in told_by(capsys)


def test_it_speaks_chinese(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", "zh")
    assert main(["import", "broken.ris"]) == 1
    told = told_by(capsys)
    assert "broken.ris:6:7: 警告[unknown-type]: 不认识文献类型 'POEM'\n  办法：" in told
    assert "已写入：summaries/papers/hollis-2020.yml" in told
    assert "# 问题\n# 论文想弄清什么。" in at_home.file("papers/hollis-2020.yml").read_text("utf-8")


def test_a_library_without_facets_is_told_of(
    tmp_path: Path, at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    at_home.delete("facets.yml")
    assert main(["import", "english.ris"]) == 1
    assert "error[no-facets]" in told_by(capsys)
