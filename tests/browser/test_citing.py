"""How to cite: a press copies exactly what stands there, and the files are there to download."""

from __future__ import annotations

from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]  # rispy has no types
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Browser, Page, expect

from tests.published import EDITIONS

pytestmark = pytest.mark.browser

PAPER = "papers/zhang-2024/"
GBT = "张夏恒. 数字经济加速新质生产力生成的内在逻辑与实现路径[J]. 西南大学学报（社会科学版）, 2024(3): 1-14."
COPIED = {"zh-hans": "已复制", "zh-hant": "已複製", "en": "Copied", "parallel": "已复制 · Copied"}


def items(page: Page) -> list[tuple[str, str]]:
    """Presses every button; what it copied and what stands beside it."""
    page.locator(".dz-cite details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    found = []
    for item in page.locator(".dz-cite__item").all():
        item.get_by_role("button").click()
        name = item.locator(".dz-cite__name").inner_text()
        expect(page.locator(".dz-cite__said")).to_contain_text(name)
        found.append((page.evaluate("navigator.clipboard.readText()"), item.locator(".dz-cite__text").inner_text()))
        page.evaluate("document.querySelector('.dz-cite__said').textContent = ''")
    return found


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_button_copies_what_stands_beside_it_and_says_so(browser: Browser, address: str, edition: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}{edition}/{PAPER}")
    copied = items(page)
    assert len(copied) == 8
    assert copied[0][0] == GBT
    for text, shown in copied:
        assert text == shown
    button = page.locator(".dz-cite__copy").first
    button.click()
    expect(page.locator(".dz-cite__said")).to_have_text(f"{COPIED[edition]} GB/T 7714-2015")
    expect(button.locator("> span").first).to_have_text(COPIED[edition])
    expect(button).to_be_focused()
    context.close()


def test_without_a_clipboard_the_old_command_copies(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('not here'))")
    page.goto(f"{address}en/{PAPER}")
    page.locator(".dz-cite__copy").first.click()
    page.wait_for_function("document.querySelector('.dz-cite__said').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == GBT
    context.close()


def test_where_nothing_copies_the_text_is_selected_and_the_reader_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("document.execCommand = () => false; delete Navigator.prototype.clipboard")
    page.goto(f"{address}en/{PAPER}")
    page.locator(".dz-cite__copy").first.click()
    page.locator(".dz-cite__said:not(.dz-unseen)").wait_for()
    assert "copy it yourself" in page.locator(".dz-cite__said").inner_text()
    assert page.evaluate("getSelection().toString()") == GBT
    page.close()


def test_an_unpacked_copy_copies_too(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "zh-hans" / PAPER / "index.html").as_uri())
    page.locator(".dz-cite__copy").first.click()
    page.wait_for_function("document.querySelector('.dz-cite__said').textContent.startsWith('已复制')")
    page.close()


def test_without_scripts_there_are_no_dead_buttons(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zh-hans/{PAPER}")
    assert page.get_by_text(GBT).is_visible()
    assert page.locator(".dz-cite__copy:visible").count() == 0
    context.close()


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_download_comes_and_can_be_read(browser: Browser, address: str, tmp_path: Path, edition: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}{edition}/{PAPER}")
    names: list[str] = []
    for link in page.locator(".dz-cite__files a").all():
        with page.expect_download() as coming:
            link.click()
        file = tmp_path / f"{len(names)}-{coming.value.suggested_filename}"
        coming.value.save_as(file)
        names.append(coming.value.suggested_filename)
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".bib":
            assert len(parse_string(text).entries) == 1
        if file.suffix == ".ris":
            assert len(rispy.loads(text)) == 1
    of_paper = [f"zhang-2024.{ending}" for ending in ("bib", "ris", "csl.json", "enw")]
    assert names == [*of_paper, "zhang-2024-summary.bib", "zhang-2024-summary.ris"]
    page.close()


def test_the_contents_lead_to_how_to_cite(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(f"{address}en/{PAPER}")
    page.locator('.md-nav--secondary a[href="#cite"]').click()
    page.wait_for_url("**#cite")
    assert page.locator("#cite").is_visible()
    page.close()


def test_on_a_phone_the_buttons_are_large_and_nothing_is_too_wide(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}parallel/{PAPER}")
    page.locator(".dz-cite details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    for pressed in page.locator(".dz-cite :is(button, summary, a)").all():
        box = pressed.bounding_box()
        assert box is not None
        assert box["height"] >= 44, pressed.inner_text()
        assert box["width"] >= 44, pressed.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.close()
