"""Input that nobody planned for still looks deliberate: no page is wider than its window, nothing stands outside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import served
from tests.toy import ToyLibrary

pytestmark = pytest.mark.browser

LONG_ENGLISH = "Pollinators" * 28
LONG_CHINESE = "传粉昆虫与城市菜园" * 22
THAI = "การผสมเกสรโดยแมลงในสวนผักกลางเมืองใหญ่ในฤดูร้อน" * 3
ARABIC = "الملقحات في حدائق المدينة (2024) ABC"

PAPER = f"""paper:
  title: {{zh: {LONG_CHINESE}, en: {LONG_ENGLISH}}}
  authors: [{", ".join(f"{{zh: 作者{n}, en: Author Number {n}}}" for n in range(60))}]
  venue: {{zh: {THAI}, en: "{ARABIC}"}}
  issued: 2024
themes: [wild-bees, city-green]
question: {{zh: {LONG_CHINESE}, en: {LONG_ENGLISH}, at: {"第二节" * 12}}}
findings:
{"".join(f"  - {{zh: {THAI}, en: {LONG_ENGLISH}, at: 二（一）, themes: [wild-bees]}}" + chr(10) for _ in range(200))}"""

PATHS = ("", "papers/", "papers/endless/", "themes/", "themes/wild-bees/", "people/", "works/", "glossary/", "search/")


@pytest.fixture(scope="module")
def long_library(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    library = ToyLibrary(tmp_path_factory.mktemp("long") / "toy")
    library.write("papers/endless.yml", PAPER)
    library.edit("facets.yml", '"Pollinators, Paper by Paper"', LONG_ENGLISH)
    library.edit("mkdocs.yml", "- duizhao\n", "- duizhao: {pdf: false}\n")  # whose fonts have no Thai and no Arabic
    assert library.build().succeeded
    return library


@pytest.fixture(scope="module")
def single_library(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """One paper and nothing else that could be left out."""
    library = ToyLibrary(tmp_path_factory.mktemp("single") / "toy")
    _empty(library)
    library.write("papers/only.yml", "paper: {title: {zh: 独此一篇, en: The Only One}}\n")
    assert library.build().succeeded
    return library


@pytest.fixture(scope="module")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    library = ToyLibrary(tmp_path_factory.mktemp("empty") / "toy")
    _empty(library)
    assert library.build().succeeded
    return library


def _empty(library: ToyLibrary) -> None:
    for file in library.summaries.rglob("*.yml"):
        if file.name != "facets.yml":
            file.unlink()


@pytest.fixture
def addresses(request: pytest.FixtureRequest) -> Iterator[str]:
    library: ToyLibrary = request.getfixturevalue(request.param)
    with served(library.site) as address:
        yield address


OUTSIDE = """() => {
  const wide = document.documentElement.clientWidth + 1;
  const frames = ".dz-table, .dz-picture__whole, .md-sidebar, .md-header__title, .md-nav, .md-tabs";
  const cut = (element) => element.closest(frames);
  return [...document.querySelectorAll("#content *, .md-header *, .md-footer *")]
    .filter((element) => !cut(element))
    .filter((element) => element.getBoundingClientRect().right > wide && element.getClientRects().length)
    .map((element) => `${element.tagName}.${element.className}`);
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("edition", ["zh-hans", "parallel"])
@pytest.mark.parametrize("addresses", ["long_library"], indirect=True)
def test_nothing_stands_outside_the_window(browser: Browser, addresses: str, edition: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in PATHS:
        page.goto(f"{addresses}{edition}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} is too wide"
        assert page.evaluate(OUTSIDE) == [], path
    page.close()


@pytest.mark.parametrize("addresses", ["empty_library", "single_library"], indirect=True)
def test_a_library_with_next_to_nothing_says_so(browser: Browser, addresses: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    for path in ("themes/", "glossary/", "people/", "works/", "compare/"):
        page.goto(f"{addresses}zh-hans/{path}")
        assert page.locator(".dz-nothing").inner_text() == "这里还没有内容。"
        assert page.locator(".dz-initials, .dz-group").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.goto(f"{addresses}zh-hans/")
    assert page.locator("h2").all_inner_texts()[0] == "最新摘要"
    assert page.locator("#themes, #comparisons").count() == 0
    page.close()


@pytest.mark.parametrize("addresses", ["long_library"], indirect=True)
def test_points_are_numbered_to_the_last(browser: Browser, addresses: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{addresses}zh-hans/papers/endless/")
    last = page.locator("#findings-200")
    assert last.evaluate("element => getComputedStyle(element, '::before').content") == "counter(point)"
    words, number = last.locator("> p").first.bounding_box(), last.bounding_box()
    assert words is not None
    assert number is not None
    assert words["x"] - number["x"] >= 30, "no room for a number of three figures"
    page.close()
