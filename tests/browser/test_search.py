"""Searching in a real browser: whatever the script, the language and the slips, the right thing comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.asking import Answer, ask, search_page

pytestmark = pytest.mark.browser

ECONOMY = "themes/digital-economy/"
ZHANG = "papers/zhang-2024/"
ZHANG_HIMSELF = "people/zhang-xiaheng/"
MARKET = "papers/shi-hu-2024/"

QUERIES = [
    *((query, ECONOMY) for query in ("数字经济", "數字經濟", "数字經濟", "digital economy", "Digital Economy")),
    *((query, ECONOMY) for query in ("ｄｉｇｉｔａｌ economy", "economy digital", "digital economies")),
    *((query, ECONOMY) for query in ("shuzi jingji", "shuzijingji", "szjj", "shuzijing", "digitaleconomy")),
    *((query, ECONOMY) for query in ("digtal economy", "digital econmy", "digitla economy", "数子经济", "数字经记")),
    *(
        (query, ZHANG_HIMSELF)
        for query in ("张夏恒", "張夏恆", "Zhang Xiaheng", "Xiaheng Zhang", "zhangxiaheng", "zxh")
    ),
    *(
        (query, MARKET)
        for query in ("新质生产力如何促进全国统一大市场建设？", "全國統一大市場", "unified national market")
    ),
    *((query, MARKET) for query in ("tongyi dashichang", "师博 胡西娟", "Shi Bo unified market", "统一大市场 2024")),
    *((query, "papers/lin-xiao/") for query in ("数字治理", "digital governance", "how does digital governance help?")),
    *((query, "papers/liu-zhai-2024/") for query in ("数字时代的新质生产力", "翟云", "zhai yun", "数字时代 现实挑战")),
    ("igital econom", ECONOMY),
    ("字经", ECONOMY),
]
NOTHING = ("龘靐齉", "qwrtplkj", "🐝", "<img src=x onerror=alert(1)>", "(*+?[\\", "\u202e\u200f", "\ud800", "……")


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with search_page(browser, address) as page:
        yield page


@pytest.mark.parametrize(("query", "wanted"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_right_thing_is_among_the_first_three(page: Page, query: str, wanted: str) -> None:
    found = ask(page, query).addresses
    assert wanted in found[:3], found


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
