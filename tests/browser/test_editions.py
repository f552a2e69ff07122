"""From one edition to another and back: the page, the place on it and the choice are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

PAPER = "papers/zhang-2024/"


def top_of(page: Page, anchor: str) -> float:
    """Where something stands in the window, once the page has come to rest."""
    page.wait_for_load_state("load")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    top: float = page.evaluate("(anchor) => document.getElementById(anchor).getBoundingClientRect().top", anchor)
    return top


def switch_to(page: Page, edition: str) -> None:
    page.locator(f'.dz-switch [data-edition="{edition}"]').click()
    page.wait_for_url(f"**/{edition}/**")


def test_the_switch_keeps_the_place_to_which_one_has_read(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}zh-hans/{PAPER}")
    page.evaluate("document.getElementById('mechanisms-3').scrollIntoView({behavior: 'instant'})")
    before = top_of(page, "mechanisms-3")
    for edition in ("parallel", "en", "zh-hant", "zh-hans"):
        switch_to(page, edition)
        assert top_of(page, "mechanisms-3") == pytest.approx(before, abs=2)
    assert page.url == f"{address}zh-hans/{PAPER}", "scrolling is not written into the address"
    page.close()


def test_the_switch_keeps_the_anchor_and_the_query(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}zh-hans/{PAPER}?view=cards#mechanisms-2")
    for edition in ("en", "parallel", "zh-hant", "zh-hans"):
        page.locator(f'.dz-switch [data-edition="{edition}"]').click()
        page.wait_for_url(f"{address}{edition}/{PAPER}?view=cards#mechanisms-2")
        assert page.locator("#mechanisms-2").is_visible()
    page.close()


def test_whoever_switches_by_keyboard_stays_at_the_switch(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/{PAPER}")
    page.locator('.dz-switch [data-edition="parallel"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}parallel/{PAPER}")
    page.wait_for_function("document.activeElement.dataset.edition === 'parallel'")
    page.close()


def first_page(context: BrowserContext, address: str) -> str:
    page = context.new_page()
    page.goto(address)
    page.wait_for_url(f"{address}*/")
    url = page.url
    page.close()
    return url.removeprefix(address)


@pytest.mark.parametrize(
    ("locale", "edition"),
    [
        ("zh-CN", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh-TW", "zh-hant"),
        ("zh-Hant-HK", "zh-hant"),
        ("en-GB", "en"),
        ("de-DE", "en"),
    ],
)
def test_the_first_page_speaks_the_browsers_language(browser: Browser, address: str, locale: str, edition: str) -> None:
    context = browser.new_context(locale=locale)
    assert first_page(context, address) == f"{edition}/"
    context.close()


def test_the_first_page_remembers_the_edition_chosen_last(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(f"{address}en/{PAPER}")
    switch_to(page, "zh-hant")
    assert first_page(context, address) == "zh-hant/"
    page.goto(f"{address}?choose")
    assert page.locator("a[data-edition]").count() == 4, "whoever asks to choose is not sent on"
    page.get_by_role("link", name="中文 | English").click()
    page.wait_for_url(f"{address}parallel/")
    assert first_page(context, address) == "parallel/"
    context.close()


def test_the_first_page_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for edition in ("zh-hans", "zh-hant", "en", "parallel"):
        page.goto(address)
        page.locator(f'a[href="{edition}/"]').click()
        assert page.url == f"{address}{edition}/"
    context.close()


def test_a_copy_on_disk_switches_and_remembers(browser: Browser, site: Path) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.wait_for_url("**/en/index.html")
    page.locator('.dz-card__title a[href="papers/zhang-2024/"]').first.click()
    page.wait_for_url("**/en/papers/zhang-2024/index.html")
    switch_to(page, "zh-hant")
    assert page.locator("h1").inner_text()
    page.goto((site / "index.html").as_uri())
    page.wait_for_url("**/zh-hant/index.html")
    context.close()
