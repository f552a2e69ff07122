"""Pictures in a browser: letters large enough on a phone, marks within reach of the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from duizhao.editions.edition import EN
from duizhao.editions.pages import open_books, pages_of
from duizhao.rendering.html.body import BodyWriter
from tests.model.synthetic import synthetic_library
from tests.rendering.test_pictures import figures

pytestmark = pytest.mark.browser

PAGES = ("themes/", "papers/", "works/", "compare/", "themes/digital-economy/")
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.dz-drawing text')].map(text => {
  const scale = text.ownerSVGElement.getScreenCTM().a
  return parseFloat(getComputedStyle(text).fontSize) * scale
}))"""
OUTSIDE = """() => [...document.querySelectorAll('.dz-drawing text')].filter(text => {
  const word = text.getBoundingClientRect(), drawing = text.ownerSVGElement.getBoundingClientRect()
  return word.right > drawing.right + 12 || word.left < drawing.left - 2
}).map(text => text.textContent)"""


@pytest.mark.parametrize("edition", ["zh-hans", "en", "parallel"])
def test_letters_are_large_enough_on_a_phone_and_within_the_drawing(
    browser: Browser, address: str, edition: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    for path in PAGES:
        page.goto(f"{address}{edition}/{path}")
        assert page.evaluate(SMALLEST) >= 11, path
        assert page.evaluate(OUTSIDE) == [], path
    page.close()


def test_a_picture_too_wide_for_a_phone_is_scrolled_beside_its_heads(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}en/themes/")
    page.locator(".dz-picture").evaluate("(picture, wide) => { picture.outerHTML = wide }", wide_picture())
    assert page.evaluate(SMALLEST) >= 11
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    place = page.locator(".dz-picture__scroll")
    assert place.evaluate("place => place.scrollWidth - place.clientWidth") > 300
    head = page.locator(".dz-drawing--side").first
    left = "head => head.getBoundingClientRect().left"
    before = head.evaluate(left)
    place.evaluate("place => place.scrollBy(300, 0)")
    assert head.evaluate(left) == before
    page.close()


def wide_picture() -> str:
    books = open_books(synthetic_library(40))
    page = next(page for page in pages_of(books) if page.path == "themes/")
    return figures(BodyWriter(EN, books.view).body(page).html)


def test_a_mark_can_be_reached_and_followed_by_keyboard(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/themes/")
    mark = page.locator(".dz-drawing a:has(rect):has-text('Digital economy:')").first
    mark.focus()
    assert mark.evaluate("mark => getComputedStyle(mark.querySelector('rect')).strokeWidth") == "2px"
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers/*/#*")
    page.close()


def test_the_marks_can_be_skipped(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/themes/")
    skip = page.locator(".dz-picture__skip")
    skip.focus()
    assert skip.bounding_box()["height"] > 20  # type: ignore[index]  # it is shown, so it has one
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.close()


def test_the_table_opens_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/themes/")
    table = page.locator("#picture-matrix-table table")
    assert not table.is_visible()
    page.locator("#picture-matrix-table > summary").click()
    assert table.is_visible()
    context.close()


def test_a_screen_reader_hears_what_a_mark_is(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/papers/")
    picture = page.get_by_role("figure", name="How the papers are joined")
    arcs = picture.get_by_role("link", name="both cite")
    assert arcs.count() == 7
    page.close()
