"""Sets of queries, each with the pages that a person would want among the first three results.

DUIZHAO_QUERIES names a folder with other sets than tests/queries: first_library.tsv is asked of the published site,
two_thousand.tsv of the synthetic library of 2,000 papers. What missed is logged, too, where a set as a whole passes.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from duizhao.building.inspection import inspect
from duizhao.editions.pages import open_books
from duizhao.rendering.search.index import search_artifacts
from scripts.benchmark.synthetic import write_library
from tests.browser.asking import Answer, ask, search_page
from tests.browser.serving import served
from tests.published import ROOT

pytestmark = pytest.mark.browser

SETS = Path(os.environ.get("DUIZHAO_QUERIES", ROOT / "tests/queries"))
LOOKED_AT = 3
ENOUGH = 0.97
SIZE = 2000


class Wish(NamedTuple):
    """A query of a kind and the pages that would be right; where there are none, nothing may be found."""

    kind: str
    query: str
    pages: frozenset[str]

    def is_met_by(self, answer: Answer) -> bool:
        if not self.pages:
            return answer.total == 0
        first = answer.addresses[:LOOKED_AT]
        return not self.pages.isdisjoint([*first, *(address.partition("#")[0] for address in first)])

    def missed(self, answer: Answer) -> str:
        wanted = " or ".join(sorted(self.pages)) or "nothing"
        came = ", ".join(answer.addresses[:LOOKED_AT]) or "nothing"
        return f"{self.kind}: {self.query}\n    wanted {wanted}\n    came   {came} (of {answer.total})"


def wishes_in(name: str) -> list[Wish]:
    lines = (SETS / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Wish(kind, query, frozenset(pages.split()) - {"-"}) for kind, query, pages in rows]


def assert_most_are_met(browser: Browser, address: str, name: str) -> None:
    with search_page(browser, address) as page:
        answers = {wish: ask(page, wish.query) for wish in wishes_in(name)}
    missed = [wish for wish, answer in answers.items() if not wish.is_met_by(answer)]
    met = 1 - len(missed) / len(answers)
    report = "\n".join([f"{name}: {met:.1%} of {len(answers)}", *(wish.missed(answers[wish]) for wish in missed)])
    logging.getLogger(__name__).warning("%s", report)
    assert met >= ENOUGH, report
    assert all(wish.pages for wish in missed), report


@pytest.fixture(scope="module")
def large_address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the published site's page of search is served with the index of the large library."""
    library, served_folder = (tmp_path_factory.mktemp(name) for name in ("library", "large"))
    write_library(library, SIZE)
    for kept in ("assets", "zh-hans/search"):
        shutil.copytree(site / kept, served_folder / kept)
    for artifact in search_artifacts(open_books(inspect(library / "summaries", digests=False).library).view):
        file = served_folder / artifact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.data)
    with served(served_folder) as address:
        yield address


def test_the_first_library_answers(browser: Browser, address: str) -> None:
    assert_most_are_met(browser, address, "first_library.tsv")


def test_two_thousand_papers_answer(browser: Browser, large_address: str) -> None:
    assert_most_are_met(browser, large_address, "two_thousand.tsv")
