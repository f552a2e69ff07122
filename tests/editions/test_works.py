"""What cited works are called."""

from __future__ import annotations

from dataclasses import replace

from duizhao.editions.passages import plain
from duizhao.model.entries import Work
from duizhao.model.summary import Author, Citation, Record
from duizhao.model.text import Text
from tests.editions.reading import Shelf
from tests.model.libraries import library_of, paper


def test_works_that_author_and_year_do_not_tell_apart_get_letters() -> None:
    record = Record(authors=(Author(name=Text("王一", "Wang Yi")),), issued="2024")
    citing = replace(paper("p"), citations=(Citation("w-1"), Citation("w-2")))
    library = replace(library_of(citing), works={id: Work(id, record) for id in ("w-2", "w-1")})
    names = {"en": ["Wang Yi (2024a)", "Wang Yi (2024b)"], "zh-hans": ["王一（2024a）", "王一（2024b）"]}
    for edition, expected in names.items():
        assert [plain(work.link.said) for work in Shelf(library).body(edition, "papers/p/").works] == expected
