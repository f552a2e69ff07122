"""What a build promises: the last good site stands until the next is whole, and the same input gives the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.toy import ToyLibrary

DUIZHAO = (sys.executable, "-m", "duizhao.cli")


def run(command: tuple[str, ...], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def test_a_build_with_errors_writes_nothing_and_says_all_of_them(library: ToyLibrary) -> None:
    assert library.build().succeeded
    before = library.published()
    library.write("papers/first.yml", "paper: {title: {zh: 一, en: One}}\nthemes: [no-such-theme]\n")
    library.write("papers/second.yml", "papers: {}\n")
    built = library.build()
    assert not built.succeeded
    assert "nothing was built: " in built.message
    assert any("first.yml:2:10: error[unknown-theme]" in told for told in built.told.found)
    assert any("second.yml:1:1: error[unknown-key]" in told for told in built.told.found)
    assert library.published() == before
    assert {path.name for path in library.site.parent.iterdir()} == {"site", "cache", ".site.duizhao"}


def test_a_warning_stops_only_a_strict_build(library: ToyLibrary) -> None:
    assert not library.build(strict=True).succeeded
    assert not library.site.exists()
    assert library.build().succeeded


def test_a_theme_that_lost_a_hole_stops_the_build_and_is_told_by_name(library: ToyLibrary) -> None:
    assert library.build().succeeded
    before = library.published()
    library.edit("mkdocs.yml", "name: material", "name: material\n  custom_dir: mine")
    mine = library.root / "mine" / "partials"
    mine.mkdir(parents=True)
    (mine / "toc.html").write_text("<nav>none</nav>", encoding="utf-8")
    built = library.build()
    assert not built.succeeded
    assert "has no hole 'contents'" in built.message
    assert library.published() == before


def test_what_is_deleted_disappears(library: ToyLibrary) -> None:
    library.write("papers/extra.yml", "paper: {title: {zh: 多, en: Extra}}\n")
    assert library.build().succeeded
    assert (library.site / "en/papers/extra/index.html").is_file()
    library.delete("papers/extra.yml")
    assert library.build().succeeded
    assert not (library.site / "en/papers/extra").exists()


@pytest.mark.parametrize("missing", ["docs/en/about.md", "docs/zh/about.md"])
def test_a_hand_written_page_stands_in_for_its_missing_translation(library: ToyLibrary, missing: str) -> None:
    library.delete(missing)
    assert library.build().succeeded
    paths = {edition: library.page(f"{edition}/about/").text for edition in ("zh-hans", "zh-hant", "en", "parallel")}
    assert all(paths.values())
    fallen = library.page("en/about/" if "/en/" in missing else "zh-hans/about/")
    assert "dz-fallback" in fallen.html


def test_links_in_docs_are_refused(library: ToyLibrary, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret", encoding="utf-8")
    (library.root / "docs/en/leak.md").symlink_to(secret)
    built = library.build()
    assert not built.succeeded
    assert "is a link, not a file" in built.message
    assert not library.site.exists()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Twice, in other folders, with other locales, time zones and hash seeds, by either front door."""
    worlds = [
        (DUIZHAO, {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}),
        (DUIZHAO, {"LC_ALL": "C", "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "1"}),
        ((sys.executable, "-m", "mkdocs"), {"LC_ALL": "POSIX", "TZ": "America/New_York", "PYTHONHASHSEED": "2"}),
    ]
    sites = []
    for number, (command, environment) in enumerate(worlds):
        library = ToyLibrary(tmp_path / f"library {number}" / "toy")
        ended = run((*command, "build"), library.root, **environment)
        assert ended.returncode == 0, ended.stderr
        sites.append(library.published())
    assert sites[0] == sites[1]
    assert sites[0] == sites[2]


def test_a_folder_that_no_build_has_made_is_not_replaced(library: ToyLibrary) -> None:
    precious = library.site / ".git" / "config"
    precious.parent.mkdir(parents=True)
    precious.write_text("precious", encoding="utf-8")
    built = library.build()
    assert not built.succeeded
    assert "holds files that duizhao did not write" in built.message
    assert precious.read_text(encoding="utf-8") == "precious"


def test_a_picture_beside_a_page_goes_with_it_into_every_edition(library: ToyLibrary) -> None:
    (library.root / "docs/zh/bee.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    about = library.root / "docs/zh/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n\n![蜂](bee.svg)\n", encoding="utf-8")
    assert library.build().succeeded
    for edition in ("zh-hans", "zh-hant", "parallel"):
        assert 'src="../bee.svg"' in library.page(f"{edition}/about/").html
        assert (library.site / edition / "bee.svg").is_file()


def test_a_library_without_a_page_on_contributing_links_none(library: ToyLibrary) -> None:
    for language in ("zh", "en"):
        (library.root / f"docs/{language}/contribute.md").unlink(missing_ok=True)
    assert library.build().succeeded
    html = library.page("en/papers/orchard-hives/").html
    assert "dz-fallback" in html
    assert "contribute/" not in html
