"""Chromium's own viewer opens digests of each kind and edition, with all their pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import FLAGS
from tests.toy import ToyLibrary

pytestmark = pytest.mark.browser

PDFS = (
    "zh-hans/papers/night-moths",
    "zh-hant/themes/moths",
    "en/compare/overview",
    "en/compare/findings-by-theme",
    "parallel/digest",
)
PAGES_READ = "document.querySelector('pdf-viewer')?.shadowRoot?.querySelector('viewer-toolbar')?.docLength"


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """The viewer is part of a whole browser only, which has no window here either."""
    flags = ["--headless=new" if flag == "--headless" else flag for flag in FLAGS]
    whole = browser.browser_type.launch(executable_path=os.environ.get("DUIZHAO_CHROMIUM"), headless=False, args=flags)
    yield whole.new_page()
    whole.close()


def pages_shown(window: Page, file: Path) -> int:
    """How many pages the viewer says a file has: none where it cannot open it."""
    window.goto(file.as_uri())
    for _ in range(100):
        for frame in window.frames:
            if frame.url.startswith("chrome-extension:"):
                found = frame.evaluate(PAGES_READ)
                if found:
                    return int(found)
        window.wait_for_timeout(100)
    return 0


def test_the_viewer_shows_every_page(printed: ToyLibrary, window: Page) -> None:
    for name in PDFS:
        file = printed.site / "pdf" / f"{name}.pdf"
        with pikepdf.open(file) as pdf:
            assert pages_shown(window, file) == len(pdf.pages), name
