"""The search box and the page of results in a real browser; what they find is asked by `test_search_queries.py`."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.accessibility import turn_dark
from tests.browser.asking import Answer, ask, search_page
from tests.browser.axe import violations

pytestmark = pytest.mark.browser

NOTHING = ("龘靐齉", "qwrtplkj", "🐝", "<img src=x onerror=alert(1)>", "(*+?[\\", "\u202e\u200f", "\ud800", "……")


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with search_page(browser, address) as page:
        yield page


@pytest.mark.parametrize("query", NOTHING, ids=ascii)
def test_nonsense_finds_nothing_and_harms_nothing(page: Page, query: str) -> None:
    assert ask(page, query) == Answer([], 0)


@pytest.mark.parametrize("query", ["", " ", "a", "数", "x" * 10_000, "数字经济" * 2500])
def test_any_length_of_query_has_an_answer(page: Page, query: str) -> None:
    assert ask(page, query).total >= 0


def test_the_box_opens_by_key_finds_as_one_types_and_leads_to_the_point(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}zh-hant/")
    page.keyboard.press("/")
    box = page.get_by_role("dialog")
    expect(box.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("數字經濟")
    expect(box.get_by_role("status")).to_contain_text("找到")
    expect(box.locator("mark").first).to_have_text("數字經濟")
    point = box.locator(".dz-hit__point").first
    expect(point).to_be_visible()
    anchor = (point.get_attribute("href") or "").partition("#")[2]
    assert anchor
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.dz-hit__link')")
    page.keyboard.press("ArrowUp")
    point.click()
    page.wait_for_url(f"**#{anchor}")
    expect(page.locator(f"#{anchor}:target")).to_be_visible()
    page.keyboard.press("s")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    expect(box.get_by_role("button", name="數字經濟")).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    page.close()


def test_the_page_of_results_is_in_the_address_and_narrows(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/search/?q=数字经济")
    status = page.locator(".dz-results").get_by_role("status")
    expect(status).to_contain_text("found")
    before = status.inner_text()
    page.get_by_role("button", name="Themes", exact=True).click()
    expect(page.get_by_role("button", name="Themes", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(status).not_to_have_text(before)
    assert "kind=theme" in page.url
    page.reload()
    expect(page.locator(".dz-hits__kind")).to_have_text(["Themes"])
    page.close()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("数子经济", "数字经济"), ("區鏈塊", "区块链"), ("digtal", "digital"), ("shuzi jinji", "shuzijingji")],
)
def test_a_slip_is_told_with_what_it_was_taken_for(page: Page, slip: str, meant: str) -> None:
    page.locator("#q").fill(slip)
    expect(page.locator(".dz-results").get_by_role("status")).to_contain_text(meant)


def test_nothing_is_asked_while_an_input_method_composes(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}zh-hans/search/")
    field = page.locator("#q")
    field.focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "shu zi", "selectionStart": 6, "selectionEnd": 6})
    page.wait_for_timeout(600)
    expect(page.locator(".dz-hit")).to_have_count(0)
    session.send("Input.insertText", {"text": "数字"})
    expect(page.locator(".dz-hit").first).to_be_visible()
    page.close()


def test_a_missing_shard_is_told_and_can_be_asked_for_again(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/search/papers/**", lambda route: route.abort())
    page.goto(f"{address}en/search/?q=digital economy")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.locator(".dz-hit").first).to_be_visible()
    page.unroute("**/search/papers/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".dz-hit__point").first).to_be_visible()
    page.close()


def test_a_copy_on_disk_can_be_searched(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "parallel/index.html").as_uri())
    page.locator(".dz-search-open").click()
    page.keyboard.type("data factor")
    page.get_by_role("dialog").locator(".dz-hit__link").first.click()
    page.wait_for_url("**/index.html*")
    page.close()


def test_without_scripts_the_page_leads_to_the_lists(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/")
    page.locator(".dz-search-open").click()
    page.get_by_role("main").get_by_role("link", name="Papers", exact=True).click()
    assert page.url == f"{address}en/papers/"
    context.close()


INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)


def under_policy(route: Route) -> None:
    """Nothing from elsewhere and nothing inline but what the theme's templates hold, by its hash."""
    response = route.fetch()
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in INLINE.findall(response.text())]
    allowed = " ".join(f"'sha256-{one}'" for one in hashes)
    policy = f"default-src 'self'; script-src 'self' {allowed}; base-uri 'none'; object-src 'none'"
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})


@pytest.mark.parametrize("path", ["zh-hans/", "en/search/?q=数字经济"])
def test_search_works_under_a_strict_policy(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    page.route("**/*/", under_policy)
    page.route("**/?q=*", under_policy)
    page.goto(f"{address}{path}")
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("shuzi jingji")
    expect(page.get_by_role("dialog").locator(".dz-hit").first).to_be_visible()
    assert page.evaluate("fetch('data:,x').then(() => false, () => true)"), "the policy is not in force"
    refused = [text for text in refused if "data:,x" not in text]
    page.close()
    assert refused == []


def test_more_results_are_offered_only_where_there_are_some(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for question, more in (("", False), ("?q=龘靐齉", False), ("?q=数字经济", True)):
        page.goto(f"{address}en/search/{question}")
        page.wait_for_timeout(600)
        page.locator('.dz-search__results:not([aria-busy="true"])').first.wait_for(state="attached")
        assert page.get_by_role("button", name="More results").is_visible() is more, question
    page.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("screen", [(1280, 900), (390, 800)], ids=["wide", "phone"])
def test_everybody_can_use_the_box(browser: Browser, address: str, screen: tuple[int, int], dark: bool) -> None:
    width, height = screen
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.goto(f"{address}parallel/")
    if dark:
        turn_dark(page)
    page.locator(".dz-search-open").click()
    box = page.get_by_role("dialog")
    for query in ("數字經濟", "digtal economy", "龘靐齉", ""):
        box.get_by_role("searchbox").fill(query)
        page.wait_for_timeout(600)
        page.locator('.dz-search__results:not([aria-busy="true"])').first.wait_for(state="attached")
        assert violations(page) == [], query
    page.close()
