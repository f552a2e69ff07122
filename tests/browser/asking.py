"""Asks the search of a site in a real browser, as its box does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from playwright.sync_api import Browser, Page

_ASK = """async (query) => {
  let last = null;
  for await (const answer of duizhao.search.find(query, {editions: ["zh-hans"]})) last = answer;
  return [last.results.map(({address}) => address), last.total];
}"""


class Answer(NamedTuple):
    """Where the results lead, the best first, and how many there are in all."""

    addresses: list[str]
    total: int


@contextmanager
def search_page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site that loads the search; none of its scripts may fail."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{address}zh-hans/search/")
    yield page
    page.close()
    assert complaints == []


def ask(page: Page, query: str) -> Answer:
    return Answer(*page.evaluate(_ASK, query))
