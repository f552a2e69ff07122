"""The same papers in the indexes of others: Pagefind over the site's pages, Material over their texts as Markdown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

EDITIONS = ("zh-hans", "en")

MKDOCS_YML = """\
site_name: peers
theme: {name: material}
plugins: [{search: {lang: [zh, en]}}]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


def pagefind(python: str, site: Path, output: Path) -> float:
    """Writes Pagefind's bundle over all pages; returns the CPU it took."""
    return _cpu_of([python, "-m", "pagefind", "--silent", "--site", str(site), "--output-path", str(output)], site)


def material(index: Path, folder: Path) -> float:
    """Builds what the papers say, in Chinese and English, with Material and its search; returns the CPU it took."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    (docs / "index.md").write_text("# Papers\n", encoding="utf-8")
    for edition in EDITIONS:
        for file in (index / "search/papers" / edition).iterdir():
            page = docs / edition / f"{file.stem}.md"
            page.parent.mkdir(exist_ok=True)
            page.write_text(_markdown(file), encoding="utf-8")
    return _cpu_of([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)


def size_of(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files if file.is_file())


def _markdown(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    paper: dict[str, Any] = json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return "\n\n".join([f"# {paper['entry'][2]}", *(f"- {said}" for _, _, said in paper["points"])])


def _cpu_of(command: list[str], folder: Path) -> float:
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    )
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime
