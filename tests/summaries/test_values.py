"""A summary taken back to the values of its file, and read again, is the same summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from duizhao.diagnostics import Findings, Severity
from duizhao.model.facets import Facet
from duizhao.model.summary import Summary
from duizhao.summaries import nodes
from duizhao.summaries.loading import load_library
from duizhao.summaries.reading import Reading
from duizhao.summaries.summary_file import summary_of, summary_shape
from duizhao.summaries.values import values_of

ROOT = Path(__file__).parents[2]
LIBRARIES = [load_library(folder).library for folder in (ROOT / "summaries", ROOT / "tests/libraries/toy/summaries")]
SUMMARIES = [(library.facets, summary) for library in LIBRARIES for summary in library.papers.values()]


@pytest.mark.parametrize(("facets", "summary"), SUMMARIES, ids=[summary.id for _, summary in SUMMARIES])
def test_values_say_what_the_summary_says(facets: dict[str, Facet], summary: Summary) -> None:
    findings = Findings()
    node = nodes.parse(json.dumps(values_of(summary, facets), ensure_ascii=False), "", findings)
    assert node is not None
    read = summary_shape(facets).read(node, Reading(findings))
    assert findings.count(Severity.ERROR) == 0, list(findings)
    assert read is not None
    assert summary_of(read, summary.id, summary.path, facets) == summary


def test_a_choice_stands_alone_and_a_list_stays_one() -> None:
    bees = next(summary for _, summary in SUMMARIES if summary.id == "bees")
    values = values_of(bees, LIBRARIES[1].facets)
    assert values["setting"] == "city"
    assert [isinstance(values[facet], list) for facet in ("methods", "findings", "question")] == [True, True, False]
    assert values["findings"][0]["parts"][1]["id"] == "wind"
    assert "at" not in values["findings"][0]["parts"][1], "it is that of the point"
    assert "id" not in values["findings"][0], "its anchor is its number"
    assert values["paper"]["doi"] == {"absent": "not-in-source"}
    assert values["works"][0] == "hollis-2015"
