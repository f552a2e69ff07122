"""What the templates are given: the pages of the toy library as JSON, and how tables are cut to the paper."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from duizhao.building.inspection import inspect
from duizhao.editions.addresses import Target
from duizhao.editions.edition import EDITIONS, EN, ZH_HANS, Edition
from duizhao.editions.pages import Books, open_books
from duizhao.rendering.typst.documents import DocumentWriter, Imprint, Pages
from duizhao.rendering.typst.inline import breakable
from duizhao.rendering.typst.places import Places
from tests.toy import TOY, ToyLibrary

IMPRINT = Imprint("https://bees.example/lib/", "0123456789", "2026-09-16")


@pytest.fixture(scope="module")
def books() -> Books:
    return open_books(inspect(TOY / "summaries").library)


def writer(books: Books, edition: Edition = EN, paper_size: str = "a4") -> DocumentWriter:
    return DocumentWriter(Pages(books), edition, IMPRINT, paper_size)


def blocks_of(data: str, kind: str) -> list[dict[str, Any]]:
    return [block for part in json.loads(data)["parts"] for block in part["blocks"] if block["is"] == kind]


def cells_of(grids: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [cell for grid in grids for row in grid["rows"] for cell in row["cells"]]


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings_in(one)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_a_paper(books: Books, golden: Callable[[str], None], edition: Edition) -> None:
    document = writer(books, edition).paper("balcony-flowers")
    golden(json.dumps(json.loads(document.data)["parts"], ensure_ascii=False, indent=1) + "\n")


def test_every_link_within_a_digest_leads_to_a_place_in_it(books: Books) -> None:
    for edition in EDITIONS:
        data = json.loads(writer(books, edition).library().data)
        strings = list(strings_in(data["parts"]))
        labels = {one for one in strings if one.endswith("#") or ("/#" in one and not one.startswith(("#", "http")))}
        wanted = {one[1:] for one in strings if one.startswith("#") and "/#" in one}
        assert len(wanted) > 10
        assert wanted <= labels


def test_a_label_stands_once(books: Books) -> None:
    data = json.loads(writer(books).library().data)
    blocks = [block for part in data["parts"] for block in part["blocks"]]
    labels = [block["label"] for block in blocks if isinstance(block.get("label"), str)]
    assert len(labels) == len(set(labels))


def test_a_date_is_that_of_the_newest_paper_in_it(books: Books) -> None:
    papers = books.view.library.papers
    newest = max(one.credit.reviewed for one in papers.values())
    assert writer(books).library().date == newest
    assert writer(books).paper("night-moths").date == papers["night-moths"].credit.reviewed


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_on_paper_no_head_of_a_row_is_cut(library: ToyLibrary, edition: Edition) -> None:
    library.edit("themes.yml", "en: Moths", "en: Moths, other insects of the night and their ways to flowers")
    document = writer(open_books(library.load().library), edition).library()
    drawn = [panel["svg"] for picture in blocks_of(document.data, "picture") for panel in picture["panels"]]
    heads = [head for svg in drawn for head in re.findall(r'<text class="dz-p-(?:row|top)".*?</text>', svg)]
    assert len(heads) > 10
    assert not [head for head in heads if "…" in head]


def test_columns_that_do_not_fit_are_split_into_tables_of_like_width(library: ToyLibrary) -> None:
    facets = "[question, setting, methods, findings, counts, materials, caveats]"
    library.edit("comparisons.yml", "facets: [question, setting, findings]", f"facets: {facets}")
    books = open_books(library.load().library)
    widths = {
        size: [len(grid["columns"]) for grid in blocks_of(writer(books, EN, size).comparison("overview").data, "grid")]
        for size in ("a4", "b5")
    }
    assert widths == {"a4": [4, 3], "b5": [4, 3]}
    parallel = blocks_of(writer(books, EDITIONS[3]).comparison("overview").data, "grid")
    assert [len(grid["columns"]) for grid in parallel] == [4, 3]
    assert all(grid["part"] for grid in parallel)


def test_two_columns_stand_upright_and_three_lie_across(books: Books) -> None:
    across = {
        id: json.loads(writer(books).comparison(id).data)["parts"][0]["across"]
        for id in ("overview", "papers-on-habitats")
    }
    assert across == {"overview": True, "papers-on-habitats": False}


def test_a_whole_library_refers_from_tables_of_themes_to_pages(books: Books) -> None:
    alone = blocks_of(writer(books).comparison("findings-by-theme").data, "grid")
    whole = blocks_of(writer(books).library().data, "grid")
    assert not any("at" in cell for grid in alone for row in grid["rows"] for cell in row["cells"])
    assert any(
        "papers/night-moths/#street-lamps" in cell.get("at", ())
        for grid in whole
        for row in grid["rows"]
        for cell in row["cells"]
    )


def test_without_an_address_nothing_leads_to_the_site(books: Books) -> None:
    document = DocumentWriter(Pages(books), ZH_HANS, Imprint(), "a4").library()
    assert "https://bees.example" not in document.data
    assert "#papers/night-moths/#" in document.data


def test_only_addresses_that_may_be_followed_are_links() -> None:
    places = Places(["papers/a/"], [Target("works/", "b")], "https://a.example/en/")
    assert places.to(Target("papers/a/", "x-1")) == "#papers/a/#x-1"
    assert places.to(Target("works/", "b")) == "#works/#b"
    assert places.to(Target("works/", "c")) == "https://a.example/en/works/#c"
    assert Places().to(Target("works/", "c")) == ""
    assert [places.out(url) for url in ("javascript:x", "data:x", "https://b.example", "mailto:c@d.example")] == [
        "",
        "",
        "https://b.example",
        "mailto:c@d.example",
    ]


def test_words_that_no_line_holds_may_be_broken() -> None:
    assert breakable("x" * 70) == "\u200b".join(["x" * 30, "x" * 30, "x" * 10])
    assert breakable("新质" * 40) == "新质" * 40
    assert breakable("a\n  b") == "a b"
