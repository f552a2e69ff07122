"""The status of summaries as a page, as data, for a terminal; and what a paper's page says of what lags behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.pages import open_books, pages_of
from duizhao.model.freshness import Freshness
from duizhao.model.library import Library
from duizhao.model.progress import PaperProgress, progress_of
from duizhao.model.summary import Credit
from duizhao.rendering.data.status import status_artifact
from duizhao.rendering.html.body import BodyWriter, Surroundings
from duizhao.rendering.status_reports import as_markdown, as_text
from tests.model.libraries import library_of, paper, point
from tests.toy import ToyLibrary

Golden = Callable[[str], None]
CHANGES = [
    ("In dry years the bees are active earlier.", "In dry years the bees stay in."),
    ("zh: 风大时野蜂不出巢。", "zh: 风大时野蜂守巢。"),
    ("Hours of the peak", "The peak"),
    ("zh: 城市菜园里野蜂的访花时刻", "zh: 城里的野蜂"),
    ("The journal prints no date of revision.", "None is printed."),
    ("en: wild bees}", "en: bees of the wild}"),
    ("图三在所据文本中缺失。", "缺图三。"),
    ("Records of visits", "Visits"),
]
"""Points, a part, a number, the title, why a field is empty, a keyword, a remark, a link; in one language each."""


@pytest.fixture(scope="session")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The toy library with one paper that was changed after a review."""
    library = ToyLibrary(tmp_path_factory.mktemp("changed") / "toy")
    library.review("bees", "2026-10-02")
    for old, new in CHANGES:
        library.edit("papers/bees.yml", old, new)
    loaded = library.load()
    assert sum(one.code == "stale-translation" for one in loaded.findings) == len(CHANGES)
    return loaded.library


def progress(library: Library) -> list[PaperProgress]:
    return [progress_of(library, summary) for summary in library.papers.values()]


def page(library: Library, edition: Edition, path: str, **around: object) -> str:
    books = open_books(library)
    writer = BodyWriter(edition, books.view, Surroundings(**around))  # type: ignore[arg-type]  # as a call would
    return next(writer.body(one).html for one in pages_of(books) if one.path == path)


@pytest.mark.parametrize("edition", EDITIONS[1:], ids=lambda edition: edition.id)
def test_the_status_page(changed: Library, edition: Edition, golden: Golden) -> None:
    around = {"edit_base": "https://example.org/edit/", "hand_written": frozenset(["contribute/"])}
    golden(page(changed, edition, "status/", **around))


def test_without_a_repository_no_link_edits(changed: Library) -> None:
    html = page(changed, EDITIONS[2], "status/")
    assert "dz-tasks" in html
    assert not re.search(r"dz-tasks__edit|https?:|contribute", html)


def test_where_nothing_is_to_be_done_one_is_told_so() -> None:
    done = replace(paper("p", points=[point(1)]), credit=Credit(reviewed="2026-01-01"))
    html = page(replace(library_of(done), freshness={"p": Freshness(2, {}, "2026-01-01")}), EDITIONS[2], "status/")
    assert "Nothing is wanting in the summaries there are." in html
    assert "dz-tasks" not in html


@pytest.mark.parametrize(
    ("edition", "keys"),
    [
        (EDITIONS[0], ["dry-years", "peak-hours", "revised", "keywords", "materials-1"]),
        (EDITIONS[2], ["title", "notes", "wind"]),
        (EDITIONS[3], ["title", "revised", "keywords", "notes", "wind", "dry-years", "peak-hours", "materials-1"]),
    ],
    ids=["zh-hans", "en", "parallel"],
)
def test_a_paper_says_where_its_edition_lags_behind(changed: Library, edition: Edition, keys: list[str]) -> None:
    html = page(changed, edition, "papers/bees/", hand_written=frozenset(["contribute/"]))
    assert html.count('<small class="dz-lags">') == len(keys)
    for anchor in ("wind", "dry-years", "peak-hours", "materials-1", "findings-1"):
        own = re.split(r'<ol class="dz-parts">|</li>|</tr>', html.partition(f' id="{anchor}"')[2])[0]
        assert ("dz-lags" in own) is (anchor in keys), anchor
    assert ("dz-lags" in html.partition('<p class="dz-by">')[0]) is ("title" in keys)
    said = html.partition('<small class="dz-lags">')[2].partition("</small>")[0]
    assert '<a href="../../contribute/">' in said


def test_editions_say_which_language_has_changed(changed: Library) -> None:
    changes = ("英文后来改过", "英文後來改過", "The Chinese has been changed", "中文后来改过")
    for edition, words in zip(EDITIONS, changes, strict=True):
        assert words in page(changed, edition, "papers/bees/")


def test_what_was_never_reviewed_says_nothing(library: ToyLibrary) -> None:
    library.edit("papers/bees.yml", *CHANGES[0])
    assert "dz-lags" not in page(library.load().library, EDITIONS[3], "papers/bees/")


def test_the_status_as_data(changed: Library, golden: Golden) -> None:
    artifact = status_artifact(progress(changed))
    assert artifact.path == "data/status.json"
    golden(artifact.data.decode().replace("}, {", "},\n{"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_status_for_a_terminal(
    changed: Library, golden: Golden, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", language)
    papers = progress(changed)
    golden(f"{as_text(papers, in_full=False)}\n-----\n\n{as_text(papers[1:2], in_full=True)}")


def test_the_status_as_markdown(changed: Library, golden: Golden) -> None:
    golden(as_markdown(progress(changed)))


def test_a_library_without_papers_has_nothing_to_tell() -> None:
    assert as_text([], in_full=False) == as_markdown([]) == ""
