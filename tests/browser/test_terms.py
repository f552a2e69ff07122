"""The card of a glossary term: on hover, focus and tap, and gone again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

PAPER = "papers/zhang-2024/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{address}en/{PAPER}")
    yield page
    page.close()


def term_in(page: Page) -> Locator:
    return page.locator("a.dz-term").first


def card_in(page: Page) -> Locator:
    return page.locator(".dz-term-card")


def layout(page: Page) -> list[int]:
    """Where every point of the page begins."""
    tops: list[int] = page.evaluate("[...document.querySelectorAll('#content [id]')].map((one) => one.offsetTop)")
    return tops


def test_hovering_shows_both_languages_and_what_the_term_means(page: Page) -> None:
    term = term_in(page)
    before = layout(page)
    term.hover()
    expect(card_in(page)).to_be_visible()
    expect(card_in(page).locator('[lang="zh-Hans"]').first).to_be_visible()
    expect(card_in(page)).to_contain_text("See it in the glossary")
    box, window = card_in(page).bounding_box(), page.viewport_size
    assert box is not None
    assert window is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= window["width"]
    assert layout(page) == before, "the page moves under the card"


def test_the_card_can_be_entered_and_leads_to_the_glossary(page: Page, address: str) -> None:
    anchor = (term_in(page).get_attribute("href") or "").partition("#")[2]
    term_in(page).hover()
    card_in(page).hover()
    page.wait_for_timeout(500)
    expect(card_in(page)).to_be_visible()
    card_in(page).get_by_role("link", name="See it in the glossary").click()
    page.wait_for_url(f"{address}en/glossary/#{anchor}")


def test_the_card_goes_when_the_pointer_leaves_and_on_escape(page: Page) -> None:
    term_in(page).hover()
    expect(card_in(page)).to_be_visible()
    page.mouse.move(0, 0)
    expect(card_in(page)).to_have_count(0)
    term_in(page).hover()
    expect(card_in(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card_in(page)).to_have_count(0)


def test_the_keyboard_opens_the_card_and_tabs_into_it(page: Page) -> None:
    term = term_in(page)
    page.keyboard.press("Tab")  # from here on focus is the keyboard's
    term.focus()
    expect(card_in(page)).to_be_visible()
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.dz-term-card') !== null")
    page.keyboard.press("Escape")
    expect(card_in(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('a.dz-term')"), "focus is lost with the card"


def test_a_first_tap_shows_the_card_and_a_second_follows_the_link(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}zh-hans/{PAPER}")
    term_in(page).tap()
    expect(card_in(page)).to_be_visible()
    page.locator("h1").tap()
    expect(card_in(page)).to_have_count(0)
    term_in(page).tap()
    expect(card_in(page)).to_be_visible()
    term_in(page).tap()
    page.wait_for_url(f"{address}zh-hans/glossary/#*")
    context.close()


def test_cards_open_on_a_copy_on_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / f"parallel/{PAPER}index.html").as_uri())
    term_in(page).hover()
    expect(card_in(page)).to_contain_text("See it in the glossary")
    page.close()


def test_cards_are_not_printed(page: Page) -> None:
    term_in(page).hover()
    expect(card_in(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(card_in(page)).to_be_hidden()
