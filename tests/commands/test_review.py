"""`duizhao review` as somebody types it, and two people who review at the same time."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from duizhao.cli import main
from tests.toy import ToyLibrary

KNOWN = 1
"""The toy library itself lacks a translation."""


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    return library


def review(*arguments: str) -> int:
    return main(["review", *arguments, "--date", "2026-11-20"])


def kept(library: ToyLibrary, paper: str = "bees") -> list[Path]:
    return sorted((library.summaries / "reviewed" / paper).glob("*"))


def stale(library: ToyLibrary) -> list[str]:
    return [told for told in library.check() if "stale-translation" in told]


def test_a_change_after_a_review_is_told_until_it_is_reviewed(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review("bees", "--by", "陆 晓岚") == 0
    (file,) = kept(at_home)
    assert capsys.readouterr().out == (f"bees: 22 texts agree\n  summaries/reviewed/bees/{file.name}\n")
    head, who, *lines = file.read_text(encoding="utf-8").splitlines()
    assert head.startswith("# duizhao review bees")
    assert (who, lines, len(lines)) == ("reviewed 2026-11-20 by 陆 晓岚", sorted(lines), 22)
    assert len(at_home.check()) == KNOWN
    at_home.edit("papers/bees.yml", "In dry years the bees are active earlier.", "In dry years the bees stay in.")
    (told,) = stale(at_home)
    assert told == (
        f"{place_of(at_home, '干旱年份')}: warning[stale-translation]: the English was changed after the review of "
        "2026-11-20, the Chinese was not: '干旱年份里，野蜂的活动提前。'\n"
        "  hint: mend the Chinese where it no longer says the same; then run 'duizhao review bees#dry-years'"
    )
    assert review("bees#dry-years") == 0
    assert capsys.readouterr().out.startswith("bees: 1 text agrees\n")
    assert len(kept(at_home)) == 2
    assert stale(at_home) == []


def test_lines_broken_elsewhere_and_points_moved_are_no_change(at_home: ToyLibrary) -> None:
    review("bees", "balcony-flowers")
    at_home.edit(
        "papers/bees.yml",
        "zh: 访花率在上午十时前后最高，访花率在正午最低。\n",
        "zh: 访花率在上午十时前后最高，\n      访花率在正午最低。\n",
    )
    at_home.edit("papers/bees.yml", "The visitation rate peaks about", "The visitation\n      rate peaks about")
    text = at_home.file("papers/bees.yml").read_text(encoding="utf-8")
    first, second = text.index("  - {zh: 只看了"), text.index("  - {zh: 菜园的农药")
    end = text.index("\n\nworks:")
    moved = f"{text[:first]}{text[second:end]}\n{text[first:second]}{text[end + 1 :]}"
    at_home.write("papers/bees.yml", moved)
    assert len(at_home.check()) == KNOWN


@pytest.mark.parametrize(
    ("old", "new", "unchanged"),
    [
        ("Hours of the peak", "Hours of the rise", "高峰时段"),
        ("{zh: 雨天不计。", "{zh: 阴天不计。", "Flower visits"),
        ("When Wild Bees Visit City Vegetable Plots", "When Bees Visit", "城市菜园里"),
        ("zh: 晴天的高峰", "zh: 晴日的高峰", "On clear days"),
        ("zh: 野蜂, en: wild bees}", "zh: 野蜂, en: bees}", "野蜂, en: bees"),
        ("Three transects walked twice a week.", "Three transects walked weekly.", "每周沿三条样线"),
        ("The journal prints no date of revision.", "None is printed.", "该刊不登"),
        ("The journal is inferred from the ISSN.", "Inferred.", "刊名据"),
        ("Records of visits", "Visits", "访花记录"),
    ],
    ids=["number", "its note", "title", "part", "keyword", "option", "absence", "ground", "link"],
)
def test_what_is_stale_is_told_at_the_side_that_has_not_changed(
    at_home: ToyLibrary, old: str, new: str, unchanged: str
) -> None:
    review("bees")
    at_home.edit("papers/bees.yml", old, new)
    assert stale(at_home)[0].startswith(f"{place_of(at_home, unchanged)}: ")
    assert len(stale(at_home)) == 1


def place_of(library: ToyLibrary, words: str) -> str:
    before, _, after = library.file("papers/bees.yml").read_text(encoding="utf-8").partition(words)
    assert after
    assert words not in after
    return f"summaries/papers/bees.yml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_all_papers_are_reviewed_once(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert review("--all") == 0
    assert "orchard-hives: 4 texts agree; in one language only: 1" in capsys.readouterr().out
    before = sorted(at_home.summaries.rglob("*.reviewed"))
    assert review("--all") == 0
    assert "bees: nothing new; all 22 texts were recorded already" in capsys.readouterr().out
    assert sorted(at_home.summaries.rglob("*.reviewed")) == before


def test_what_nobody_needs_any_more_goes(at_home: ToyLibrary) -> None:
    review("bees#dry-years")
    (first,) = kept(at_home)
    at_home.edit("papers/bees.yml", "In dry years the bees are active earlier.", "Drought wakes bees.")
    at_home.edit("papers/bees.yml", "zh: 干旱年份里，野蜂的活动提前。", "zh: 干旱使野蜂早出。")
    review("bees#dry-years")
    assert first not in kept(at_home)
    assert len(kept(at_home)) == 1


def test_what_is_at_fault_is_not_reviewed(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    at_home.edit("papers/bees.yml", "at: 三（二）", "at: 三（二）\n    wo: x")
    assert review("night-moths", "bees") == 1
    told = capsys.readouterr()
    assert "error[unknown-key]" in told.err
    assert "nothing was recorded: mend bees first" in told.err
    assert not kept(at_home, "night-moths")
    assert review("night-moths") == 0


def test_beside_a_damaged_review_none_is_written(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    at_home.write("reviewed/bees/x.reviewed", b"reviewed \xff\n")
    assert review("bees") == 1
    assert "error[not-utf-8]" in capsys.readouterr().err
    assert [file.name for file in kept(at_home)] == ["x.reviewed"]
    assert review("night-moths") == 0


def test_nothing_is_written_through_a_link(at_home: ToyLibrary, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (at_home.summaries / "reviewed").mkdir()
    (at_home.summaries / "reviewed" / "bees").symlink_to(tmp_path / "elsewhere")
    assert review("bees") == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["beees"], "no paper 'beees'; did you mean 'bees'?"),
        (["bees#dry-year"], "'bees' has no text at 'dry-year'; did you mean 'dry-years'?"),
        ([], "name the papers that were reviewed, or --all of them"),
        (["bees", "--all"], "name the papers that were reviewed, or --all of them"),
        (["bees", "--by", "a\x1bb"], r"a name is one line of letters, not 'a\x1bb'"),
    ],
    ids=["paper", "place", "nothing", "both", "name"],
)
@pytest.mark.usefixtures("at_home")
def test_wrong_usage_is_told(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert review(*arguments) == 2
    assert capsys.readouterr().err == f"duizhao review: {told}\n"


@pytest.mark.usefixtures("at_home")
def test_a_day_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["review", "bees", "--date", "2026-02-30"])
    assert "'2026-02-30' is no day: write 2026-11-20" in capsys.readouterr().err


class Repository:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q", "-b", "main")
        self.commit("start")

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *who, *arguments], cwd=self.root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


FIRST = ("Only two summers were watched.", "Only two summers were seen.")
NEXT = ("How much pesticide the plots received is not known.", "The amount of pesticide is not known.")


@pytest.mark.parametrize("has_been_reviewed", [False, True], ids=["first reviews", "later reviews"])
def test_what_two_people_review_merges(at_home: ToyLibrary, has_been_reviewed: bool) -> None:
    """Two corrections of neighbouring points, each with a review of all that its author then has before them."""
    at_home.edit("papers/bees.yml", "themes: [wild-bees]}\n  - {zh: 菜园", "themes: [wild-bees]}\n\n\n  - {zh: 菜园")
    if has_been_reviewed:
        review("bees")
    repository = Repository(at_home.root)
    for branch, (old, new), part in (("one", FIRST, "bees"), ("two", NEXT, "bees#caveats")):
        repository.git("checkout", "-q", "-b", branch, "main")
        at_home.edit("papers/bees.yml", old, new)
        review(part, "--by", branch)
        repository.commit(branch)
    repository.git("merge", "-q", "--no-edit", "one")
    assert stale(at_home) == []
    assert at_home.load().library.freshness["bees"].agreed == 22
    at_home.edit("papers/bees.yml", NEXT[1], "Nobody knows how much pesticide there was.")
    (told,) = stale(at_home)
    assert "bees#caveats-2" in told
