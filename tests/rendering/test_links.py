"""Links and languages in the HTML of a library that lacks translations."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.toy import ToyLibrary


class Anchors(HTMLParser):
    """How deep links stand in links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.depth = self.deepest = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.depth += 1
            self.deepest = max(self.deepest, self.depth)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "a"


@pytest.fixture(scope="module")
def untranslated(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """A paper, a theme and a person that have one language only, and a title that holds a link."""
    library = ToyLibrary(tmp_path_factory.mktemp("untranslated") / "toy")
    library.write(
        "themes/more.yml", "only-chinese: {label: {zh: 只有中文}}\nonly-english: {label: {en: Only English}}\n"
    )
    library.write("people/more.yml", "li-si: {name: {zh: 李四}}\n")
    library.write(
        "papers/lone.yml",
        """paper: {title: {zh: "论[[bees]]"}, authors: [li-si], issued: 2024}
themes: [only-chinese, only-english]
findings: [{zh: 只有中文的一点。, at: 二（一）, themes: [only-chinese]}]
""",
    )
    for name, folder in (("themes.yml", "themes"), ("people.yml", "people")):
        (library.summaries / name).rename(library.summaries / folder / "main.yml")
    built = library.build()
    assert built.succeeded, built.message
    return library


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant", "en", "parallel"])
def test_no_link_stands_in_a_link(untranslated: ToyLibrary, edition: str) -> None:
    for page in (untranslated.site / edition).rglob("index.html"):
        assert Anchors(page.read_text(encoding="utf-8")).deepest <= 1, page


def test_what_stands_in_says_its_language(untranslated: ToyLibrary) -> None:
    english = untranslated.page("en/papers/lone/").html
    assert '<span lang="zh-Hans">只有中文</span>' in english
    assert '<p lang="zh-Hans">只有中文的一点。' in english
    assert '<span class="dz-at" lang="zh-Hans">二（一）</span>' in english
    assert '<span lang="en">Only English</span>' in untranslated.page("zh-hant/papers/lone/").html
    assert '<span lang="en">Only English</span>' in untranslated.page("parallel/papers/lone/").html
