"""A browser walks the site: every kind of page in every edition, wide and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.browser.screens import PHONE, WIDE
from tests.published import EDITIONS, KINDS

pytestmark = pytest.mark.browser

SUM_OF_SHIFTS = """
{
  let sum = 0;
  const add = (entries) => { for (const entry of entries) sum += entry.value; };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({type: "layout-shift", buffered: true});
  globalThis.sumOfShifts = () => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => {
    add(observer.takeRecords());
    tell(sum);
  })));
}
"""
"""How far a page has moved under its reader's eyes since it began to load (cumulative layout shift)."""


def listen(context: BrowserContext, address: str, complaints: list[str]) -> Page:
    """A page whose words to the console, of any level, failed and foreign requests are complaints."""
    page = context.new_page()
    page.on("console", lambda message: complaints.append(f"{page.url}: console: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: error: {error}"))
    page.on(
        "requestfailed",
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"  # the walk went on before the page's icon had come
            else complaints.append(f"failed: {request.url}: {request.failure}")
        ),
    )
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((address, "data:")) else complaints.append(f"foreign: {request.url}")
        ),
    )
    return page


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_every_kind_of_page_opens_without_complaint(
    browser: Browser, address: str, edition: str, viewport: ViewportSize
) -> None:
    context = browser.new_context(viewport=viewport)
    context.add_init_script(SUM_OF_SHIFTS)
    complaints: list[str] = []
    page = listen(context, address, complaints)
    for kind in KINDS:
        response = page.goto(f"{address}{edition}/{kind}")
        assert response is not None
        assert response.status == 200
        assert page.locator("h1").count() == 1, f"{edition}/{kind} has not one title"
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{edition}/{kind} is {overflow} px too wide"
        shifts = page.evaluate("sumOfShifts()")
        assert shifts <= 0.02, f"{edition}/{kind} moves while it loads: {shifts}"
    context.close()
    assert complaints == []


def test_parallel_shows_pairs_side_by_side_and_on_a_phone_one_below_the_other(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}parallel/papers/zhang-2024/")
    pair = page.locator("#mechanisms-1 > .dz-pair")
    chinese, english = pair.locator('> [lang="zh-Hans"]'), pair.locator('> [lang="en"]')
    left, right = chinese.bounding_box(), english.bounding_box()
    assert left is not None
    assert right is not None
    assert abs(left["y"] - right["y"]) < 8
    assert right["x"] >= left["x"] + left["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    above, below = chinese.bounding_box(), english.bounding_box()
    assert above is not None
    assert below is not None
    assert below["y"] >= above["y"] + above["height"]
    page.close()


def test_a_site_that_knows_its_address_asks_for_nothing_that_is_not_there(browser: Browser, known_address: str) -> None:
    context = browser.new_context()
    complaints: list[str] = []
    page = listen(context, known_address, complaints)
    for path in ("zh-hans/", "en/papers/zhang-2024/"):
        page.goto(f"{known_address}{path}", wait_until="networkidle")
        assert page.locator('link[rel~="alternate"][hreflang="en"]').count() == 1
    context.close()
    assert complaints == []


def test_every_kind_of_page_opens_from_disk(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    complaints: list[str] = []
    page = listen(context, "file://", complaints)
    for kind in KINDS:
        page.goto((site / "en" / kind / "index.html").as_uri())
        assert page.evaluate(
            "[...document.styleSheets].length === document.querySelectorAll('[rel=stylesheet]').length"
        )
        page.locator('.dz-switch [data-edition="zh-hant"]').click()
        page.wait_for_url(f"**/zh-hant/{kind}index.html")
    context.close()
    assert complaints == []


def test_a_page_is_dark_before_any_deferred_script_has_run(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    context.route("**/bundle.*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{address}en/papers/zhang-2024/")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    context.close()


def test_a_cell_of_a_comparison_leads_to_its_point(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/compare/overview/")
    cell = page.locator("tbody td .dz-to-point").first
    anchor = (cell.get_attribute("href") or "").partition("#")[2]
    cell.click()
    page.wait_for_url(f"**#{anchor}")
    assert page.locator(f"#{anchor}").is_visible()
    page.close()
