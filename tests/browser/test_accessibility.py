"""axe finds nothing on any kind of page in any edition, light or dark, on a wide screen or a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.accessibility import complaints
from tests.browser.axe import thin_out, violations
from tests.browser.screens import APART, TOY_PAGES
from tests.published import EDITIONS, KINDS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_page_can_be_used_by_everyone(browser: Browser, address: str, edition: str) -> None:
    assert list(complaints(browser, address, [f"{edition}/{kind}" for kind in KINDS])) == []


def test_so_can_the_pages_outside_of_editions(browser: Browser, address: str) -> None:
    assert list(complaints(browser, address, APART)) == []


def test_so_can_the_pages_of_another_library(browser: Browser, toy_address: str) -> None:
    assert list(complaints(browser, toy_address, TOY_PAGES)) == []


def test_axe_is_awake(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        '<html lang="en"><title>x</title><main><h1>x</h1><p style="color: #ccc">pale<img src="x"></p></main>'
    )
    told = " ".join(violations(page))
    page.close()
    assert "color-contrast" in told
    assert "image-alt" in told


def test_what_differs_is_not_thinned_out(browser: Browser) -> None:
    """By its class, by an attribute it has or lacks, by having no words, by what it holds and by where it stands."""
    page = browser.new_page()
    plain = '<li><a href="/">x</a></li>'
    odd = (
        '<li><a href="/" class="pale">x</a></li>',
        "<li><a>x</a></li>",
        '<li><a href="/"></a></li>',
        '<li><a href="/">x</a><img></li>',
        '<li lang="en"><a href="/">x</a></li>',
    )
    apart = f'<ul class="other">{plain * 5}</ul>'
    page.set_content(f"<main><ul>{plain * 40}{''.join(odd)}{plain * 40}</ul>{apart}</main>")
    thin_out(page)
    left = page.locator("li").evaluate_all("items => items.map((item) => item.outerHTML)")
    page.close()
    assert left == [plain] * 3 + list(odd) + [plain] * 3
