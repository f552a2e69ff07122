"""A build is charged with the CPU and the memory of all its processes."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import pytest

from scripts.benchmark import measuring
from scripts.benchmark.contenders.contender import Contender
from scripts.benchmark.content import Written
from scripts.benchmark.measuring import BuildError, Moment, measure

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are watched under /proc")

WORK = "import time\nkept = bytearray(60_000_000)\nwhile time.process_time() < 0.4: pass\n"


def contender(program: str) -> Contender:
    def nothing(_: Written, __: Path) -> None: ...

    command = (sys.executable, "-c", textwrap.dedent(program))
    return Contender(
        "own", ("", ""), nothing, command, command, ("site", ".cache*"), "site", "zh/{id}.md", search=False
    )


BUILD = f"""
import pathlib, subprocess, sys
for name in ("", "one", "two"):
    pathlib.Path("site", name).mkdir(parents=True, exist_ok=True)
    pathlib.Path("site", name, "index.html").write_text("four")
children = [subprocess.Popen([sys.executable, "-c", {WORK!r}]) for _ in range(2)]
"""


def test_children_are_counted(tmp_path: Path) -> None:
    found = measure(contender(BUILD + "for child in children: child.wait()\n"), tmp_path, 7, Moment.COLD)
    assert found.cpu >= 0.8
    assert found.peak_bytes >= 2 * 60_000_000
    assert found.processes == 3
    assert (found.pages, found.output_bytes, found.papers) == (2, 12, 7)


def test_children_that_outlive_their_parent_are_counted_too(tmp_path: Path) -> None:
    assert measure(contender(BUILD), tmp_path, 7, Moment.COLD).cpu >= 0.8


def test_what_goes_on_running_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "_GRACE", 0.1)
    program = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
    with pytest.raises(BuildError, match="left 1 processes running"):
        measure(contender(program), tmp_path, 7, Moment.COLD)


def test_a_cold_build_finds_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    source = tmp_path / "source"
    program = "import os\nassert not os.path.exists('.cache-1')\nos.makedirs('site/one')\nos.mkdir('.cache-1')\n"
    program += "open('site/one/index.html', 'w').close()\n"
    source.mkdir()
    for _ in range(2):
        assert measure(contender(program), source, 7, Moment.COLD).pages == 1
    with pytest.raises(BuildError, match="AssertionError"):
        measure(contender(program), source, 7, Moment.AGAIN)


@pytest.mark.parametrize(
    ("said", "gist"),
    [
        ("building\n\x1b[31mError: no heap\x1b[0m\n  at main\n  at start\n", "Error: no heap"),
        ("building\nkilled\n", "killed"),
    ],
)
def test_the_gist_of_a_failure_is_its_error(said: str, gist: str) -> None:
    assert BuildError(said).gist == gist
