"""What the head of a page says of it to whoever passes on its address."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from duizhao.editions.edition import EN, PARALLEL, ZH_HANT, Edition
from duizhao.editions.page import ALL_LANGUAGES
from duizhao.model.text import Language
from duizhao.rendering.html.body import Body
from duizhao.rendering.html.preview import COLOURS, PICTURE, PICTURE_SIZE
from duizhao.site.head import PageAddress, head_html
from tests.toy import ToyLibrary

THEME = Path(__file__).parent.parent.parent / "src/duizhao/site/theme"


class Metas(HTMLParser):
    """The meta tags by name, and the links by kind."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, list[str]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        its = dict(attrs)
        name = its.get("property") or its.get("name") or (tag == "link" and its.get("rel"))
        if tag in ("meta", "link") and name:
            self.said.setdefault(name, []).append(its.get("content") or its.get("href") or "")


def head(
    edition: Edition, *, kind: str = "paper", languages: tuple[Language, ...] = ALL_LANGUAGES, site_url: str = ""
) -> dict[str, list[str]]:
    body = Body(kind, "papers/p/", 'A "<b>" title', "What & why", languages, (), "")
    return Metas(head_html(PageAddress(edition, "papers/p/"), body, "The library", site_url)).said


def test_a_page_says_how_it_looks_where_it_is_passed_on() -> None:
    said = head(EN, site_url="https://bees.example/")
    assert said["og:type"] == ["article"]
    assert said["og:title"] == ['A "<b>" title']
    assert said["og:description"] == ["What & why"]
    assert said["og:site_name"] == ["The library"]
    assert said["og:url"] == said["canonical"] == ["https://bees.example/en/papers/p/"]
    assert said["og:image"] == [f"https://bees.example/{PICTURE}"]
    assert said["twitter:card"] == ["summary_large_image"]
    assert head(EN, kind="theme")["og:type"] == ["website"]


def test_nothing_that_must_be_absolute_is_said_without_an_address() -> None:
    said = head(EN)
    assert not {"og:url", "og:image", "canonical", "alternate"} & set(said)
    assert said["twitter:card"] == ["summary"]


@pytest.mark.parametrize(
    ("edition", "languages", "locale", "others"),
    [
        (ZH_HANT, ALL_LANGUAGES, "zh_TW", ["zh_CN", "en_US"]),
        (PARALLEL, ALL_LANGUAGES, "zh_CN", ["en_US", "zh_TW"]),
        (EN, (Language.ZH_HANS, Language.ZH_HANT), "zh_CN", ["zh_TW"]),
        (EN, (Language.EN,), "en_US", []),
    ],
)
def test_a_page_tells_its_language_and_the_others_it_has(
    edition: Edition, languages: tuple[Language, ...], locale: str, others: list[str]
) -> None:
    said = head(edition, languages=languages)
    assert (said["og:locale"], said.get("og:locale:alternate", [])) == ([locale], others)


def test_a_summary_names_its_own_author_and_licence_and_never_the_papers(built: ToyLibrary) -> None:
    said = Metas(built.page("en/papers/bees/").html).said
    assert said["author"] == ["the editors"]
    assert said["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert said["alternate"] == ["../../../data/papers/bees.json"]
    assert not [name for name in said if name.startswith(("citation_", "dc.", "DC.", "prism."))]


def test_every_page_keeps_to_itself_where_a_reader_came_from(built: ToyLibrary) -> None:
    for page in built.site.rglob("*.html"):
        assert Metas(page.read_text(encoding="utf-8")).said["referrer"] == ["same-origin"], page


def test_the_colours_of_the_window_are_those_of_the_page(built: ToyLibrary) -> None:
    css = (THEME / "assets/duizhao/base.css").read_text(encoding="utf-8")
    light, dark, *_ = re.findall(r"--dz-paper: (#\w+)", css)
    assert {"light": light, "dark": dark} == COLOURS
    for page in built.site.rglob("index.html"):
        assert Metas(page.read_text(encoding="utf-8")).said["theme-color"] == [light, dark], page


def test_the_picture_has_the_size_it_is_said_to_have() -> None:
    data = (THEME / PICTURE).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == PICTURE_SIZE
