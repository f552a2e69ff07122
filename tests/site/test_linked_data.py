"""The JSON-LD of the real library: sound on every page, and the files it names are there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.linked_data import Node, faults_in, graph_of, node_of, nodes_in

ROOT = "https://site.invalid/"


@pytest.fixture(scope="module")
def graphs(site: Path) -> dict[str, list[Node]]:
    """By the address of the page."""
    pages = {page.relative_to(site).as_posix(): page.read_text(encoding="utf-8") for page in site.rglob("index.html")}
    return {path.removesuffix("index.html"): graph_of(html) for path, html in pages.items() if "ld+json" in html}


def test_every_page_is_told_soundly(graphs: dict[str, list[Node]]) -> None:
    assert len(graphs) > 200
    assert {path: faults for path, graph in graphs.items() if (faults := list(faults_in(graph)))} == {}


def test_the_paper_is_never_here(graphs: dict[str, list[Node]]) -> None:
    summaries = [path for path in graphs if "/papers/" in path.removesuffix("papers/")]
    papers = [node_of(graphs[path], "ScholarlyArticle") for path in summaries]
    assert len(papers) == 4 * 5
    for paper in papers:
        assert not {"url", "mainEntityOfPage", "encoding"} & set(paper)
        assert paper["@id"] == "_:paper" or paper["@id"].startswith("https://doi.org/")


def test_the_files_that_are_named_are_there(site: Path, graphs: dict[str, list[Node]]) -> None:
    named = {
        urljoin(ROOT + path, node["contentUrl"]).removeprefix(ROOT)
        for path, graph in graphs.items()
        for node in nodes_in(graph)
        if "contentUrl" in node
    }
    assert len(named) > 5 + 4 * 5
    parts = {"data/papers": ("data/papers", "data/library", "data/works"), "data/compare": ("data/compare",)}
    written = tuple(start for folder, starts in parts.items() if (site / folder).is_dir() for start in starts)
    assert [file for file in sorted(named) if file.startswith(written) and not (site / file).is_file()] == []
