"""The feeds: sound Atom in every edition, whatever the texts hold."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from duizhao.editions.pages import open_books
from duizhao.model.summary import Answer, Credit, Point, Summary
from duizhao.model.text import Text
from duizhao.rendering.data.feeds import feed_artifacts
from tests.model.libraries import library_of, paper
from tests.rendering.conftest import HOSTILE
from tests.toy import ADDRESS, ToyLibrary

A = "{http://www.w3.org/2005/Atom}"
X = "{http://www.w3.org/1999/xhtml}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feeds(*papers: Summary, site_url: str = ADDRESS) -> dict[str, ET.Element]:
    artifacts = feed_artifacts(open_books(library_of(*papers)).view, site_url)
    return {artifact.path: ET.fromstring(artifact.data) for artifact in artifacts}


def reviewed(id: str, day: str, text: str = "Bees.") -> Summary:
    answers = {"findings": Answer((Point("findings-1", Text("蜂。", text)),))}
    return replace(paper(id), answers=answers, credit=Credit((Text("编者", "Editors"),), day, ""))


def text(element: ET.Element, tag: str) -> str:
    found = element.findtext(A + tag)
    assert found is not None, f"no {tag}"
    return found


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant", "en", "parallel"])
def test_a_feed_has_all_that_atom_wants(addressed: ToyLibrary, edition: str) -> None:
    feed = ET.parse(addressed.site / edition / "feed.xml").getroot()
    assert text(feed, "id") == f"{ADDRESS}{edition}/"
    assert feed.find(f"{A}link[@rel='self']").attrib["href"] == f"{ADDRESS}{edition}/feed.xml"  # type: ignore[union-attr]  # it must be there
    entries = feed.findall(f"{A}entry")
    assert len(entries) == 4  # one paper of the toy has no date
    ids = [text(entry, "id") for entry in entries]
    assert len(set(ids)) == 4
    for entry, id in zip(entries, ids, strict=True):
        assert id == entry.find(f"{A}link").attrib["href"]  # type: ignore[union-attr]  # as above
        assert (addressed.site / id.removeprefix(ADDRESS) / "index.html").is_file()
        assert text(entry, "title")
        assert entry.find(f"{A}summary/{X}div/{X}p") is not None
    days = [text(entry, "updated") for entry in entries]
    assert days == sorted(days, reverse=True)
    assert text(feed, "updated") == days[0]


def test_a_feed_speaks_the_language_of_its_edition(addressed: ToyLibrary) -> None:
    def entry(edition: str) -> ET.Element:
        feed = ET.parse(addressed.site / edition / "feed.xml").getroot()
        (found,) = (one for one in feed.iter(f"{A}entry") if text(one, "id").endswith("/papers/bees/"))
        return found

    def paragraphs(edition: str) -> list[tuple[str | None, str | None]]:
        return [(one.get(LANG), one.text) for one in entry(edition).iter(f"{X}p")]

    english = "At what time of day do wild bees visit vegetable plots? The answer matters for watering balcony flowers."
    assert paragraphs("en") == [(None, "Lu Xiaolan; Yu Song · Linhe Nature · 2023-06"), ("en", english)]
    assert [language for language, _ in paragraphs("zh-hant")] == [None, "zh-Hant"]
    assert [language for language, _ in paragraphs("parallel")] == [None, "zh-Hans", "en"]
    assert paragraphs("parallel")[0][1] == "陆晓岚 Lu Xiaolan; 余松 Yu Song · 临河自然 Linhe Nature · 2023-06"
    assert paragraphs("parallel")[2][1] == english
    assert text(entry("en"), "updated") == "2026-10-02T00:00:00Z"
    assert [one.attrib for one in entry("en").iter(f"{A}category")] == [
        {"term": "wild-bees", "label": "Wild bees"},
        {"term": "city-green", "label": "City green"},
    ]


def test_hostile_text_is_text(addressed: ToyLibrary) -> None:
    feed = ET.parse(addressed.site / "en/feed.xml").getroot()
    (entry,) = (one for one in feed.iter(f"{A}entry") if text(one, "id").endswith("/hostile/"))
    assert text(entry, "title") == HOSTILE
    assert entry.findtext(f"{A}author/{A}name") == HOSTILE
    assert entry.findall(f".//{X}p")[1].text == HOSTILE
    assert {one.tag for one in entry.iter()} == {
        *(A + tag for tag in ("entry", "id", "title", "updated", "author", "name", "link", "category", "summary")),
        X + "div",
        X + "p",
    }


def test_characters_that_xml_does_not_know_are_left_out() -> None:
    feed = feeds(reviewed("p", "2024-05-01", "a\x00b\x0bc\ufffe\ud800\U0001f41d"))["en/feed.xml"]
    assert [one.text for one in feed.iter(f"{X}p")] == ["abc🐝"]


def test_the_newest_come_first_and_no_more_than_fifty() -> None:
    months = [f"20{year}-{month:02}-01" for year in range(20, 25) for month in range(1, 13)]
    feed = feeds(*(reviewed(f"p-{day}", day) for day in months))["en/feed.xml"]
    told = [text(entry, "updated")[:10] for entry in feed.iter(f"{A}entry")]
    assert told == months[:-51:-1]


def test_what_has_no_day_is_no_news() -> None:
    year = replace(reviewed("by-year", ""), record=replace(paper("by-year").record, issued="2021"))
    feed = feeds(reviewed("never", ""), year)["en/feed.xml"]
    (entry,) = feed.iter(f"{A}entry")
    assert text(entry, "updated") == text(feed, "updated") == "2021-01-01T00:00:00Z"


def test_a_library_without_papers_has_a_feed_without_entries() -> None:
    feed = feeds()["zh-hant/feed.xml"]
    assert not list(feed.iter(f"{A}entry"))
    assert text(feed, "updated") == "1970-01-01T00:00:00Z"


def test_without_an_address_there_is_no_feed_and_no_link_to_one(built: ToyLibrary, addressed: ToyLibrary) -> None:
    assert feeds(reviewed("p", "2024-05-01"), site_url="") == {}
    assert "application/atom+xml" not in built.page("en/papers/bees/").html
    assert 'type="application/atom+xml" title="' in addressed.page("en/papers/bees/").html
    assert 'href="../../../en/feed.xml"' in addressed.page("en/papers/bees/").html
