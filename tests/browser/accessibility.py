"""One walk with axe through all pages on one screen, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.axe import thin_out, unroll, violations


def complaints(browser: Browser, address: str, paths: Iterable[str], screen: ViewportSize) -> Iterator[str]:
    context = browser.new_context(viewport=screen, reduced_motion="reduce")
    page = context.new_page()
    for path in paths:
        page.emulate_media(color_scheme="light")
        page.goto(f"{address}{path}")
        unroll(page)
        thin_out(page)
        for found in violations(page):
            yield f"{path or '/'}: light: {found}"
        turn_dark(page)
        for found in violations(page, colours_only=True):
            yield f"{path or '/'}: dark: {found}"
        page.evaluate("localStorage.clear()")
    context.close()


def turn_dark(page: Page) -> None:
    """By the page's own switch, or, where it has none, as the reader's system asks for it."""
    page.emulate_media(color_scheme="dark")
    if page.locator("#__palette_1").count():
        page.evaluate("document.querySelector('#__palette_1').click()")
        page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
