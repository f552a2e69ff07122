"""From a folder to a library: what a whole library is, and what only the whole can tell."""

from __future__ import annotations

import pytest

from duizhao.diagnostics import Place
from duizhao.model.library import Kind
from duizhao.model.text import Text
from tests.toy import ToyLibrary


def test_the_toy_library_is_read_whole(library: ToyLibrary) -> None:
    loaded = library.load().library
    assert loaded.title == Text("传粉昆虫论文对照", "Pollinators, Paper by Paper")
    assert list(loaded.facets) == ["question", "setting", "methods", "findings", "counts", "materials", "caveats"]
    assert list(loaded.papers) == ["balcony-flowers", "bees", "night-moths", "orchard-hives"]  # the newest first
    assert list(loaded.themes) == [
        "pollinators", "wild-bees", "moths", "habitats", "city-green", "orchards", "night-light",
    ]  # fmt: skip
    assert list(loaded.terms) == ["pollination", "visitation-rate", "transect", "colony"]
    assert list(loaded.people) == ["lu-xiaolan", "yu-song", "solheim-ingrid", "varga-tomas", "hollis-ruth"]
    assert len(loaded.works) == 4
    assert len(loaded.comparisons) == 6
    assert loaded.papers["balcony-flowers"].path == "summaries/papers/city/balcony-flowers.yml"


def test_every_id_has_its_place(library: ToyLibrary) -> None:
    places = library.load().places
    assert places["bees"] == Place("summaries/papers/bees.yml")
    assert places["wild-bees"].path == "summaries/themes.yml"
    line = library.file("themes.yml").read_text(encoding="utf-8").splitlines()[places["wild-bees"].line - 1]
    assert line == "wild-bees:"


def test_chinese_texts_are_kept_only_where_asked_for(library: ToyLibrary) -> None:
    assert library.load().chinese == []
    written = library.load(conversions=True).chinese
    line = (
        library.file("papers/bees.yml")
        .read_text(encoding="utf-8")
        .splitlines()
        .index("    zh: 干旱年份里，野蜂的活动提前。")
    )
    assert "晴天的高峰早于阴天。" in [text for text, _ in written]
    assert Place("summaries/papers/bees.yml", line + 1, 9) not in [place for _, place in written]  # has its zh-Hant


@pytest.mark.parametrize(
    ("path", "reference", "cure"),
    [
        ("works", "works: [lee-2001]", "add it to works.yml first"),
        ("people", "paper: {title: {zh: 试, en: Trial}, authors: [li-yi]}", "add it to people.yml first"),
        ("themes", "themes: [flies]", "add it to themes.yml first"),
    ],
)
def test_the_first_of_its_kind_is_told_where_to_go(library: ToyLibrary, path: str, reference: str, cure: str) -> None:
    """With nothing like it in the library there is nothing to suggest."""
    library.delete(f"{path}.yml")
    head = "" if reference.startswith("paper") else "paper: {title: {zh: 试, en: Trial}}\n"
    library.write("papers/trial.yml", f"{head}{reference}\n")
    told = [line for line in library.check() if line.startswith("summaries/papers/trial.yml") and "error" in line]
    assert len(told) == 1
    assert cure in told[0]


def test_a_misprint_does_not_hide_what_else_is_wrong(library: ToyLibrary) -> None:
    """All findings of all files in one go."""
    library.edit("papers/bees.yml", "setting: city", "seting: city")
    library.edit("papers/night-moths.yml", "themes: [moths]\n\nquestion", "themes: [mothz]\n\nquestion")
    library.edit("people.yml", "orcid: 0000-0002-1825-0097", "orcid: 0000")
    library.write("works/more.yml", "a: [\n")
    codes = [line.split("[")[1].split("]")[0] for line in library.check()]
    assert codes == ["missing-facet", "unknown-key", "unknown-theme", "missing-translation", "bad-orcid", "yaml-syntax"]


def test_one_mistake_in_a_thing_does_not_make_every_mention_of_it_one(library: ToyLibrary) -> None:
    library.edit("people.yml", "  family: Lu\n", "  famly: Lu\n")
    library.edit("works.yml", "  type: book\n", "  type: tome\n")
    library.edit("themes.yml", "  label: {zh: 野蜂, en: Wild bees}\n", "")
    codes = sorted(line.split("[")[1].split("]")[0] for line in library.check())
    assert codes == ["missing-key", "missing-translation", "unknown-key", "unknown-option"]


def test_a_mention_may_name_anything(library: ToyLibrary) -> None:
    mentions = ["bees", "moths", "pollination", "yu-song", "hollis-2015", "overview", "bees#wind|风", "bees#findings"]
    text = "".join(f"[[{mention}]]" for mention in mentions)
    library.edit("papers/orchard-hives.yml", "zh: 没有考虑坡向。", f"zh: 没有考虑坡向。{text}\n    en: See {text}")
    assert library.check() == []


def test_kinds_are_told_apart_by_id_alone(library: ToyLibrary) -> None:
    loaded = library.load().library
    kinds = {id: loaded.find_kind(id) for id in ("bees", "moths", "colony", "yu-song", "hollis-2015", "overview", "no")}
    assert kinds == {
        "bees": Kind.PAPER,
        "moths": Kind.THEME,
        "colony": Kind.TERM,
        "yu-song": Kind.PERSON,
        "hollis-2015": Kind.WORK,
        "overview": Kind.COMPARISON,
        "no": None,
    }


def test_a_file_that_cannot_be_read_makes_no_mention_of_its_entries_a_mistake(library: ToyLibrary) -> None:
    library.write("themes.yml", "moths: [\n")
    library.write("people.yml", "yu-song: {name: “余松”: x}\n")
    codes = sorted(line.split("[")[1].split("]")[0] for line in library.check())
    assert codes == ["missing-translation", "yaml-syntax", "yaml-syntax"]


def test_a_file_that_says_nothing_gives_nothing(library: ToyLibrary) -> None:
    library.write("themes.yml", "")
    assert any("unknown-theme" in line for line in library.check())


def test_a_broken_facet_is_told_once_however_many_papers_write_under_it(library: ToyLibrary) -> None:
    library.edit("facets.yml", "kind: choice\n    label: {zh: 地点", "kind: choise\n    label: {zh: 地点")
    codes = sorted(line.split("[")[1].split("]")[0] for line in library.check())
    assert codes == ["missing-translation", "unknown-option"]
