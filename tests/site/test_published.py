"""The published site as files: where pages stand, that links lead somewhere, what the head says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from duizhao.site.running import run_build
from tests.published import EDITIONS, KINDS, ROOT, PageReader, Silent, broken_links, pages_in


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, PageReader]:
    return pages_in(site)


def test_every_kind_of_page_stands_at_the_same_path_in_each_edition(site: Path) -> None:
    paths = {
        edition: {page.relative_to(site / edition).as_posix() for page in (site / edition).rglob("*.html")}
        for edition in EDITIONS
    }
    assert paths["zh-hans"] == paths["zh-hant"] == paths["en"] == paths["parallel"]
    assert {f"{kind}index.html" for kind in KINDS} <= paths["en"]


def test_no_link_of_the_site_is_broken(site: Path, pages: dict[str, PageReader]) -> None:
    written = (site / "data/papers").is_dir()
    assert [link for link in broken_links(site, pages) if written or "/data/papers/" not in link] == []


def test_ids_stand_once_on_a_page(pages: dict[str, PageReader]) -> None:
    for address, page in pages.items():
        repeated = [one for one, times in Counter(page.ids).items() if times > 1]
        assert not repeated, f"{address}: {repeated}"


def test_anchors_are_the_same_in_every_edition(pages: dict[str, PageReader]) -> None:
    for kind in KINDS:
        anchors = [sorted(set(pages[f"{edition}/{kind}"].ids)) for edition in EDITIONS]
        assert anchors[0] == anchors[1] == anchors[2] == anchors[3], kind


def test_no_shell_and_no_hole_is_published(site: Path) -> None:
    assert not list(site.rglob("_"))
    for page in site.rglob("*.html"):
        assert "<!--hole:" not in page.read_text(encoding="utf-8"), page


@pytest.mark.parametrize(
    ("edition", "language"), [("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant"), ("en", "en"), ("parallel", "zh-Hans")]
)
def test_the_page_says_its_language(site: Path, edition: str, language: str) -> None:
    for kind in KINDS:
        html = (site / edition / kind / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in html, kind


def test_materials_own_words_follow_the_edition(site: Path) -> None:
    said = {
        edition: (site / edition / "papers/zhang-2024/index.html").read_text(encoding="utf-8") for edition in EDITIONS
    }
    assert "Table of contents" in said["en"]
    assert "目录" in said["zh-hans"]
    assert "目錄" in said["zh-hant"]
    assert "Table of contents" not in said["zh-hans"] + said["zh-hant"]


def test_nothing_absolute_is_written_without_an_address(site: Path) -> None:
    assert not (site / "sitemap.xml").exists()
    html = (site / "en/papers/zhang-2024/index.html").read_text(encoding="utf-8")
    assert 'rel="canonical"' not in html
    assert "hreflang" in html  # the switch between editions


def test_with_an_address_pages_name_themselves_and_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUIZHAO_SITE_URL", "https://library.example/nqpf/")
    monkeypatch.setenv("DUIZHAO_REPO_URL", "https://git.example/library")
    outcome = run_build(ROOT / "mkdocs.yml", Silent(), digests=False, site_dir=str(tmp_path / "site"))
    assert outcome.succeeded, outcome.message
    html = (tmp_path / "site/zh-hant/papers/zhang-2024/index.html").read_text(encoding="utf-8")
    base = "https://library.example/nqpf"
    assert f'<link rel="canonical" href="{base}/zh-hant/papers/zhang-2024/">' in html
    for language, edition in (("zh-Hans", "zh-hans"), ("zh-Hant", "zh-hant"), ("en", "en"), ("x-default", "en")):
        where = f"{base}/{edition}/papers/zhang-2024/"
        assert f'<link rel="alternate" hreflang="{language}" href="{where}">' in html
    home = (tmp_path / "site/en/index.html").read_text(encoding="utf-8")
    assert f'<link rel="alternate" hreflang="x-default" href="{base}/">' in home
    assert "https://git.example/library/edit/main/summaries/papers/zhang-2024.yml" in html
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{base}/en/papers/zhang-2024/</loc>" in sitemap
    assert "/_/" not in sitemap
    assert f"Sitemap: {base}/sitemap.xml" in (tmp_path / "site/robots.txt").read_text(encoding="utf-8")


def test_no_page_names_another_origin_but_in_links(site: Path) -> None:
    """Scripts, styles, images and fonts come from the site itself."""
    foreign = re.compile(r'(?:src|<link[^>]+rel="(?:stylesheet|preconnect|icon)"[^>]+href)="https?://')
    for page in site.rglob("*.html"):
        assert not foreign.search(page.read_text(encoding="utf-8")), page


def test_the_schema_is_published(site: Path) -> None:
    for name in ("summary", "facets", "themes", "glossary", "people", "works", "comparisons"):
        published = (site / "data/schema" / f"{name}.json").read_bytes()
        assert published == (ROOT / "summaries/schema" / f"{name}.json").read_bytes()
