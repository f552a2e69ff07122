"""What two small scripts do: the report of an error names the point that is open, and the theme's script neither keeps
the window from taking the colour the reader has chosen nor asks for what is not there."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser

from duizhao.rendering.html.preview import COLOURS
from tests.toy import ToyLibrary

pytestmark = pytest.mark.browser

ADDRESSES = "site_url: https://bees.example/lib/\nrepo_url: https://github.com/bees/lib\n"


@pytest.fixture(scope="module")
def page_on_disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    library = ToyLibrary(tmp_path_factory.mktemp("reported") / "toy")
    settings = library.file("mkdocs.yml").read_text(encoding="utf-8")
    library.write("mkdocs.yml", f"{settings}\n{ADDRESSES}")
    built = library.build()
    assert built.succeeded, built.message
    return (library.site / "en/papers/bees/index.html").as_uri()


def test_a_report_names_the_page_and_the_point_that_is_open(browser: Browser, page_on_disk: str) -> None:
    page = browser.new_page()
    page.route("https://github.com/**", lambda route: route.abort())

    def report() -> dict[str, list[str]]:
        with page.expect_request("https://github.com/**") as asked:
            page.get_by_role("link", name="Report an error").click()
        return parse_qs(urlsplit(asked.value.url).query)

    page.goto(f"{page_on_disk}#dry-years")
    first = report()
    assert first["title"] == ["en/papers/bees/#dry-years"]
    assert first["body"][0].startswith("The words as they stand:\n")
    page.goto(page_on_disk)
    assert report()["title"] == ["en/papers/bees/"]
    page.close()


def test_the_window_has_the_colour_of_the_scheme_that_is_chosen(browser: Browser, page_on_disk: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(page_on_disk)
    colour = "document.querySelector('meta[name=theme-color]').content"
    page.wait_for_function(f"{colour} === '{COLOURS['light']}'")
    page.locator("label[for=__palette_1]").click()
    page.wait_for_function(f"{colour} === '{COLOURS['dark']}'")
    page.close()


def test_the_theme_asks_nobody_for_anything(browser: Browser, page_on_disk: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_on_disk, wait_until="load")
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith("file:")] == [], (
        "the repository was asked for its stars, or the site"
    )
    assert not [url for url in asked if url.endswith("sitemap.xml")]
    assert page.locator('head link[rel="alternate"]').count() == 6, "they are alternates again"
    page.close()
