"""The real library, built once a run by the real MkDocs, and what can be read off the result."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from duizhao.diagnostics import Findings, Told
from duizhao.site.running import run_build
from tests.sharing import made_once

ROOT = Path(__file__).parent.parent
EDITIONS = ("zh-hans", "zh-hant", "en", "parallel")
KINDS = (
    "",
    "papers/",
    "papers/zhang-2024/",
    "themes/",
    "themes/digital-economy/",
    "compare/",
    "compare/overview/",
    "glossary/",
    "people/",
    "people/zhang-xiaheng/",
    "works/",
    "status/",
    "search/",
    "data/",
    "digests/",
    "about/",
    "contribute/",
)
"""A page of each kind, the same in every edition."""


class Silent:
    """Hears of a build and says nothing."""

    def findings(self, findings: Findings) -> None: ...

    def progress(self, done: int, total: int) -> None: ...

    def without_digests(self, reason: str) -> None: ...

    def explained(self, lines: list[Told]) -> None: ...

    def published(self, pages: int, made: int, site: Path) -> None: ...


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def build(folder: Path) -> None:
        outcome = run_build(ROOT / "mkdocs.yml", Silent(), site_dir=str(folder / "site"))
        assert outcome.succeeded, outcome.message

    return made_once(tmp_path_factory, "published", build) / "site"


class PageReader(HTMLParser):
    """The ids of a page and every address it names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src") and value is not None:
                self.addresses.append(value)


def pages_in(site: Path) -> dict[str, PageReader]:
    """Every page by its address in the site, as a browser would spell it."""
    return {
        page.relative_to(site).as_posix().removesuffix("index.html"): PageReader(page.read_text(encoding="utf-8"))
        for page in sorted(site.rglob("*.html"))
        if page.name != "404.html"
    }


def broken_links(site: Path, pages: dict[str, PageReader] | None = None) -> Iterator[str]:
    """Links and assets of the site's own that lead nowhere; its pages need not be read again where they have been."""
    pages = pages or pages_in(site)
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    for address, page in pages.items():
        for target in page.addresses:
            absolute, anchor = urldefrag(urljoin(f"https://site.invalid/{address}", target))
            if not absolute.startswith("https://site.invalid/"):
                continue
            path = unquote(absolute.removeprefix("https://site.invalid/").partition("?")[0])
            if path in pages:
                if anchor and anchor not in pages[path].ids:
                    yield f"{address or '/'}: {target}: no such anchor"
            elif path not in files:
                yield f"{address or '/'}: {target}: no such page"
