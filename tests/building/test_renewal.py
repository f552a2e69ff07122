"""Whatever is edited, a site that is brought up to its library is, byte for byte, the site that is built from nothing;
and nothing is made again that need not be."""

from __future__ import annotations

import os
import pickle
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.toy import ToyLibrary

Edit = Callable[[ToyLibrary], None]


def replacing(path: str, old: str, new: str) -> Edit:
    """There and back again, so that it may come more than once."""

    def edit(library: ToyLibrary) -> None:
        text = library.file(path).read_text(encoding="utf-8")
        there, back = (old, new) if old in text else (new, old)
        assert there in text
        library.file(path).write_text(text.replace(there, back), encoding="utf-8")

    return edit


def coming_and_going(path: str, content: str) -> Edit:
    def edit(library: ToyLibrary) -> None:
        if library.file(path).exists():
            library.delete(path)
        else:
            library.write(path, content)

    return edit


def move(library: ToyLibrary) -> None:
    """A file somewhere else in its folder is the same paper."""
    here, there = library.file("papers/night-moths.yml"), library.file("papers/night/night-moths.yml")
    if there.exists():
        here, there = there, here
    there.parent.mkdir(exist_ok=True)
    here.rename(there)


NEW_PAPER = """\
paper: {title: {zh: 新篇, en: Newer}, authors: [yu-song], issued: 2022-01}
themes: [moths]
works: [hollis-2015]
"""
EDITS: dict[str, Edit] = {
    "words-of-a-point": replacing("papers/bees.yml", "干旱年份里，野蜂的活动提前。", "干旱年份里，野蜂大大提前活动。"),
    "words-of-the-gist": replacing("papers/bees.yml", "菜园里的野蜂在一天中何时访花", "菜园里的野蜂早上访花吗"),
    "a-theme-of-a-point": replacing("papers/bees.yml", "at: 五, themes: [city-green]}", "at: 五, themes: [moths]}"),
    "an-option": replacing("papers/bees.yml", "setting: city", "setting: orchard"),
    "a-title": replacing("papers/bees.yml", "When Wild Bees Visit", "At What Hour Wild Bees Visit"),
    "a-date": replacing("papers/bees.yml", "issued: 2023-06", "issued: 2003-06"),
    "a-point-more": replacing(
        "papers/bees.yml",
        "caveats:\n",
        "caveats:\n  - {zh: 样地太少。, en: Too few plots., at: 五, themes: [night-light]}\n",
    ),
    "a-work-less": replacing("papers/bees.yml", "works: [hollis-2015, ", "works: ["),
    "a-paper": coming_and_going("papers/newer.yml", NEW_PAPER),
    "a-file-moved": move,
    "a-name": replacing("people.yml", "en: Lu Xiaolan,", "en: Lu Xiao-lan,"),
    "a-chinese-name": replacing("people.yml", "zh: 陆晓岚,", "zh: 陆晓范,"),
    "a-work-more": replacing(
        "works.yml",
        "hollis-2015:\n",
        "aarts-2001:\n  type: book\n  title: {zh: 草地, en: Meadows}\n  issued: 2001\nhollis-2015:\n",
    ),
    "a-person-more": replacing(
        "people.yml",
        "varga-tomas:\n",
        "kern-ursula:\n  name: Ursula Kern\n  family: Kern\n  given: Ursula\nvarga-tomas:\n",
    ),
    "a-term": replacing("glossary.yml", "zh: 蜂群, en: colony", "zh: 野蜂群, en: wild colony"),
    "a-theme-s-label": replacing("themes.yml", "zh: 蛾类, en: Moths", "zh: 夜蛾类, en: Night moths"),
    "the-tree-of-themes": replacing("themes.yml", "narrower: [wild-bees, moths]", "narrower: [moths]"),
    "a-heading": replacing("facets.yml", "en: Findings", "en: What was found"),
    "a-page-of-docs": replacing("docs/en/about.md", "# ", "# On "),
    "an-address": replacing("mkdocs.yml", "site_name: ", "site_url: https://bees.example/\nsite_name: "),
}


def built_from_nothing(library: ToyLibrary, folder: Path) -> dict[str, bytes]:
    other = ToyLibrary(folder / "another" / "toy")
    shutil.rmtree(other.root)
    shutil.copytree(library.root, other.root, ignore=shutil.ignore_patterns("build"))
    assert other.build().succeeded
    published = other.published()
    shutil.rmtree(other.root.parent)
    return published


@pytest.mark.parametrize("seed", range(int(os.environ.get("DUIZHAO_EDITS", "2"))))
def test_edits_of_all_sorts_end_in_the_site_that_is_built_from_nothing(
    library: ToyLibrary, tmp_path: Path, seed: int
) -> None:
    assert library.build().succeeded
    die = random.Random(seed)
    for name in die.sample(sorted(EDITS), 5):
        EDITS[name](library)
        if die.random() < 0.8:  # now and then two edits come together
            built = library.build()
            assert built.succeeded, (name, built.message, built.told.found)
    assert library.build().succeeded
    assert_same(library.published(), built_from_nothing(library, tmp_path))


def assert_same(site: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    assert sorted(site.keys() ^ wanted.keys()) == []
    assert [path for path in wanted if site[path] != wanted[path]] == []


def files_of(library: ToyLibrary) -> dict[str, tuple[int, int]]:
    """Each file with what tells it from one that was written again."""
    files = (file for file in library.site.rglob("*") if file.is_file())
    return {file.relative_to(library.site).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


def written_by(library: ToyLibrary, *edits: str) -> set[str]:
    before = files_of(library)
    for name in edits:
        EDITS[name](library)
    assert library.build().succeeded
    now = files_of(library)
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)} - {".duizhao-site"}


def test_words_of_a_point_are_written_where_they_stand_and_nowhere_else(library: ToyLibrary) -> None:
    assert library.build().succeeded
    written = written_by(library, "words-of-a-point")
    pages = {path.partition("/")[2] for path in written if path.endswith(".html")}
    assert "papers/bees/index.html" in pages
    assert {path.split("/")[0] for path in pages} <= {"papers", "themes", "compare"}
    assert "themes/moths/index.html" not in pages
    assert {"data/papers/bees.json", "data/form/papers/bees.js"} <= written
    rest = {path for path in written if not path.endswith(".html") and "bees" not in path}
    assert {path.split("/")[0] for path in rest} <= {"search", "data"}
    assert "sitemap.xml" not in written


def explained(library: ToyLibrary, path: str) -> list[str]:
    return library.build(explained=path, digests=False).told.reasons


def test_a_build_says_why_a_page_is_as_it_is(library: ToyLibrary) -> None:
    assert "from nothing" in explained(library, "en/papers/bees/index.html")[0]
    EDITS["words-of-a-point"](library)
    reason, *reads = explained(library, "en/papers/bees/index.html")
    assert reason.endswith("was made again, because answers/bees#findings has changed")
    assert "  paper/bees" in reads
    assert "kept as it was" in explained(library, "en/glossary/index.html")[0]
    assert "no build has written 'nowhere'" in explained(library, "nowhere")[0]


def test_nothing_edited_writes_nothing(library: ToyLibrary) -> None:
    assert library.build().succeeded
    before = files_of(library)
    assert library.build().succeeded
    assert files_of(library) == before
    (library.file("papers/bees.yml")).touch()
    assert library.build().succeeded
    assert files_of(library) == before


def test_what_is_deleted_or_renamed_disappears_with_its_data(library: ToyLibrary) -> None:
    assert library.build().succeeded
    EDITS["a-paper"](library)
    assert library.build().succeeded
    came = written_by(library, "a-paper")
    assert "zh-hant/papers/newer/index.html" in came
    assert not any("newer" in path for path in files_of(library))


@pytest.mark.parametrize("harm", ["deleted", "cut-short", "foreign", "of-another-version", "not-ours"])
def test_a_cache_that_is_no_good_is_not_used(library: ToyLibrary, tmp_path: Path, harm: str) -> None:
    assert library.build().succeeded
    files = sorted((library.root / "build/cache").glob("*.sqlite"))
    assert len(files) == 2
    for file in files:
        if harm == "deleted":
            file.unlink()
        elif harm == "cut-short":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        elif harm == "foreign":
            file.write_bytes(b"SQLite format 3\0 and then something else")
        else:
            with closing(sqlite3.connect(file)) as connection, connection:
                if harm == "of-another-version":
                    connection.execute("UPDATE versions SET version = 'older'")
                else:
                    table = "records" if file.name.startswith("library") else "notes"
                    connection.execute(f"UPDATE {table} SET value = ?", (pickle.dumps(os.system),))
    EDITS["words-of-a-point"](library)
    built = library.build()
    assert built.succeeded, built.message
    assert_same(library.published(), built_from_nothing(library, tmp_path))


def test_a_site_that_another_has_put_there_is_made_whole(library: ToyLibrary, tmp_path: Path) -> None:
    assert library.build().succeeded
    (library.site / "en/papers/bees/index.html").unlink()
    (library.site / ".duizhao-site").write_text("mine\n", encoding="utf-8")
    assert library.build().succeeded
    assert_same(library.published(), built_from_nothing(library, tmp_path))


def test_an_error_leaves_what_is_remembered_as_it_was(library: ToyLibrary, tmp_path: Path) -> None:
    assert library.build().succeeded
    before = library.published()
    text = library.file("papers/bees.yml").read_text(encoding="utf-8")
    library.edit("papers/bees.yml", "themes: [wild-bees, city-green]\n\n", "themes: [wild-bees, no-such]\n\n")
    for _ in range(2):
        built = library.build()
        assert "no theme 'no-such'" in built.told.found[0]
    assert library.published() == before
    library.write("papers/bees.yml", text.replace("只看了两个夏天。", "只看了三个夏天。"))
    assert library.build().succeeded
    assert_same(library.published(), built_from_nothing(library, tmp_path))


def test_a_paper_that_cannot_be_read_is_not_told_to_be_missing(library: ToyLibrary) -> None:
    library.review("bees", "2026-11-20")
    assert library.build().succeeded
    library.edit("papers/bees.yml", "\nsetting: city\n", "\nsetting: city: town\n")
    built = library.build()
    assert not built.succeeded
    assert "orphan-review" not in "".join(built.told.found)
    assert len([one for one in built.told.found if "bees" in one]) == 1
