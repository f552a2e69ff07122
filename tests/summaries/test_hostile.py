"""Files made to crash, fill or stall whoever reads them, read in a process of their own under a limit."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from itertools import islice, pairwise, product

import pytest

from tests.toy import ToyLibrary

HEAD = "paper: {title: {zh: 试, en: Trial}}\n"
SECONDS = 20
"""Processor time, not a measurement: what is read in the time it needs takes a second or two at most."""
MEMORY = 1_500_000_000

READ = """
import json, sys
from pathlib import Path
from duizhao.summaries.loading import load_library
findings = load_library(Path(sys.argv[1])).findings
print(json.dumps(sorted({finding.code for finding in findings if "trial" in finding.place.path})))
"""


def _names(number: int) -> list[str]:
    return ["".join(letters) for letters in islice(product("abcdefghijklmnopqrstuvwxyz", repeat=4), number)]


def _alias_bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]" for before, after in pairwise("abcdefghi")]
    return "\n".join(lines)


def _names_then_a_repeated_one() -> str:
    names = _names(60_000)
    return f"{HEAD}themes: [{', '.join([*names, names[-1]])}]\n"


FILES: dict[str, tuple[str, Callable[[], str], list[str]]] = {
    "alias-bomb": ("papers", _alias_bomb, ["anchor"]),
    "cycle": ("papers", lambda: "a: &a\n  b: *a\n", ["anchor"]),
    "cycle-of-keys": ("papers", lambda: "? &a [*a]\n: x\n", ["anchor"]),
    "many-anchors": ("papers", lambda: "".join(f"k{n}: &a{n} x\n" for n in range(200_000)), ["anchor"]),
    "brackets": ("papers", lambda: HEAD + "themes: " + "[" * 200_000, ["too-deep"]),
    "braces": ("papers", lambda: HEAD + "themes: " + "{" * 200_000, ["too-deep"]),
    "dashes": ("papers", lambda: HEAD + "themes:\n" + "- " * 200_000, ["too-deep"]),
    "questions": ("papers", lambda: HEAD + "themes:\n" + "? " * 200_000, ["too-deep"]),
    "brackets-and-braces": ("papers", lambda: HEAD + "themes: " + "[{a: " * 100_000, ["too-deep"]),
    "closing-brackets": ("papers", lambda: HEAD + "themes: [" + "]" * 200_000, ["yaml-syntax"]),
    "tag-bomb": ("papers", lambda: "!!python/object/apply:os.system ['exit 1']\n", ["tag"]),
    "many-tags": ("papers", lambda: "".join(f"%TAG !t{n}! tag:x{n}:\n" for n in range(5_000)) + "---\na: b\n", []),
    "billion-spaces": ("papers", lambda: HEAD + "question: {zh: 一, en: x" + " " * 3_000_000 + "y}\n", []),
    "long-key": ("papers", lambda: HEAD + "k" * 2_000_000 + ": x\n", []),
    "many-open-links": ("papers", lambda: f'{HEAD}question:\n  zh: 一\n  en: "{"[[" * 1_000_000}"\n', ["bad-link"]),
    "many-links": ("papers", lambda: f'{HEAD}question:\n  zh: 一\n  en: "{"[[moths]] " * 50_000}"\n', []),
    "many-words-for-an-id": ("papers", lambda: f"{HEAD}id: {'a-' * 1_000_000}a!\n", ["bad-id"]),
    "many-digits": (
        "papers",
        lambda: HEAD + "counts: [{unit: x, what: {zh: 一, en: x}, at: 一, value: " + "1" * 1_000_000 + "x}]\n",
        ["bad-number"],
    ),
    "many-unknown-keys": ("papers", lambda: HEAD + "".join(f"{name}: x\n" for name in _names(8_000)), ["unknown-key"]),
    "many-unknown-themes": (
        "papers",
        lambda: f"{HEAD}themes: [{', '.join(_names(8_000))}]\n",
        ["unknown-theme"],
    ),
    "one-repeated-among-many": ("papers", _names_then_a_repeated_one, ["repeated-id", "unknown-theme"]),
    "nothing-but-nul": ("papers", lambda: "\0" * 3_900_000, ["nul-character"]),
    "long-chain-of-themes": (
        "themes",
        lambda: "".join(
            f"t{n}: {{label: {{zh: 题{n}, en: T{n}}}, broader: [t{(n + 1) % 40_000}]}}\n" for n in range(40_000)
        ),
        ["theme-circle"],
    ),
}


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_to_its_end(library: ToyLibrary, name: str) -> None:
    kind, make, codes = FILES[name]
    library.write(f"{kind}/trial.yml", make())
    command = [sys.executable, "-c", READ, str(library.summaries)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=_limit)
    assert ended.returncode == 0, f"{ended.returncode}: {ended.stderr[-500:]}"
    assert set(codes) <= set(json.loads(ended.stdout))
