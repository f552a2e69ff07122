"""The HTML of every kind of page is valid, by html-validate; what the theme cannot be relieved of is known by name."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

import playwright

from tests.published import EDITIONS, KINDS
from tests.site.theme_faults import FAULTS
from tests.toy import ToyLibrary

TOOLS = Path(__file__).parent.parent / "node"
NODE = Path(playwright.__file__).parent / "driver/node"  # the system's may be missing, or too old


class Fault(NamedTuple):
    page: str
    line: int
    rule: str
    selector: str
    message: str


def faults(site: Path, pages: Iterable[str]) -> Iterator[Fault]:
    script = TOOLS / "node_modules/html-validate/bin/html-validate.mjs"
    assert script.is_file(), f"there is no {script}: run ./scripts/test once, which installs it"
    command = [str(NODE), str(script), "--config", str(TOOLS / "html-validate.mjs"), "--formatter", "json", *pages]
    with TemporaryFile() as told_to:  # into a pipe it writes only what the pipe holds at once
        run = subprocess.run(command, cwd=site, stdout=told_to, stderr=subprocess.PIPE, check=False)
        assert run.returncode in (0, 1), run.stderr.decode()
        told_to.seek(0)
        answer = json.load(told_to)
    for told in answer:
        page = Path(told["filePath"]).relative_to(site.resolve()).as_posix()
        for message in told["messages"]:
            yield Fault(page, message["line"], message["ruleId"], message["selector"] or "", message["message"])


def ours(found: Iterable[Fault]) -> list[Fault]:
    return [fault for fault in found if (fault.rule, fault.selector) not in FAULTS]


def test_every_kind_of_page_is_valid(site: Path) -> None:
    kinds = [f"{edition}/{kind}index.html" for edition in EDITIONS for kind in KINDS]
    found = list(faults(site, ["index.html", "404.html", *kinds]))
    assert ours(found) == []
    assert {(fault.rule, fault.selector) for fault in found} == set(FAULTS), "the theme has mended something"


def test_so_is_every_page_of_another_library(built: ToyLibrary) -> None:
    assert ours(faults(built.site, ["en", "parallel"])) == []


def test_html_validate_is_awake(tmp_path: Path) -> None:
    html = '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><ul><p id="a">x</p></ul></body></html>'
    (tmp_path / "x.html").write_text(html)
    assert [fault.rule for fault in faults(tmp_path, ["x.html"])] == ["element-permitted-content"]
