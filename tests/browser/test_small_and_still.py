"""Small screens, and readers who want no motion: nothing is lost at 400 %, targets suit a thumb, nothing moves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.screens import PHONE, WIDE, ZOOMED
from tests.published import EDITIONS, KINDS

pytestmark = pytest.mark.browser

_LOST = """
() => {
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const lost = [];
  for (const element of document.querySelectorAll("header *, #content, #content *, footer *, .dz-root *")) {
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const {left, right, width} = element.getBoundingClientRect();
    let frame = element.parentElement;
    while (frame && !scrolls(frame)) frame = frame.parentElement;
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} `
      + element.textContent.trim().slice(0, 30);
    if (own(element) && width > 1 && (!frame || frame === document.body) && (left < -1 || right > innerWidth + 1))
      lost.push(`outside: ${name}`);
    const {overflowX, textOverflow} = getComputedStyle(element);
    if (/hidden|clip/.test(overflowX) && element.closest("#content") && element.scrollWidth > element.clientWidth + 1
      && width > 1) lost.push(`cut off: ${name}`);
  }
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth > clientWidth) lost.push(`the page scrolls sideways by ${scrollWidth - clientWidth} px`);
  return lost;
}
"""

_SMALL = """
() => [...document.querySelectorAll(
    ".md-header :is(a, label, button), .md-nav--primary .md-nav__link, .dz-root a," +
    "#content :is(button, select, summary, input)")]
  .filter((element) => element.checkVisibility({visibilityProperty: true}))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, {width, height}]) => Math.min(width, height) < 43.9)
  .map(([element, {width, height}]) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}` +
    ` ${element.textContent.trim().slice(0, 20)}: ${Math.round(width)} × ${Math.round(height)}`)
"""

_MOVING = """
() => {
  const seconds = (list) => Math.max(...list.split(",").map(parseFloat));
  const moving = [...document.querySelectorAll("*")].filter((element) => ["", "::before", "::after"].some((part) => {
    const style = getComputedStyle(element, part || null);
    return seconds(style.transitionDuration) > 0.01
      || (style.animationName !== "none" && seconds(style.animationDuration) > 0.01);
  }));
  const names = moving.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
  return [...new Set(names)];
}
"""


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_is_lost_at_400_percent(browser: Browser, address: str, edition: str) -> None:
    page = browser.new_page(viewport=ZOOMED)
    lost = {}
    for kind in KINDS:
        page.goto(f"{address}{edition}/{kind}")
        lost[kind] = page.evaluate(_LOST)
    page.close()
    assert {kind: found for kind, found in lost.items() if found} == {}


def test_targets_on_a_phone_suit_a_thumb(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE, reduced_motion="reduce")
    small = {}
    for kind in KINDS:
        page.goto(f"{address}en/{kind}")
        page.add_style_tag(content=".dz-section { content-visibility: visible !important }")
        small[kind] = page.evaluate(_SMALL)
    page.evaluate("document.querySelector('#__drawer').click()")
    small["the drawer"] = page.evaluate(_SMALL)
    page.goto(f"{address}?choose")
    small["the choice of editions"] = page.evaluate(_SMALL)
    page.close()
    assert {kind: found for kind, found in small.items() if found} == {}


def test_nothing_moves_for_readers_who_want_no_motion(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=WIDE, reduced_motion="reduce")
    moving = {}
    for kind in KINDS:
        page.goto(f"{address}en/{kind}")
        moving[kind] = page.evaluate(_MOVING)
    page.close()
    assert {kind: found for kind, found in moving.items() if found} == {}
