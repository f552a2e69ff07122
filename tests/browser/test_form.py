"""The form on the page about contributing: what is typed into it is the summary that comes out, it says what `check` says,
and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from duizhao.diagnostics import Findings, Severity
from duizhao.model.summary import Summary
from duizhao.summaries import nodes
from duizhao.summaries.loading import load_library
from duizhao.summaries.reading import Reading
from duizhao.summaries.summary_file import summary_of, summary_shape
from duizhao.summaries.values import values_of
from tests.browser.filling import Form
from tests.browser.screens import WIDE
from tests.published import ROOT

pytestmark = pytest.mark.browser

LIBRARY = load_library(ROOT / "summaries").library
SHORTEST = "zhang-2024"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.set_default_timeout(5000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def page_on_disk(site: Path, edition: str = "en") -> str:
    return (site / edition / "contribute/index.html").as_uri()


def read(yaml: str, id: str) -> Summary:
    findings = Findings()
    node = nodes.parse(yaml, f"{id}.yml", findings)
    assert node is not None, list(findings)
    values = summary_shape(LIBRARY.facets).read(node, Reading(findings))
    assert findings.count(Severity.ERROR) == 0, list(findings)
    assert values is not None
    return summary_of(values, id, LIBRARY.papers[id].path, LIBRARY.facets)


def test_a_whole_summary_typed_in_comes_out_as_it_is(page: Page, site: Path) -> None:
    summary = LIBRARY.papers[SHORTEST]
    form = Form(page, page_on_disk(site)).begin("typed-in").fill(values_of(summary, LIBRARY.facets))
    assert read(form.yaml(), SHORTEST) == summary
