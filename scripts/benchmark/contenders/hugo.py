"""Hugo, with a page of ours that says as much as a page of duizhao: the same head, contents, points and citations. It
has no search."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.benchmark.contenders.contender import PEERS, SITE_URL, TITLE, Contender, save, write_page
from scripts.benchmark.content import ADDRESSES, Written, pages_of

_TEMPLATES = Path(__file__).parent / "hugo_templates"
_HUGO_TOML = f"""\
baseURL = "{SITE_URL}"
title = "{TITLE}"
defaultContentLanguage = "zh"
defaultContentLanguageInSubdir = true
disableKinds = ["rss", "section", "taxonomy", "term"]

[languages.zh]
locale = "zh-Hans"
label = "中文"
contentDir = "content/zh"
weight = 1

[languages.en]
locale = "en"
label = "English"
contentDir = "content/en"
weight = 2

[markup.goldmark.renderer]
unsafe = true
"""


def _prepare(written: Written, folder: Path) -> None:
    save(folder / "hugo.toml", _HUGO_TOML)
    for kind in ("page", "home"):
        (folder / "layouts").mkdir(exist_ok=True)
        shutil.copy(_TEMPLATES / "page.html", folder / f"layouts/{kind}.html")
    (folder / "static").mkdir()
    shutil.copy(_TEMPLATES / "site.css", folder / "static")
    for page in pages_of(written.library, ADDRESSES):
        path = "_index" if page.path == "index" else page.path
        write_page(folder / f"content/{page.language}/{path}.md", page, page.facts)


def _binary() -> str:
    """Without the Python around it, which would be charged to Hugo."""
    found = sorted(PEERS.glob("[Ll]ib/**/hugo/binaries/hugo*"))
    return str(found[0]) if found else "hugo"


HUGO = Contender(
    "hugo",
    ("Hugo", "Hugo"),
    _prepare,
    (_binary(), "--quiet"),
    (_binary(), "version"),
    output=("public", "resources", ".hugo_build.lock"),
    site="public",
    papers_at="content/zh/papers/{id}.md",
    search=False,
)
