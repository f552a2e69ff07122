"""MkDocs with Material and mkdocs-static-i18n: the usual way to a site in two languages, with its own navigation."""

from __future__ import annotations

from pathlib import Path

from scripts.benchmark.contenders.contender import SITE_URL, TITLE, Contender, peer, save, write_page
from scripts.benchmark.content import MARKDOWN_FILES, Written, pages_of

_MKDOCS_YML = f"""\
site_name: {TITLE}
site_url: {SITE_URL}
theme: {{name: material, font: false}}
plugins:
  - search: {{lang: [zh, en]}}
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: zh, name: 中文, default: true, build: true}}
        - {{locale: en, name: English, build: true}}
"""


def _prepare(written: Written, folder: Path) -> None:
    save(folder / "mkdocs.yml", _MKDOCS_YML)
    for page in pages_of(written.library, MARKDOWN_FILES):
        titled = page._replace(body=f"# {page.title}\n\n{page.body}")
        write_page(folder / f"docs/{page.language}/{page.path}.md", titled)


STATIC_I18N = Contender(
    "static-i18n",
    ("mkdocs-static-i18n，自动导航", "mkdocs-static-i18n, automatic navigation"),
    _prepare,
    (peer("python"), "-m", "mkdocs", "build", "--quiet"),
    (peer("python"), "-c", "import importlib.metadata as m; print(m.version('mkdocs-static-i18n'))"),
    output=("site",),
    site="site",
    papers_at="docs/zh/papers/{id}.md",
    search=True,
    environment={"NO_MKDOCS_2_WARNING": "1"},
)
