"""axe finds nothing on any kind of page in any edition, light or dark, on a wide screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.accessibility import complaints
from tests.browser.axe import violations
from tests.browser.screens import APART, TOY_PAGES, WIDE
from tests.published import EDITIONS, KINDS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_page_can_be_used_by_everyone(browser: Browser, address: str, edition: str) -> None:
    assert list(complaints(browser, address, [f"{edition}/{kind}" for kind in KINDS], WIDE)) == []


def test_so_can_the_pages_outside_of_editions(browser: Browser, address: str) -> None:
    assert list(complaints(browser, address, APART, WIDE)) == []


def test_so_can_the_pages_of_another_library(browser: Browser, toy_address: str) -> None:
    assert list(complaints(browser, toy_address, TOY_PAGES, WIDE)) == []


def test_axe_is_awake(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        '<html lang="en"><title>x</title><main><h1>x</h1><p style="color: #ccc">pale<img src="x"></p></main>'
    )
    told = " ".join(violations(page))
    page.close()
    assert "color-contrast" in told
    assert "image-alt" in told
