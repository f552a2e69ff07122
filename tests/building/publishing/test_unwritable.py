"""A disk that takes no more: the site stands, and whoever builds is told where and why."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from duizhao.building.publishing import CannotWrite, ChangedSite, WholeSite, site_lock
from duizhao.diagnostics import said
from duizhao.rendering.artifact import Artifact
from tests.building.publishing.sites import generation, publish_change, publish_whole, stands_whole

SITE = {"index.html": b"small", "en/index.html": b"small"}
LARGE = Artifact("en/index.html", b"." * 200_000)


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """By the real system, which takes the first bytes and refuses the rest, as on a full disk."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    publish_whole(site, SITE)
    return site


def test_a_whole_site_that_does_not_fit(site: Path) -> None:
    with site_lock(site):
        whole = WholeSite(site)
        with (
            files_no_larger_than(100_000),
            pytest.raises(CannotWrite, match=r"en/index\.html cannot be written: File too"),
        ):
            whole.write(LARGE)
        whole.discard()
    assert stands_whole(site, SITE)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_change_that_does_not_fit(site: Path) -> None:
    with site_lock(site):
        changed = ChangedSite(site, generation(SITE))
        with files_no_larger_than(100_000), pytest.raises(CannotWrite, match="cannot be written: File too large"):
            changed.write(LARGE)
        changed.discard()
    assert stands_whole(site, SITE)
    publish_change(site, {LARGE.path: LARGE.data})
    assert stands_whole(site, {LARGE.path: LARGE.data})


def test_a_journal_that_does_not_fit(site: Path) -> None:
    """Before it is whole nothing of the spare is touched, and the one before still holds."""
    many = {f"{number:050}.html": b"" for number in range(2000)}
    publish_change(site, SITE | {"more.html": b"more"})
    with files_no_larger_than(50_000), pytest.raises(CannotWrite, match="still stands"):
        publish_change(site, many)
    assert stands_whole(site, SITE | {"more.html": b"more"})
    publish_change(site, SITE)
    assert stands_whole(site, SITE)


@pytest.mark.parametrize(
    ("code", "reason", "in_chinese"),
    [
        (errno.EROFS, "the disk can only be read", "磁盘是只读的"),
        (errno.EACCES, "whoever builds may not write there", "运行构建的用户没有写权限"),
    ],
)
def test_a_folder_that_may_not_be_written_to(
    tmp_path: Path, code: int, reason: str, in_chinese: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write anywhere, so the system's refusal is played."""

    def refuse(folder: object, *_: object) -> None:
        raise OSError(code, "refused", str(folder))

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(CannotWrite) as told, site_lock(tmp_path / "site"):
        pass
    assert said(told.value.args[0], "en").startswith(f"{tmp_path}/.site.duizhao cannot be written: {reason}; the site")
    assert f"：{in_chinese}；" in said(told.value.args[0], "zh")
