"""MkDocs with Material: once with a navigation of one entry, as a large site would have to be set up, and once with the
navigation it makes by itself, in which every page lists every page. Both with its search."""

from __future__ import annotations

from pathlib import Path

from scripts.benchmark.contenders.contender import SITE_URL, TITLE, Contender, peer, save, write_page
from scripts.benchmark.content import MARKDOWN_FILES, Written, pages_of

_MKDOCS_YML = f"""\
site_name: {TITLE}
site_url: {SITE_URL}
theme: {{name: material, font: false}}
plugins: [{{search: {{lang: [zh, en]}}}}]
"""
_LEAN = """\
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


def _prepare_lean(written: Written, folder: Path) -> None:
    _prepare(written, folder, _MKDOCS_YML + _LEAN)


def _prepare_automatic(written: Written, folder: Path) -> None:
    _prepare(written, folder, _MKDOCS_YML)


def _prepare(written: Written, folder: Path, configuration: str) -> None:
    save(folder / "mkdocs.yml", configuration)
    save(folder / "docs/index.md", f"# {TITLE}\n\n[中文](zh/index.md) · [English](en/index.md)\n")
    for page in pages_of(written.library, MARKDOWN_FILES):
        titled = page._replace(body=f"# {page.title}\n\n{page.body}")
        write_page(folder / f"docs/{page.language}/{page.path}.md", titled)


_COMMAND = (peer("python"), "-m", "mkdocs", "build", "--quiet")
_PROBE = (peer("python"), "-c", "import importlib.metadata as m; print(m.version('mkdocs-material'))")

LEAN = Contender(
    "material",
    ("Material，精简导航", "Material, lean"),
    _prepare_lean,
    _COMMAND,
    _PROBE,
    output=("site",),
    site="site",
    papers_at="docs/zh/papers/{id}.md",
    search=True,
    environment={"NO_MKDOCS_2_WARNING": "1"},
)
AUTOMATIC = Contender(
    "material-nav",
    ("Material，自动导航", "Material, automatic navigation"),
    _prepare_automatic,
    _COMMAND,
    _PROBE,
    output=("site",),
    site="site",
    papers_at="docs/zh/papers/{id}.md",
    search=True,
    environment={"NO_MKDOCS_2_WARNING": "1"},
)
