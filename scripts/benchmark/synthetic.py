"""Writes a library that nobody wrote, of any number of papers: the same bytes for the same number.

How much a page says and links to hardly depends on the size, so that the cost of a page may not either.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from scripts.benchmark.entries import (
    comparison_entries,
    people_entries,
    people_of,
    term_entries,
    theme_entries,
    themes_of,
    works_of,
)
from scripts.benchmark.summaries import SummaryWriter

SMALLEST = 40
"""Below this there are too few works to cite and papers to compare."""

_HERE = Path(__file__).parent
_MKDOCS_YML = _HERE.parents[1] / "mkdocs.yml"
_ENTRIES_IN_A_FILE = 1000

_PAGE = """\
---
description: {description}
---
# {title}

## {title} {{ #what }}

{description}
"""


def write_library(folder: Path, size: int) -> None:
    """Fills an empty folder with mkdocs.yml, docs/ and summaries/ of `size` papers, at least `SMALLEST`."""
    die = Random(size)
    trees = themes_of(max(20, size // 20))
    people = people_of(die, size + size // 5)
    works = works_of(die, 2 * size, people)
    writer = SummaryWriter(die, people, works, trees)
    papers = [writer.paper(number) for number in range(size)]
    written = [(paper.id, paper.authors) for paper in papers]

    summaries = folder / "summaries"
    for paper in papers:
        _save(summaries / "papers" / paper.year / f"{paper.id}.yml", paper.text)
    _save_entries(summaries / "themes", theme_entries(trees))
    _save_entries(summaries / "people", people_entries(die, people, written))
    _save_entries(summaries / "works", [work.entry for work in works])
    _save_entries(summaries / "glossary", term_entries())
    comparisons = comparison_entries(max(3, size // 50), trees, [paper.id for paper in papers])
    _save_entries(summaries / "comparisons", comparisons)
    shutil.copy(_HERE / "facets.yml", summaries)
    _save(folder / "docs/zh/about.md", _PAGE.format(title="关于", description="供测速用的文库，内容均为虚构。"))
    _save(folder / "docs/en/about.md", _PAGE.format(title="About", description="An invented library, for benchmarks."))
    shutil.copy(_MKDOCS_YML, folder)


def _save_entries(folder: Path, entries: list[str]) -> None:
    for start in range(0, len(entries), _ENTRIES_IN_A_FILE):
        text = "\n".join(entries[start : start + _ENTRIES_IN_A_FILE])
        _save(folder / f"{folder.name}-{start // _ENTRIES_IN_A_FILE + 1:03}.yml", f"{text}\n")


def _save(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
