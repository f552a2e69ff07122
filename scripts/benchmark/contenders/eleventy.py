"""Eleventy, with the same page as Hugo's, as a function in JavaScript. It has no search."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.benchmark.contenders.contender import NPM, Contender, peer, write_page
from scripts.benchmark.content import ADDRESSES, Written, pages_of

_TEMPLATES = Path(__file__).parent / "eleventy_templates"
_PROGRAM = (peer("node"), str(NPM / "node_modules/@11ty/eleventy/cmd.cjs"))


def _prepare(written: Written, folder: Path) -> None:
    for place, name in (("layouts", "page.11ty.cjs"), ("content", "site.css"), (".", "eleventy.config.mjs")):
        (folder / place).mkdir(exist_ok=True)
        shutil.copy(_TEMPLATES / name, folder / place)
    for page in pages_of(written.library, ADDRESSES):
        write_page(folder / f"content/{page.language}/{page.path}.md", page, page.facts)


ELEVENTY = Contender(
    "eleventy",
    ("Eleventy", "Eleventy"),
    _prepare,
    (*_PROGRAM, "--quiet"),
    (*_PROGRAM, "--version"),
    output=("site",),
    site="site",
    papers_at="content/zh/papers/{id}.md",
    search=False,
)
