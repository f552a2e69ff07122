"""Writes a library that nobody wrote, of any number of papers: the same bytes for the same number.

1. themes, people and cited works by the size; 2. a summary for each paper, which picks from them; 3. what refers back to
the papers: affiliations, other renderings, comparisons. How much a page says and links to does not depend on the size.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import NamedTuple

from scripts.benchmark.facets import FACETS
from scripts.benchmark.prose import Prose, topics_near
from scripts.benchmark.summaries import Paper, SummaryWriter
from scripts.benchmark.vocabulary import (
    ASPECTS,
    FAMILIES,
    GIVENS,
    MEANS,
    SCHOOLS,
    TERMS,
    TOPICS,
    UNIVERSITIES,
    VENUES,
    Pair,
    Syllable,
)
from scripts.benchmark.yaml_text import flow, ids, quoted

ROOT = Path(__file__).resolve().parents[2]
ENTRIES_IN_A_FILE = 1000
THEMES_OF_A_TOPIC = 10
PAPERS_COMPARED = 10

_PAGE = """\
---
description: {description}
---
# {title}

## {title} {{ #what }}

{description}
"""


class Theme(NamedTuple):
    id: str
    label: Pair
    topic: int
    broader: str = ""


class Person(NamedTuple):
    id: str
    name: Pair
    family: str


class Work(NamedTuple):
    """A cited work; `cited_as` is how a text names it."""

    id: str
    cited_as: Pair
    entry: str


def write_library(folder: Path, size: int) -> None:
    """Fills an empty folder with mkdocs.yml, docs/ and summaries/ of `size` papers."""
    die = Random(size)
    themes = _themes(max(20, size // 20))
    people = _people(die, size + size // 5)
    works = _works(die, 2 * size, people, themes)
    writer = SummaryWriter(die, people, works, themes)
    papers = [writer.paper(number) for number in range(size)]

    summaries = folder / "summaries"
    _save(summaries / "facets.yml", FACETS)
    for paper in papers:
        _save(summaries / "papers" / paper.year / f"{paper.id}.yml", paper.text)
    _save_entries(summaries / "themes", [_theme_entry(theme) for theme in themes])
    _save_entries(summaries / "people", _people_entries(die, people, papers))
    _save_entries(summaries / "works", [work.entry for work in works])
    _save_entries(summaries / "comparisons", _comparison_entries(themes, papers))
    _save(summaries / "glossary.yml", "\n".join(_term_entries(die, papers)))
    _save(folder / "docs/zh/about.md", _PAGE.format(title="关于", description="供测速用的文库，内容均为虚构。"))
    _save(folder / "docs/en/about.md", _PAGE.format(title="About", description="An invented library, for benchmarks."))
    shutil.copy(ROOT / "mkdocs.yml", folder)
