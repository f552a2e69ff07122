"""The toy library and the fixture that tells its stories."""

from __future__ import annotations

import pytest

from duizhao.model.facets import FacetKind
from duizhao.model.summary import AbsenceKind
from tests.toy import ToyLibrary, ToyPage


def test_the_toy_library_has_the_one_warning_it_is_meant_to_have(library: ToyLibrary) -> None:
    (told,) = library.check()
    assert told.startswith(
        "summaries/papers/orchard-hives.yml:28:5: warning[missing-translation]: the text has no 'en'"
    )


def test_the_toy_library_has_every_kind_of_facet_and_absence(library: ToyLibrary) -> None:
    loaded = library.load().library
    answers = [answer for summary in loaded.papers.values() for answer in summary.answers.values()]
    assert {facet.kind for facet in loaded.facets.values()} == set(FacetKind)
    assert {answer.absence.kind for answer in answers if answer.absence} == set(AbsenceKind)


def test_an_edit_is_checked_and_built(library: ToyLibrary) -> None:
    library.edit("papers/orchard-hives.yml", "zh: 没有考虑坡向。", "zh: 没有考虑坡向。\n    en: Slopes are left out.")
    assert library.check() == []
    built = library.build()
    assert built.succeeded
    assert built.told.found == []
    assert library.page("en/papers/orchard-hives/").says("Slopes are left out.")


def test_an_edit_that_misses_is_told(library: ToyLibrary) -> None:
    with pytest.raises(AssertionError, match="stands 0 times"):
        library.edit("papers/bees.yml", "no such words", "")


def test_pages_of_the_built_library_can_be_read(built: ToyLibrary) -> None:
    assert built.page("en/papers/bees/").says("In dry years the bees are active earlier.")
    assert not built.page("en/papers/bees/").says("蛾类")
    assert built.page("zh-hant/papers/bees/").says("乾旱年份裡，野蜂提早活動。")
    assert built.page("").says("Pollinators, Paper by Paper")


def test_a_page_is_read_as_its_reader_sees_it() -> None:
    html = """<body><nav>Menu</nav><div id="content"><p>One&nbsp;&amp; <a>t</a>wo</p><script>run()</script><br>
    <ul><li>three</li><li>four</li></ul></div><p>after</p></body>"""
    page = ToyPage("en/", html)
    assert page.text == "One & two three four"
    assert page.says("three  four")
