"""What pages tell programs as JSON-LD: sound in every page, about the paper and never in its name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.linked_data import faults_in, graph_of, node_of, nodes_in
from tests.rendering.conftest import HOSTILE
from tests.toy import ADDRESS, ToyLibrary

EDITIONS = ("zh-hans", "zh-hant", "en", "parallel")
PAPERS = ("ScholarlyArticle", "NewsArticle", "Report", "WebPage")


def graphs(library: ToyLibrary) -> dict[str, list[dict[str, Any]]]:
    """Of every page of an edition that has been made from the library."""
    pages = {
        page.parent.relative_to(library.site).as_posix() + "/": page.read_text(encoding="utf-8")
        for edition in EDITIONS
        for page in (library.site / edition).rglob("index.html")
    }
    return {path: graph_of(html) for path, html in pages.items() if "ld+json" in html}


@pytest.mark.parametrize("which", ["built", "addressed"])
def test_every_page_is_told_soundly(which: str, request: pytest.FixtureRequest) -> None:
    told = graphs(request.getfixturevalue(which))
    assert len(told) > 4 * 30
    assert {path: faults for path, graph in told.items() if (faults := list(faults_in(graph)))} == {}


@pytest.mark.parametrize("which", ["built", "addressed"])
def test_no_paper_is_said_to_be_here(which: str, request: pytest.FixtureRequest) -> None:
    found = 0
    for path, graph in graphs(request.getfixturevalue(which)).items():
        for paper in (node for node in nodes_in(graph) if node["@type"] in PAPERS):
            found += 1
            assert not {"url", "mainEntityOfPage", "encoding"} & set(paper), path
            assert paper["@id"] == "_:paper" or paper["@id"].startswith("https://doi.org/")
            assert ADDRESS not in json.dumps(paper.get("sameAs", []))
    assert found >= 4 * 4


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_summary_is_told(built: ToyLibrary, golden: Callable[[str], None], edition: str) -> None:
    golden(json.dumps(graph_of(built.page(f"{edition}/papers/bees/").html), ensure_ascii=False, indent=1) + "\n")


def test_a_title_in_our_wording_is_an_alternative(built: ToyLibrary) -> None:
    paper = node_of(graph_of(built.page("en/papers/night-moths/").html), "ScholarlyArticle")
    assert paper["name"] == {"@language": "en", "@value": "Visitors by Night"}
    assert paper["alternateName"] == {"@language": "zh-Hans", "@value": "夜里的访客"}
    assert paper["sameAs"] == ["https://doi.org/10.5555/jne.2021.0915"]
    assert paper["identifier"]["value"] == "10.5555/jne.2021.0915"
    assert (paper["pageStart"], paper["pageEnd"]) == ("88", "97")


def test_a_page_names_the_languages_it_really_has(library: ToyLibrary) -> None:
    library.write("papers/lone.yml", "paper: {title: {zh: 孤篇}, issued: 2024}\nquestion: {zh: 问。, at: 一}\n")
    assert library.build().succeeded
    languages = {
        edition: node_of(graph_of(library.page(f"{edition}/papers/lone/").html), "CreativeWork")["inLanguage"]
        for edition in EDITIONS
    }
    assert languages == {"zh-hans": ["zh-Hans"], "zh-hant": ["zh-Hant"], "en": ["zh-Hans"], "parallel": ["zh-Hans"]}


def test_other_kinds_of_pages_say_what_they_hold(built: ToyLibrary) -> None:
    def tell(path: str, type: str) -> dict[str, Any]:
        return node_of(graph_of(built.page(path).html), type)

    assert tell("en/people/lu-xiaolan/", "Person")["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]
    assert tell("en/people/lu-xiaolan/", "ProfilePage")["mainEntity"] == {
        "@id": "../../../en/people/lu-xiaolan/#person"
    }
    assert tell("zh-hans/themes/moths/", "DefinedTerm")["termCode"] == "moths"
    assert len(tell("zh-hans/glossary/", "DefinedTermSet")["hasDefinedTerm"]) == 4
    table = tell("zh-hant/compare/overview/", "Dataset")
    assert [one["contentUrl"] for one in table["distribution"]] == [
        f"../../../data/compare/overview.zh-hant.{ending}" for ending in ("csv", "xlsx", "md", "tex", "json")
    ]
    catalogue = tell("en/", "DataCatalog")
    assert [one["contentUrl"] for one in catalogue["dataset"][0]["distribution"]] == [
        f"../data/{name}" for name in ("papers.json", "library.bib", "library.ris", "library.csl.json")
    ]


def test_a_trail_leads_from_the_first_page_to_this_one(addressed: ToyLibrary) -> None:
    trail = node_of(graph_of(addressed.page("en/papers/bees/").html), "BreadcrumbList")["itemListElement"]
    assert [(crumb["position"], crumb["name"], crumb.get("item")) for crumb in trail] == [
        (1, "Home", f"{ADDRESS}en/"),
        (2, "Papers", f"{ADDRESS}en/papers/"),
        (3, "When Wild Bees Visit City Vegetable Plots", None),
    ]
    trail = node_of(graph_of(addressed.page("en/papers/").html), "BreadcrumbList")["itemListElement"]
    assert [crumb["name"] for crumb in trail] == ["Home", "Papers"]


def test_addresses_are_the_same_with_an_address_and_without(built: ToyLibrary, addressed: ToyLibrary) -> None:
    """Those without lead from the page to where those with it stand."""

    def ids(library: ToyLibrary, path: str) -> list[str]:
        found = [node["@id"] for node in nodes_in(graph_of(library.page(path).html)) if "@id" in node]
        return [id if id.startswith("_:") else urljoin(ADDRESS + path, id) for id in found]

    for path in ("en/", "zh-hans/glossary/", "parallel/papers/bees/", "zh-hant/themes/wild-bees/"):
        assert ids(built, path) == ids(addressed, path)


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_text_closes_the_script(addressed: ToyLibrary, edition: str) -> None:
    html = addressed.page(f"{edition}/papers/hostile/").html
    assert "<script>alert" not in html
    assert "<!-- -->" not in html
    graph = graph_of(html)
    paper = node_of(graph, "ScholarlyArticle")
    assert paper["name"] == HOSTILE
    assert paper["isPartOf"]["issueNumber"] == HOSTILE
    assert node_of(graph, "CreativeWork")["license"] == HOSTILE
