"""What the first look at a paper costs its reader: every file the page loads, compressed as a server would send it."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser, Response

from tests.published import EDITIONS

pytestmark = pytest.mark.browser

PAPERS = ("papers/zhang-2024/", "papers/liu-zhai-2024/")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_comes_in_150_kb_with_25_of_our_own_making(
    browser: Browser, address: str, edition: str, paper: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    responses: list[Response] = []

    def keep(response: Response) -> None:  # Playwright takes no built-in method
        responses.append(response)

    page.on("response", keep)
    page.goto(f"{address}{edition}/{paper}", wait_until="networkidle")
    sizes = {response.url.removeprefix(address): len(gzip.compress(response.body())) for response in responses}
    context.close()
    assert f"{edition}/{paper}" in sizes
    assert sum(sizes.values()) <= 150_000, sizes
    own = {path: size for path, size in sizes.items() if path.endswith((".css", ".js")) and "assets/duizhao" in path}
    assert own
    assert sum(own.values()) <= 25_000, own
