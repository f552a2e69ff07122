"""The Traditional edition: names and terms as the library writes them, everything else converted."""

from __future__ import annotations

import pytest

from duizhao.editions.passages import Passage, plain
from tests.editions.reading import Shelf, named, values_in
from tests.toy import ToyLibrary


def test_a_name_is_written_as_its_owner_writes_it_wherever_it_stands(shelf: Shelf) -> None:
    """Conversion alone would make 餘松 of 余松: in lists, in references to a paper, in running text."""
    pages = shelf.pages["zh-hant"]
    assert plain(pages["people/yu-song/"].title) == "余松"
    assert named(shelf.body("zh-hant", "papers/bees/").authors) == ["陸曉嵐", "余松"]
    assert plain(shelf.body("zh-hant", "papers/bees/").newer.link.said) == "余松（2024）"
    assert shelf.said("zh-hant", "balcony-flowers", "question-1") == [
        ("zh-Hant", "阳台种哪些花最招引传粉者？余松以陆晓岚的记录为据。".translate(TRADITIONAL))
    ]
    for path, page in pages.items():
        assert not [one.text for one in values_in(page, Passage) if "餘松" in one.text], path


TRADITIONAL = str.maketrans("阳台种传陆晓岚记录为据", "陽臺種傳陸曉嵐記錄為據")


def test_a_name_nobody_wrote_in_traditional_is_converted_where_that_is_certain(shelf: Shelf) -> None:
    assert plain(shelf.page("zh-hant", "people/lu-xiaolan/").title) == "陸曉嵐"
    assert plain(shelf.page("zh-hant", "people/hollis-ruth/").title) == "露絲·霍利斯"


def test_a_name_nobody_wrote_in_traditional_is_left_where_that_is_not_certain(library: ToyLibrary) -> None:
    library.edit("people.yml", "zh: 余松, en: Yu Song, zh-Hant: 余松", "zh: 余松, en: Yu Song")
    shelf = Shelf(library.load().library)
    assert plain(shelf.page("zh-hant", "people/yu-song/").title) == "余松"
    assert [line.split(": ")[1] for line in library.check() if "people.yml" in line] == ["warning[unsure-name]"]


def test_a_bare_name_is_treated_like_that_of_a_person(library: ToyLibrary) -> None:
    """An author who is no person of the library is still a person."""
    library.edit("works.yml", "{zh: 玛·林德, en: Maj Lind}", "{zh: 余光, en: Yu Guang}")
    (item,) = [
        one for one in Shelf(library.load().library).entries("zh-hant", "works/") if one.anchor == "solheim-2018"
    ]
    assert named(item.reference.authors) == ["Ingrid Solheim", "余光"]
    assert plain(item.name) == "Ingrid Solheim、余光（2018）"


def test_a_latin_name_is_the_same_everywhere(shelf: Shelf) -> None:
    for edition in ("zh-hans", "zh-hant", "en", "parallel"):
        assert named(shelf.body(edition, "papers/night-moths/").authors)[:2] == ["Ingrid Solheim", "Tomás Varga"]
        assert len(shelf.page(edition, "people/varga-tomas/").title) == 1


@pytest.mark.parametrize(
    ("edition", "name"),
    [("zh-hans", "Ingrid Solheim等（2021）"), ("zh-hant", "Ingrid Solheim等（2021）"), ("en", "Solheim et al. (2021)")],
)
def test_a_paper_is_cited_as_its_language_does(shelf: Shelf, edition: str, name: str) -> None:
    assert plain(shelf.body(edition, "papers/bees/").older.link.said) == name


def test_a_term_is_written_as_the_glossary_says(shelf: Shelf) -> None:
    """样线 is 穿越線 in Taiwan, which no conversion of characters knows."""
    assert shelf.said("zh-hant", "bees", "methods-1") == [("zh-Hant", "每週沿三條穿越線走兩次。")]
    term = next(item for item in shelf.entries("zh-hant", "glossary/") if item.anchor == "transect")
    assert plain(term.label) == "穿越線 · transect"


def test_pages_own_words_are_converted_too(shelf: Shelf) -> None:
    assert plain(shelf.page("zh-hant", "papers/").title) == "論文"


def test_no_simplified_passage_stands_in_the_traditional_edition(shelf: Shelf) -> None:
    for path, page in shelf.pages["zh-hant"].items():
        assert "zh-Hans" not in {one.language for one in values_in(page, Passage)}, path
