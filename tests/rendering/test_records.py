"""What machines read of a built library: whole summaries as JSON, records for reference managers."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]  # rispy has no types
from bibtexparser.entrypoint import parse_string

from tests.toy import ToyLibrary


def read(library: ToyLibrary, path: str) -> Any:
    return json.loads((library.site / "data" / path).read_text(encoding="utf-8"))


def pretty(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def test_the_list_of_papers(built: ToyLibrary, golden: Callable[[str], None]) -> None:
    golden(pretty(read(built, "papers.json")))


def test_a_whole_summary(built: ToyLibrary, golden: Callable[[str], None]) -> None:
    golden(pretty(read(built, "papers/bees.json")))


def test_absences_are_told(built: ToyLibrary) -> None:
    paper = read(built, "papers/orchard-hives.json")
    assert paper["record"]["absent"] == {"authors": {"kind": "not-in-source"}, "issued": {"kind": "not-in-source"}}
    assert "authors" not in paper["record"]
    facets = {facet["id"]: facet for facet in paper["facets"]}
    assert facets["materials"]["absent"] == {"kind": "not-addressed"}
    assert facets["caveats"]["points"][0]["text"] == {"zh": "没有考虑坡向。", "zh-Hant": "沒有考慮坡向。"}


def test_every_address_it_names_is_there(built: ToyLibrary) -> None:
    for paper in read(built, "papers.json")["papers"]:
        for page in paper["pages"].values():
            assert (built.site / page / "index.html").is_file()
        for kind, file in paper["data"].items():
            assert (built.site / file).is_file()
            saved = f'<a href="../../../{file}" download="{paper["id"]}.{kind}">'
            assert kind == "json" or saved in built.page(paper["pages"]["en"]).html
        points = [
            point for facet in read(built, f"papers/{paper['id']}.json")["facets"] for point in facet.get("points", [])
        ]
        for point in points:
            assert f'id="{point["anchor"]}"' in built.page(paper["pages"]["en"]).html


@pytest.mark.parametrize(("name", "number"), [("library", 4), ("works", 4), ("papers/bees", 1), ("summaries/bees", 1)])
def test_reference_managers_read_the_files(built: ToyLibrary, name: str, number: int) -> None:
    data = built.site / "data"
    bibliography = parse_string((data / f"{name}.bib").read_text(encoding="utf-8"))
    assert not bibliography.failed_blocks
    assert len(bibliography.entries) == number
    assert len(rispy.loads((data / f"{name}.ris").read_bytes().decode())) == number
    if not name.startswith("summaries"):
        assert len(read(built, f"{name}.csl.json")) == number


def test_chinese_is_written_as_itself(built: ToyLibrary) -> None:
    assert "城市菜园里野蜂的访花时刻".encode() in (built.site / "data/papers.json").read_bytes()


def test_a_library_without_people_or_credit_is_cited(library: ToyLibrary) -> None:
    """Its summaries are the library's; an address that is not known is left out."""
    library.write("papers/lone.yml", "paper: {title: {zh: 独, en: Alone}}\nquestion: {zh: 问, en: Q}\n")
    assert library.build().succeeded
    page = library.page("en/papers/lone/")
    assert page.says("独[J]. [日期不详].")
    assert page.says("独 [Alone]. (n.d.).")
    assert page.says("传粉昆虫论文对照. 《独》摘要[EB/OL]. [日期不详].")
    assert page.says("Pollinators, Paper by Paper. (n.d.). Summary of ‘Alone’.")
    assert "http" not in (library.site / "data/summaries/lone.ris").read_text(encoding="utf-8")


def test_with_an_address_of_the_site_a_summary_tells_its_own(library: ToyLibrary) -> None:
    library.edit("mkdocs.yml", "site_name: duizhao toy", "site_name: duizhao toy\nsite_url: https://toy.example/base")
    assert library.build().succeeded
    page = library.page("zh-hant/papers/bees/")
    assert page.says("https://toy.example/base/zh-hans/papers/bees/.")
    assert page.says("https://toy.example/base/en/papers/bees/")
    assert "https://toy.example/base/zh-hans/papers/bees/" in (library.site / "data/summaries/bees.bib").read_text()


def test_citations_read_alike_in_every_edition(built: ToyLibrary) -> None:
    cited = "陆晓岚, 余松. 城市菜园里野蜂的访花时刻[J]. 临河自然, 2023, 8(2): 11-20."
    for edition in ("zh-hans", "zh-hant", "en", "parallel"):
        page = built.page(f"{edition}/papers/bees/")
        assert page.says(cited)
        assert page.html.count('class="Z3988"') == 1
        assert 'href="#cite"' in page.html
