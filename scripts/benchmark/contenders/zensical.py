"""Zensical, by the makers of Material, with a navigation of one entry and its search."""

from __future__ import annotations

from pathlib import Path

from scripts.benchmark.contenders.contender import SITE_URL, TITLE, Contender, peer, save, write_page
from scripts.benchmark.content import MARKDOWN_FILES, Written, pages_of

_ZENSICAL_TOML = f"""\
[project]
site_name = "{TITLE}"
site_url = "{SITE_URL}"
nav = ["index.md"]

[project.theme]
font = false
"""


def _prepare(written: Written, folder: Path) -> None:
    save(folder / "zensical.toml", _ZENSICAL_TOML)
    save(folder / "docs/index.md", f"# {TITLE}\n\n[中文](zh/index.md) · [English](en/index.md)\n")
    for page in pages_of(written.library, MARKDOWN_FILES):
        titled = page._replace(body=f"# {page.title}\n\n{page.body}")
        write_page(folder / f"docs/{page.language}/{page.path}.md", titled)


ZENSICAL = Contender(
    "zensical",
    ("Zensical", "Zensical"),
    _prepare,
    (peer("zensical"), "build"),
    (peer("zensical"), "--version"),
    output=("site", ".cache"),
    site="site",
    papers_at="docs/zh/papers/{id}.md",
    search=True,
)
