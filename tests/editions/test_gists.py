"""What a list says of a paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duizhao.editions.gists import gist_of
from duizhao.editions.pages import open_books
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.summary import Answer, Point
from duizhao.model.text import Text
from tests.model.libraries import library_of, paper


def gist(text: Text, kind: FacetKind = FacetKind.TEXT) -> list[str]:
    summary = replace(paper("p"), answers={"aim": Answer((Point("aim-1", text),))})
    library = library_of(summary, facet=Facet("aim", kind, Text("目的", "Aim")))
    return [passage.text for passage in gist_of(open_books(library).view, summary)]


def test_a_short_text_is_its_own_gist_without_links() -> None:
    assert gist(Text("[[p|野蜂]]何时来？", "When do bees come?")) == [
        "野蜂何时来？",
        "野蜂何時來？",
        "When do bees come?",
    ]


@pytest.mark.parametrize(("text", "end"), [(Text("", "bees " * 90), "bees …"), (Text("", "b" * 500), "b…")])
def test_a_long_text_ends_with_a_whole_word_where_it_has_words(text: Text, end: str) -> None:
    (english,) = gist(text)
    assert english.endswith(end)
    assert len(english) < 200


def test_a_long_chinese_text_ends_without_a_comma() -> None:
    assert gist(Text("蜂，" * 60))[0].endswith("蜂……")


def test_points_make_no_gist() -> None:
    assert gist(Text("野蜂。", "Bees."), kind=FacetKind.POINTS) == []
