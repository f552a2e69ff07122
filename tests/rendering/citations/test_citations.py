"""Every type and shape of publication in every format, and what other programs read in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
import rispy  # type: ignore[import-untyped]  # rispy has no types
from bibtexparser.entrypoint import parse_string

from duizhao.building.inspection import inspect
from duizhao.editions.citable import Citable, citable_of, summary_citable
from duizhao.editions.pages import open_books
from duizhao.rendering.citations.apa import apa
from duizhao.rendering.citations.bibtex import bibtex
from duizhao.rendering.citations.coins import coins
from duizhao.rendering.citations.csl import csl
from duizhao.rendering.citations.endnote import endnote
from duizhao.rendering.citations.gbt import gbt
from duizhao.rendering.citations.parts import one_line
from duizhao.rendering.citations.ris import ris
from tests.rendering.citations.publications import HOSTILE, PUBLICATIONS
from tests.toy import TOY

REAL = Path(__file__).parents[3] / "summaries"

cases = pytest.mark.parametrize("work", PUBLICATIONS.values(), ids=[*PUBLICATIONS])


def all_formats(work: Citable) -> str:
    unix = [bibtex(work), ris(work), endnote(work)]
    pieces = [gbt(work), apa(work), *(text.replace("\r\n", "\n").strip() for text in unix)]
    pieces.append(json.dumps(csl(work), ensure_ascii=False, indent=1))
    pieces.append("\n".join(f"{key} = {value}" for key, value in parse_qsl(coins(work))))
    return "\n\n".join(pieces) + "\n"


def everything_in(root: Path) -> list[Citable]:
    view = open_books(inspect(root).library).view
    library = view.library
    records = [(paper.id, paper.record) for paper in library.papers.values()]
    records += [(work.id, work.record) for work in library.works.values()]
    cited = [citable_of(view, id, record) for id, record in records]
    return cited + [summary_citable(view, paper, "https://e.example/") for paper in library.papers.values()]


@cases
def test_a_publication_is_cited(work: Citable, golden: Callable[[str], None]) -> None:
    golden(all_formats(work))


def read_ris(text: str) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = rispy.loads(text)
    return entries


def assert_others_read_it(work: Citable) -> None:
    (entry,) = read_ris(ris(work))
    assert entry.get("title", "") == one_line(work.titled)
    assert len(entry.get("authors", ())) == len(work.names)  # type: ignore[arg-type]  # rispy gives a list
    assert entry.get("year", "") == work.year
    parsed = parse_string(bibtex(work))
    assert not parsed.failed_blocks
    assert not parsed.comments
    (block,) = parsed.entries
    fields = {field.key: field.value for field in block.fields}
    assert block.key == work.id
    assert ("title" in fields) == bool(work.titled)
    assert fields.get("year", "") == work.year
    assert len(fields["author"].split(" and ")) == len(work.names) if work.names else "author" not in fields
    assert json.loads(json.dumps(csl(work)))["id"] == work.id
    assert endnote(work).count("\r\n%A ") == len(work.names)
    for line in (gbt(work), apa(work)):
        assert one_line(line) == line


@cases
def test_other_programs_read_a_publication(work: Citable) -> None:
    assert_others_read_it(work)


@pytest.mark.parametrize("root", [REAL, TOY / "summaries"], ids=["real", "toy"])
def test_other_programs_read_everything_in_a_library(root: Path) -> None:
    works = everything_in(root)
    assert len(works) > 10
    for work in works:
        assert_others_read_it(work)
        assert coins(work).isascii()
    assert len(read_ris("".join(map(ris, works)))) == len(works)
    parsed = parse_string("\n".join(map(bibtex, works)))
    assert not parsed.failed_blocks
    assert len(parsed.entries) == len(works)


def test_titles_stay_as_the_source_prints_them() -> None:
    """No citation of a Chinese work is converted to Traditional characters or holds its English title only."""
    for work in everything_in(REAL):
        if work.is_chinese and work.title.zh and not work.is_title_ours:
            for cited in (gbt(work), apa(work), bibtex(work).replace(r"\%", "%"), ris(work), endnote(work)):
                assert work.title.zh in cited


def test_a_hostile_value_stays_in_its_field() -> None:
    work = PUBLICATIONS["hostile"]
    (entry,) = read_ris(ris(work))
    assert entry["title"] == one_line(HOSTILE)
    assert "<script>" in gbt(work), "it is escaped where it becomes HTML, not before"
    (block,) = parse_string(bibtex(work)).entries
    title = next(field.value for field in block.fields if field.key == "title")
    assert "\\input{" not in title
    assert title.count("{") == title.count("}")
    assert all(line.startswith("%") or not line for line in endnote(work).split("\r\n"))
