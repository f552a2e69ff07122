"""A whole site in the place of another."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from duizhao.building.publishing import (
    MARK,
    CannotWrite,
    NotOurSite,
    StagingWriter,
    WholeSite,
    generation_of,
    site_lock,
)
from duizhao.rendering.artifact import Artifact
from tests.building.publishing.sites import publish_change, publish_whole, read, stands_whole

OLD = {"old.html": b"old", "en/index.html": b"old"}
NEW = {"new.html": b"new", "en/index.html": b"new"}


def test_it_replaces_all_of_the_old_one_and_leaves_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for tree in (OLD, NEW):
        publish_whole(site, tree)
        assert stands_whole(site, tree)
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_an_exchange_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot swap two folders in one step."""
    monkeypatch.setattr("duizhao.building.publishing.switching._exchange", lambda _one, _other: False)
    test_it_replaces_all_of_the_old_one_and_leaves_nothing_else(tmp_path)


def test_it_takes_the_spare_of_the_old_one_away(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_whole(site, OLD)
    publish_change(site, NEW)
    publish_whole(site, OLD)
    assert stands_whole(site, OLD)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_may_be_replaced_and_a_foreign_one_not(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    publish_whole(site, OLD)
    (site / MARK).unlink()
    with pytest.raises(NotOurSite, match="holds files that duizhao did not write"):
        publish_whole(site, NEW)
    assert read(site) == OLD


def test_where_the_site_is_a_link_its_target_is_published(tmp_path: Path) -> None:
    target, site = tmp_path / "www" / "site", tmp_path / "site"
    target.mkdir(parents=True)
    site.symlink_to(target)
    for tree in (OLD, NEW):
        publish_whole(site, tree)
        assert site.is_symlink()
        assert stands_whole(target, tree)
    publish_change(site, OLD)
    assert stands_whole(target, OLD)


def test_a_generation_is_read_off_the_mark_and_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert generation_of(site) == ""
    with site_lock(site):
        whole = WholeSite(site)
        whole.write(Artifact("index.html", b"one"))
        whole.publish()
    assert generation_of(site) == ""
    publish_whole(site, OLD)
    mark = (site / MARK).read_bytes()
    for foreign in (mark[:40], b"\xff" + mark, mark + mark, b"", b"generation x\n"):
        (site / MARK).write_bytes(foreign)
        assert generation_of(site) == ""


def test_what_was_given_up_leaves_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_lock(site):
        whole = WholeSite(site)
        whole.write(Artifact("en/index.html", b"one"))
        whole.discard()
    assert list(tmp_path.iterdir()) == []


def _write_some(folder: Path, worker: int) -> None:
    writer = StagingWriter(folder)
    for number in range(200):
        writer.write(Artifact(f"en/papers/{number}/{worker}/index.html", b"%d" % number))


def test_workers_write_into_one_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_lock(site):
        whole = WholeSite(site)
        with ProcessPoolExecutor(2, get_context("spawn")) as workers:
            for done in [workers.submit(_write_some, whole.folder, worker) for worker in range(2)]:
                done.result()
        whole.publish("all")
    expected = {f"en/papers/{n}/{w}/index.html": b"%d" % n for n in range(200) for w in range(2)}
    assert read(site) == expected


def test_a_worker_of_a_build_that_was_killed_does_not_write_into_the_next(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_lock(site):
        worker = StagingWriter(WholeSite(site).folder)
        worker.write(Artifact("index.html", b"of the first"))
    with site_lock(site):
        whole = WholeSite(site)
        for path in ("index.html", "late/index.html"):
            with pytest.raises(CannotWrite):
                worker.write(Artifact(path, b"of the first"))
        whole.write(Artifact("en/index.html", b"of the second"))
        whole.publish("second")
    assert read(site) == {"en/index.html": b"of the second"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_written_twice_is_what_was_written_last(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_lock(site):
        whole = WholeSite(site)
        (whole.folder / "sitemap.xml").write_bytes(b"what another program wrote, and longer")
        whole.write(Artifact("sitemap.xml", b"ours"))
        whole.publish("one")
    assert read(site) == {"sitemap.xml": b"ours"}
