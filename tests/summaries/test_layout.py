"""Which files are read: single files, folders, nested papers; and what is no file of a library."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from duizhao.diagnostics import Place
from duizhao.summaries.loading import load_library
from duizhao.summaries.schema import save_schemas
from tests.summaries.chinese import in_chinese, told_in_chinese
from tests.summaries.verdicts import Verdict, disagreements
from tests.toy import ToyLibrary


def _link_to_a_file(library: ToyLibrary) -> None:
    (library.summaries / "papers" / "linked.yml").symlink_to(library.summaries / "papers" / "bees.yml")


def _link_to_a_folder(library: ToyLibrary) -> None:
    (library.summaries / "papers" / "town").symlink_to(library.summaries / "papers" / "city")


def _link_out_of_the_library(library: ToyLibrary) -> None:
    (library.summaries / "works").symlink_to("/")


def _broken_link(library: ToyLibrary) -> None:
    (library.summaries / "themes" / "gone.yml").parent.mkdir()
    (library.summaries / "themes" / "gone.yml").symlink_to("nowhere.yml")


def _pipe(library: ToyLibrary) -> None:
    os.mkfifo(library.summaries / "papers" / "pipe.yml")


def _two_declarations(library: ToyLibrary) -> None:
    library.write("facets/a.yml", library.file("facets.yml").read_text(encoding="utf-8"))


def _stale_schema(library: ToyLibrary) -> None:
    save_schemas(library.summaries, library.load().library.facets)
    library.edit("facets.yml", "label: {zh: 问题, en: Question}", "label: {zh: 疑问, en: Question}")
    library.edit("facets.yml", "help: {zh: 论文想弄清什么。, en", "help: {zh: 论文想知道什么。, en")


def _missing_schema(library: ToyLibrary) -> None:
    save_schemas(library.summaries, library.load().library.facets)
    library.delete("schema/works.json")


def _no_library(library: ToyLibrary) -> None:
    library.summaries.rename(library.root / "elsewhere")


class Row(NamedTuple):
    name: str
    make: Callable[[ToyLibrary], None]
    severity: str
    code: str
    path: str
    hint: str


ROWS = [
    Row("link-to-a-file", _link_to_a_file, "error", "not-a-file", "/papers/linked.yml", "put a copy of the file here"),
    Row("link-to-a-folder", _link_to_a_folder, "error", "not-a-file", "/papers/town", "put a copy"),
    Row("link-to-the-root", _link_out_of_the_library, "error", "not-a-file", "/works", "put a copy"),
    Row("broken-link", _broken_link, "error", "not-a-file", "/themes/gone.yml", "put a copy"),
    Row("pipe", _pipe, "error", "not-a-file", "/papers/pipe.yml", "put a copy"),
    Row("two-declarations", _two_declarations, "error", "two-declarations", "/facets.yml", "keep one file of facets"),
    Row("stale-schema", _stale_schema, "warning", "stale-schema", "/schema/summary.json", "duizhao schema"),
    Row("missing-schema", _missing_schema, "warning", "stale-schema", "/schema/works.json", "duizhao schema"),
    Row("no-library", _no_library, "error", "no-library", "", "set 'summaries' in mkdocs.yml"),
]

UNREADABLE = "unreadable"


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_folder_is_refused(library: ToyLibrary, row: Row) -> None:
    row.make(library)
    verdict = Verdict(row.severity, row.code, Place(f"summaries{row.path}"), row.hint)
    found = [finding for finding in library.load().findings if finding.code != "missing-translation"]
    assert disagreements([verdict], found) == []
    assert all(map(in_chinese, told_in_chinese(found)))


def test_a_file_that_cannot_be_read_is_told(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions do not stop root, who may run this, so the reading itself is made to fail."""
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "comparisons.yml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (told,) = [line for line in library.check() if "missing-translation" not in line]
    assert told == (
        f"summaries/comparisons.yml:1:1: error[{UNREADABLE}]: the file cannot be read: Permission denied\n"
        "  hint: check its permissions"
    )


@pytest.mark.parametrize("kind", ["themes", "glossary", "people", "works", "comparisons"])
def test_a_single_file_may_be_a_folder_of_files(library: ToyLibrary, kind: str) -> None:
    whole = library.load()
    lines = library.file(f"{kind}.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if not line.startswith((" ", "#"))]
    middle = starts[len(starts) // 2]
    library.delete(f"{kind}.yml")
    library.write(f"{kind}/a.yml", "".join(lines[:middle]))
    library.write(f"{kind}/deeper/b.yml", "".join(lines[middle:]))
    parted = library.load()
    assert parted.library == whole.library
    assert [str(finding) for finding in parted.findings] == [str(finding) for finding in whole.findings]


@pytest.mark.parametrize("folder", ["papers/2023/june", "papers/schema", "papers/2023/schema", "papers/papers"])
def test_papers_may_lie_in_nested_folders(library: ToyLibrary, folder: str) -> None:
    before = library.load().library.papers
    text = library.file("papers/bees.yml").read_text(encoding="utf-8")
    library.delete("papers/bees.yml")
    library.write(f"{folder}/bees.yml", text)
    loaded = library.load()
    assert loaded.library.papers["bees"].path == f"summaries/{folder}/bees.yml"
    assert list(loaded.library.papers) == list(before)
    assert loaded.findings.summary() == "0 errors, 1 warning"


def test_hidden_files_and_the_schema_folder_are_left_alone(library: ToyLibrary) -> None:
    before = library.check()
    library.write(".DS_Store", b"\0\0")
    library.write("papers/.bees.yml.swp", b"\0")
    library.write(".git/config", "x")
    save_schemas(library.summaries, library.load().library.facets)
    assert library.check() == before


def test_the_order_in_which_a_disk_lists_files_changes_nothing(
    library: ToyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.write("works/more.yml", "zz-1: {type: x}\naa-1: {type: y}\n")
    library.write("works/later.yml", "mm-1: {title: {zh: 花, en: Flowers}}\n")
    before = library.load()
    scandir = os.scandir
    module = sys.modules["duizhao.summaries.layout"]
    monkeypatch.setattr(module.os, "scandir", lambda folder: reversed(list(scandir(folder))))
    after = library.load()
    assert after.library == before.library
    assert list(after.library.works) == list(before.library.works)
    assert [str(finding) for finding in after.findings] == [str(finding) for finding in before.findings]


def test_a_library_may_be_nearly_empty(tmp_path: Path) -> None:
    root = tmp_path / "summaries"
    root.mkdir()
    (root / "facets.yml").write_text("library: {title: {zh: 空, en: Empty}}\nfacets: {}\n", encoding="utf-8")
    loaded = load_library(root)
    assert list(loaded.findings) == []
    assert loaded.library.title.en == "Empty"
    assert loaded.library.papers == {}


@pytest.mark.parametrize("content", ["", "# nothing but a remark\n"], ids=["empty", "remark"])
def test_a_library_whose_facets_say_nothing_stops_a_build(library: ToyLibrary, content: str) -> None:
    """Else an empty site would take the place of the good one."""
    library.write("facets.yml", content)
    assert library.load().findings.stop_a_build(strict=False)
