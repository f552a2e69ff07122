"""One build of a site at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from duizhao.building.publishing import SiteBusy, locking, site_lock
from duizhao.diagnostics import said

HOLD = """
import os, sys, time
from pathlib import Path
from duizhao.building.publishing import site_lock
with site_lock(Path(sys.argv[1])):
    worker = os.fork() if sys.argv[2] == "with a worker" else 1
    if worker:
        print(worker, flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_build(site: Path, how: str = "alone") -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Ends when its input does. With it comes the number of its worker."""
    command = (sys.executable, "-c", HOLD, str(site), how)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as building:
        assert building.stdout
        yield building, int(building.stdout.readline())
        building.kill()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "build" / "site"


def test_a_second_build_says_who_is_at_work(site: Path) -> None:
    with another_build(site) as (building, _):
        with pytest.raises(SiteBusy) as told, site_lock(site, patience=0.1):
            pass
        assert said(told.value.args[0], "en").startswith(f"{site} is being built by process {building.pid}: try again")
        assert said(told.value.args[0], "zh").startswith(f"进程 {building.pid} 正在构建 {site}")


def test_a_second_build_waits_a_moment(site: Path) -> None:
    with another_build(site) as (building, _):
        assert building.stdin
        threading.Timer(0.2, building.stdin.close).start()
        with site_lock(site, patience=60):
            assert building.wait() == 0


def test_a_build_that_is_killed_holds_nothing_back(site: Path) -> None:
    with another_build(site) as (building, _):
        building.kill()
        building.wait()
        assert (site.with_name(".site.duizhao") / "lock").exists()
        with site_lock(site, patience=0):
            pass
    assert list(site.parent.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks on this system")
def test_workers_that_outlive_a_killed_build_hold_nothing_back(site: Path) -> None:
    with another_build(site, "with a worker") as (building, worker):
        building.kill()
        building.wait()
        os.kill(worker, 0)  # it is there
        with site_lock(site, patience=0):
            pass


def test_a_process_does_not_build_a_site_twice_at_once(site: Path) -> None:
    with site_lock(site):
        with pytest.raises(SiteBusy, match=f"by process {os.getpid()}"), site_lock(site, patience=0):
            pass
        with site_lock(site.with_name("other")):
            pass
        with another_second_build(site) as told:
            assert f"by process {os.getpid()}" in told
    with site_lock(site, patience=0):
        pass


@contextmanager
def another_second_build(site: Path) -> Iterator[str]:
    """What it is told: the first attempts in this process did not give the lock away."""
    command = (sys.executable, "-c", HOLD.replace("sys.argv[1])", "sys.argv[1]), patience=0"), str(site), "alone")
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C"})
    yield ended.stderr


def test_a_disk_without_locks_is_built_on_all_the_same(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "lockf", refuse)
    with site_lock(site, patience=0):
        pass
    assert list(site.parent.iterdir()) == []


def test_a_lock_that_another_build_took_away_as_it_ended_is_none(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between opening the file and locking it; the third build would make another, and have it too."""
    lock = site.with_name(".site.duizhao") / "lock"
    really = locking._lock
    ended: list[int] = []

    def lock_too_late(file: int) -> bool:
        if not ended:
            ended.append(file)
            lock.unlink()
        return really(file)

    monkeypatch.setattr(locking, "_lock", lock_too_late)
    with site_lock(site, patience=60):
        assert lock.read_bytes() == str(os.getpid()).encode()
    assert ended
