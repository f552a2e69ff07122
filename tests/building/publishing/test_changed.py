"""A change of the published site: what comes of it, and what it costs."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from duizhao.building.publishing import AnotherGeneration, ChangedSite, forget, make_spare, site_lock
from duizhao.rendering.artifact import Artifact
from tests.building.publishing.sites import Tree, generation, publish_change, publish_whole, stands_whole

BEES: Tree = {
    "en/bees/index.html": b"bees",
    "en/hives/index.html": b"hives",
    "data/all.json": b"[1]",
    "index.html": b"-",
}
MORE: Tree = {**BEES, "en/moths/index.html": b"moths", "data/all.json": b"[1, 2]"}
LESS: Tree = {"en/bees/index.html": b"bees", "index.html": b"-"}
TURNED: Tree = {"en": b"a file where folders were", "index.html/now/a/folder": b"and the other way round"}

Damage = Callable[[Path, Path], None]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    publish_whole(site, BEES)
    return site


def room_of(site: Path) -> Path:
    return site.with_name(".site.duizhao")


def test_any_change_after_any_other(site: Path) -> None:
    for tree in (MORE, LESS, BEES, TURNED, MORE, TURNED, TURNED, LESS, BEES):
        publish_change(site, tree)
        assert stands_whole(site, tree)


def test_without_an_exchange_of_folders(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.building.publishing.switching._exchange", lambda _one, _other: False)
    test_any_change_after_any_other(site)


def test_on_a_disk_where_files_have_but_one_name(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: str, _name: str) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    test_any_change_after_any_other(site)
    assert (site / "index.html").stat().st_nlink == 1


def test_what_stays_the_same_is_not_written_again(site: Path) -> None:
    before = {path: (site / path).stat().st_ino for path in BEES}
    publish_change(site, MORE)
    publish_change(site, BEES)
    publish_change(site, MORE)
    assert {path for path, number in before.items() if (site / path).stat().st_ino != number} == {"data/all.json"}


def test_the_spare_is_linked_once_and_then_only_where_it_differs(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked: list[str] = []
    link = os.link

    def noted(file: str, name: str) -> None:
        linked.append(file.removeprefix(f"{site}/"))
        link(file, name)

    monkeypatch.setattr(os, "link", noted)
    with site_lock(site):
        make_spare(site)
    assert {*linked} == {*BEES, ".duizhao-site"}
    linked.clear()
    publish_change(site, MORE)
    assert linked == []
    publish_change(site, {**MORE, "index.html": b"+"})
    assert {*linked} == {"en/moths/index.html", "data/all.json"}


def test_no_change_touches_nothing(site: Path) -> None:
    number = site.stat().st_ino
    publish_change(site, BEES)
    assert site.stat().st_ino == number
    assert not room_of(site).exists()


def test_what_was_written_and_then_taken_back_is_no_change(site: Path) -> None:
    with site_lock(site):
        changed = ChangedSite(site, generation(BEES))
        changed.write(Artifact("index.html", b"other"))
        changed.write(Artifact("index.html", BEES["index.html"]))
        changed.write(Artifact("new.html", b"new"))
        changed.remove("new.html")
        changed.remove("data/all.json")
        changed.write(Artifact("data/all.json", BEES["data/all.json"]))
        changed.remove("never/there.html")
        changed.publish(generation(BEES))
    assert stands_whole(site, BEES)
    assert not room_of(site).exists()


@pytest.mark.parametrize("generation", ["", "another"])
def test_a_site_of_another_generation_is_not_changed(site: Path, generation: str) -> None:
    with site_lock(site), pytest.raises(AnotherGeneration, match="is not the site that changes were reckoned from"):
        ChangedSite(site, generation)


def test_what_was_given_up_leaves_nothing(site: Path) -> None:
    with site_lock(site):
        changed = ChangedSite(site, generation(BEES))
        changed.write(Artifact("index.html", b"other"))
        changed.discard()
    assert stands_whole(site, BEES)
    assert not room_of(site).exists()


def test_a_site_that_will_not_be_built_again_is_forgotten(site: Path) -> None:
    publish_change(site, MORE)
    assert (room_of(site) / ".gitignore").read_text(encoding="utf-8") == "*\n"
    forget(site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def _lose_spare(room: Path, _site: Path) -> None:
    shutil.rmtree(room / "spare")


def _lose_journal(room: Path, _site: Path) -> None:
    (room / "spare.json").unlink()


def _cut_journal(room: Path, _site: Path) -> None:
    text = (room / "spare.json").read_bytes()
    (room / "spare.json").write_bytes(text[: len(text) // 2])


def _misdirect_journal(room: Path, _site: Path) -> None:
    value = json.loads((room / "spare.json").read_bytes())
    (room / "spare.json").write_text(json.dumps(value | {"paths": ["../../precious"]}), encoding="utf-8")


def _put_foreign_files_into_the_spare(room: Path, _site: Path) -> None:
    for path in (room / "spare").iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    (room / "spare" / "foreign.html").write_bytes(b"foreign")


def _copy_the_spare(room: Path, _site: Path) -> None:
    """Mark and all, but for what was lost on the way."""
    shutil.copytree(room / "spare", room / "copy")
    (room / "copy" / "en" / "bees" / "index.html").unlink()
    shutil.rmtree(room / "spare")
    (room / "copy").rename(room / "spare")


def _put_in_a_file(room: Path, _site: Path) -> None:
    shutil.rmtree(room / "spare")
    (room / "spare").write_bytes(b"no folder")


def _copy_the_site(_room: Path, site: Path) -> None:
    """As a backup that is played back: the same generation, in another folder."""
    shutil.copytree(site, site.with_name("backup"))
    shutil.rmtree(site)
    site.with_name("backup").rename(site)


@pytest.mark.parametrize(
    "damage",
    [
        _lose_spare,
        _lose_journal,
        _cut_journal,
        _misdirect_journal,
        _put_foreign_files_into_the_spare,
        _copy_the_spare,
        _put_in_a_file,
        _copy_the_site,
    ],
)
def test_a_spare_that_cannot_be_trusted_is_made_anew(site: Path, damage: Damage) -> None:
    precious = site.with_name("precious")
    precious.write_bytes(b"precious")
    publish_change(site, MORE)
    damage(room_of(site), site)
    for tree in (LESS, BEES, MORE):
        publish_change(site, tree)
        assert stands_whole(site, tree)
    assert precious.read_bytes() == b"precious"


def test_the_site_is_there_at_every_moment_of_a_change(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at before and after each call that changes the disk."""
    seen: list[bool] = []

    def watched(call: Callable[..., object]) -> Callable[..., object]:
        def looking(*arguments: object, **named: object) -> object:
            seen.append(stands_whole(site, BEES) or stands_whole(site, MORE))
            return call(*arguments, **named)

        return looking

    for name in ("mkdir", "rmdir", "unlink", "link", "rename", "replace"):
        monkeypatch.setattr(os, name, watched(getattr(os, name)))
    publish_change(site, MORE)
    publish_change(site, BEES)
    assert len(seen) > 20
    assert all(seen)
