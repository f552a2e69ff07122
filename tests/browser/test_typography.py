"""How Chinese and English are set: which forms, how wide the marks, how long the lines. Noto fonts have to be there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MEASURE = """([language, text]) => {
  const span = document.createElement("span");
  span.lang = language;
  span.textContent = text;
  span.style.cssText = "text-spacing-trim: space-all; font-size: 100px; position: absolute";
  document.querySelector("#content").append(span);
  return span.getBoundingClientRect().width;
}"""


@pytest.fixture
def paper(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}parallel/papers/zhang-2024/")
    return page


@pytest.mark.parametrize("mark", ["“", "”", "‘", "’", "……", "「", "，"])
def test_chinese_marks_are_as_wide_as_a_character(paper: Page, mark: str) -> None:
    for language in ("zh-Hans", "zh-Hant"):
        assert paper.evaluate(MEASURE, [language, mark]) == pytest.approx(100 * len(mark), abs=1), language


@pytest.mark.parametrize("mark", ["“", "”", "‘", "’"])
def test_english_marks_are_not(paper: Page, mark: str) -> None:
    assert paper.evaluate(MEASURE, ["en", mark]) < 60


def test_each_passage_has_the_font_of_its_language(paper: Page) -> None:
    point = paper.locator("#mechanisms-1 > .dz-pair")
    fonts = {
        language: point.locator(f'> [lang="{language}"]').evaluate("one => getComputedStyle(one).fontFamily")
        for language in ("zh-Hans", "en")
    }
    assert "PingFang SC" in fonts["zh-Hans"]
    assert "PingFang" not in fonts["en"]
    assert " TC" not in fonts["zh-Hans"]


@pytest.mark.parametrize(
    ("edition", "shortest", "longest"), [("zh-hans", 32, 40), ("zh-hant", 32, 40), ("en", 30, 38), ("parallel", 20, 32)]
)
def test_lines_of_points_are_of_a_length_that_reads_well(
    browser: Browser, address: str, edition: str, shortest: int, longest: int
) -> None:
    """In ems, which are Han characters, and about two letters each."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}{edition}/papers/zhang-2024/")
    line = page.locator("#mechanisms-1 p").first
    ems = line.evaluate("one => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)")
    assert shortest <= ems <= longest
    page.close()


def test_the_two_languages_of_a_point_begin_on_one_baseline(paper: Page) -> None:
    baselines = paper.locator("#mechanisms-1 > .dz-pair > p").evaluate_all(
        """all => all.map(one => {
             const mark = document.createElement("span");
             mark.style.cssText = "display: inline-block; width: 0; height: 0";
             one.prepend(mark);
             return mark.getBoundingClientRect().bottom;
           })"""
    )
    assert baselines[0] == pytest.approx(baselines[1], abs=0.6)


def test_chinese_is_stressed_with_dots_and_english_with_italics(paper: Page) -> None:
    styles = paper.evaluate(
        """() => ["zh-Hans", "en"].map(language => {
             const text = document.createElement("p");
             text.lang = language;
             text.innerHTML = "<em>x</em>";
             document.querySelector("#content").append(text);
             const style = getComputedStyle(text.firstChild);
             return [style.fontStyle, style.textEmphasisStyle];
           })"""
    )
    assert styles == [["normal", "dot"], ["italic", "none"]]


def test_dark_needs_no_script(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/")
    shades = page.locator("body").evaluate(
        "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color].map(c => +c.match(/\\d+/)[0])"
    )
    assert shades[0] < 40
    assert shades[1] > 200
    context.close()
