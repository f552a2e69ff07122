"""An id gets another name everywhere at once, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from duizhao.diagnostics import said
from duizhao.summaries.renaming import Refusal, Renaming, rename
from duizhao.summaries.saving import save_all
from tests.toy import ToyLibrary


def renamed(library: ToyLibrary, old: str, new: str) -> Renaming:
    result = rename(library.summaries, "summaries", old, new)
    assert isinstance(result, Renaming), result
    save_all(result.texts, result.moves)
    return result


def texts(library: ToyLibrary) -> dict[str, str]:
    return {
        file.relative_to(library.summaries).as_posix(): file.read_text("utf-8")
        for file in library.summaries.rglob("*.yml")
    }


@pytest.mark.parametrize(
    ("old", "new", "links", "mended"),
    [
        ("wild-bees", "solitary-bees", 10, "[[solitary-bees]]"),
        ("lu-xiaolan", "lu-zq", 3, "authors: [lu-zq, yu-song]"),
        ("solheim-2018", "sol-zq", 3, "{id: sol-zq, at: 三（一）}"),
        ("visitation-rate", "zq-visits", 1, "related: [zq-visits]"),
        ("overview", "all-papers", 0, "\nall-papers:\n"),
    ],
)
def test_an_entry_and_all_links_to_it(library: ToyLibrary, old: str, new: str, links: int, mended: str) -> None:
    before, findings = texts(library), library.check()
    assert renamed(library, old, new).links == links
    after = texts(library)
    assert mended in "\n".join(["", *after.values()])
    assert old not in library.load().places
    assert library.check() == findings
    for path in before:  # nothing but the id has changed
        assert after[path].replace(new, old) == before[path]


def test_a_paper_and_what_stands_beside_it(library: ToyLibrary) -> None:
    library.write("papers/city/balcony-flowers.review.json", "{}")
    library.write("reviewed/balcony-flowers/2026-11-20-a.reviewed", "reviewed 2026-11-20\n")
    library.edit("papers/bees.yml", "  at: 一\n  themes", "  at: 一  # see balcony-flowers\n  themes")
    result = renamed(library, "balcony-flowers", "flowers")
    assert result.links == 3
    folder = library.summaries / "papers/city"
    assert sorted(file.name for file in folder.iterdir()) == ["flowers.review.json", "flowers.yml"]
    assert (folder / "flowers.yml").read_text("utf-8").startswith("id: flowers\n")
    assert [file.name for file in (library.summaries / "reviewed").iterdir()] == ["flowers"]
    bees = library.file("papers/bees.yml").read_text("utf-8")
    assert "[[flowers|阳台种花]]" in bees
    assert "# see balcony-flowers" in bees  # a comment is the contributor's


def test_a_link_to_a_point_of_it(library: ToyLibrary) -> None:
    renamed(library, "night-moths", "moths-at-night")
    assert "[[moths-at-night#street-lamps|路灯一节]]" in library.file("papers/bees.yml").read_text("utf-8")
    assert "[[moths-at-night#setting-1|蛾]]" in library.file("comparisons.yml").read_text("utf-8")
    assert "frequency, in: [bees, moths-at-night]" in library.file("glossary.yml").read_text("utf-8")


def test_what_was_renamed_by_hand_gets_its_links(library: ToyLibrary) -> None:
    library.edit("works.yml", "\nsolheim-2018:", "\nsolheim:")
    assert any("unknown-work" in told for told in library.check())
    assert renamed(library, "solheim-2018", "solheim").links == 3
    assert not any("unknown" in told for told in library.check())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("wasps", "hornets", "nothing has the id 'wasps'"),
        ("solheim-2018", "bees", "'bees' already names a paper in summaries/papers/bees.yml"),
        ("bees", "bees", "'bees' already names a paper"),
        ("bees", "Bees", "'Bees' is not an id"),
        ("bees", "蜂", "'蜂' is not an id"),
        ("bees", "index", "'index' is not an id"),
    ],
)
def test_what_it_refuses(library: ToyLibrary, old: str, new: str, message: str) -> None:
    refusal = rename(library.summaries, "summaries", old, new)
    assert isinstance(refusal, Refusal)
    assert said(refusal.message, "en").startswith(message)


def test_a_broken_file_could_hide_links(library: ToyLibrary) -> None:
    library.write("papers/broken.yml", "paper: [\n")
    refusal = rename(library.summaries, "summaries", "bees", "wasps")
    assert isinstance(refusal, Refusal)
    assert [finding.code for finding in refusal.findings] == ["yaml-syntax"]


def test_a_link_that_hides_behind_escapes_is_refused(library: ToyLibrary) -> None:
    library.edit(
        "themes.yml", '"They pollinate mostly at night: see [[night-moths]]."', r'"At night: \x5b[night-moths]]."'
    )
    refusal = rename(library.summaries, "summaries", "night-moths", "moths-at-night")
    assert isinstance(refusal, Refusal)
    assert "themes.yml" in refusal.message


def test_saving_is_all_or_nothing(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yml", tmp_path / "two.yml"
    one.write_text("1")
    two.write_text("2")
    one.chmod(0o640)
    with pytest.raises(OSError, match="No such file"):
        save_all({one: "new", two: "new"}, {one: tmp_path / "nowhere/one.yml"})
    assert (one.read_text(), two.read_text()) == ("1", "2")
    save_all({one: "new"}, {one: tmp_path / "three.yml"})
    assert sorted(file.name for file in tmp_path.iterdir()) == ["three.yml", "two.yml"]
    assert (tmp_path / "three.yml").stat().st_mode & 0o777 == 0o640


def test_check_names_the_command_where_several_links_break_at_once(library: ToyLibrary) -> None:
    library.edit("works.yml", "\nsolheim-2018:", "\nsolheim-2018-moths:")
    (told, *more) = [told for told in library.check() if "unknown-work" in told]
    assert "If it was renamed, 'duizhao fmt --rename solheim-2018 solheim-2018-moths' mends all links" in told
    assert more
    library.edit("glossary.yml", "related: [pollination]", "related: [polination]")
    assert not [told for told in library.check() if "--rename polination" in told]
