"""One walk with axe through all pages: on a wide screen and on a phone, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.axe import thin_out, unroll, violations
from tests.browser.screens import PHONE, WIDE

_NEXT_FRAME = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


def complaints(browser: Browser, address: str, paths: Iterable[str]) -> Iterator[str]:
    """Every page is opened once; what dark changes are colours, and these alone are looked at again."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for path in paths:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(WIDE)
        page.goto(f"{address}{path}")
        unroll(page)
        thin_out(page)
        yield from (f"{path or '/'}: light, wide: {found}" for found in violations(page))
        take(page, PHONE)
        yield from (f"{path or '/'}: light, phone: {found}" for found in violations(page))
        turn_dark(page)
        yield from (f"{path or '/'}: dark, phone: {found}" for found in violations(page, colours_only=True))
        take(page, WIDE)
        yield from (f"{path or '/'}: dark, wide: {found}" for found in violations(page, colours_only=True))
        page.evaluate("localStorage.clear()")
    context.close()


def take(page: Page, screen: ViewportSize) -> None:
    page.set_viewport_size(screen)
    page.evaluate(_NEXT_FRAME)  # in which scripts hear of it


def turn_dark(page: Page) -> None:
    """By the page's own switch, or, where it has none, as the reader's system asks for it."""
    page.emulate_media(color_scheme="dark")
    if page.locator("#__palette_1").count():
        page.evaluate("document.querySelector('#__palette_1').click()")
        page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
