"""axe finds nothing on any kind of page in any edition, light or dark, on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.accessibility import complaints
from tests.browser.screens import APART, PHONE, TOY_PAGES
from tests.published import EDITIONS, KINDS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_page_can_be_used_by_everyone(browser: Browser, address: str, edition: str) -> None:
    assert list(complaints(browser, address, [f"{edition}/{kind}" for kind in KINDS], PHONE)) == []


def test_so_can_the_pages_outside_of_editions(browser: Browser, address: str) -> None:
    assert list(complaints(browser, address, APART, PHONE)) == []


def test_so_can_the_pages_of_another_library(browser: Browser, toy_address: str) -> None:
    assert list(complaints(browser, toy_address, TOY_PAGES, PHONE)) == []
