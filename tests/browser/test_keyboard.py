"""By keyboard: Tab comes to every control in the order of the page, shows where it is, and leaves the page again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.axe import thin_out, unroll
from tests.browser.screens import PHONE, WIDE
from tests.published import KINDS

pytestmark = pytest.mark.browser

_WATCH = """
() => {
  // Material's hidden switch of colours is drawn by the label after it.
  const drawnBy = (element) => element.matches(".md-option") ? element.nextElementSibling : element;
  const look = (element) => {
    const {outlineStyle, outlineWidth, outlineColor, boxShadow} = getComputedStyle(drawnBy(element));
    return [outlineStyle, outlineWidth, outlineColor, boxShadow].join(" ");
  };
  const name = (element) => `${controls.indexOf(element)}: ${element.tagName.toLowerCase()}` +
    `${element.id && "#" + element.id} ${(element.textContent ?? "").trim().slice(0, 30)}`;
  const chosen = (name) => document.querySelector(`[name="${name}"]:checked`) ?? document.getElementsByName(name)[0];
  const all = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]";
  const tabbable = (element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]") &&
    element.checkVisibility({visibilityProperty: true}) &&
    (element.type !== "radio" || element === chosen(element.name));
  const controls = [...document.querySelectorAll(all)].filter(tabbable);
  const resting = new Map(controls.map((control) => [control, look(control)]));
  const reached = [];
  addEventListener("focusin", ({target}) => reached.push([name(target), look(target) !== resting.get(target)]));
  globalThis.seen = () => reached;
  return controls.map(name);
}
"""


def walk_by_tab(page: Page) -> tuple[list[str], list[str], list[str]]:
    """The controls there are, those that Tab comes to, and those among them that do not show it."""
    there: list[str] = page.evaluate(_WATCH)
    for _ in range(len(there) + 1):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    reached = page.evaluate("seen()")
    return there, [name for name, _ in reached], [name for name, shows in reached if not shows]


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_tab_comes_to_every_control_and_shows_it(browser: Browser, address: str, screen: ViewportSize) -> None:
    context = browser.new_context(viewport=screen, reduced_motion="reduce")
    page = context.new_page()
    for kind in KINDS:
        page.goto(f"{address}en/{kind}")
        unroll(page)  # focus would unfold a cell after another, and change what there is
        thin_out(page)
        there, reached, unseen = walk_by_tab(page)
        assert reached[: len(there)] == there, kind
        assert reached[len(there) :] in ([], [there[0]]), f"{kind}: Tab does not leave the page"
        assert unseen == [], kind
    context.close()


def test_the_first_control_skips_to_the_content(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for kind in ("", "papers/zhang-2024/", "compare/overview/"):
        page.goto(f"{address}en/{kind}")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.md-skip')")
        assert page.locator(".md-skip").evaluate("(link) => getComputedStyle(link).opacity !== '0'")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#content') !== null"), kind
    page.close()


def test_the_drawer_of_a_narrow_screen_opens_and_closes_by_key(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}en/")
    link = page.locator(".md-nav--primary .md-nav__link").first
    assert not link.is_visible()
    button = page.get_by_role("button", name="Navigation")
    button.focus()
    page.keyboard.press("Enter")
    link.wait_for(state="visible")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    link.wait_for(state="hidden")
    assert button.evaluate("(button) => document.activeElement === button")
    page.close()


def test_without_scripts_the_drawer_opens_by_its_label(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/")
    page.locator(".md-header label[for=__drawer]").click()
    page.locator(".md-nav--primary .md-nav__link").first.wait_for(state="visible")
    context.close()
