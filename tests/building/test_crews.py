"""Whoever does the work, the site is the same, byte for byte; and a worker that is lost costs time, nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from duizhao.building import crews, working
from duizhao.building.crews import Hiring, Way, crew_of
from duizhao.building.jobs import Job
from duizhao.building.making import Maker, Write
from duizhao.building.working import Done
from tests.toy import ToyLibrary


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    library = ToyLibrary(tmp_path_factory.mktemp("serial") / "toy")
    assert library.build(hiring=Hiring(Way.SERIAL)).succeeded
    return library.published()


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a small library is work for several."""
    monkeypatch.setattr(working, "CHUNK", 3)


def test_processes_make_the_same_site(library: ToyLibrary, wanted: dict[str, bytes]) -> None:
    assert library.build(hiring=Hiring(Way.PROCESSES, 3)).succeeded
    assert library.published() == wanted


def test_a_process_that_is_killed_is_replaced(
    library: ToyLibrary, wanted: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _die_once(tmp_path / "died", monkeypatch)
    assert library.build(hiring=Hiring(Way.PROCESSES, 2)).succeeded
    assert (tmp_path / "died").exists()
    assert library.published() == wanted


def test_when_processes_are_killed_again_and_again_the_build_says_so(
    library: ToyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.build(hiring=Hiring(Way.SERIAL)).succeeded
    before = library.published()
    monkeypatch.setattr(Maker, "do", lambda _self, _job, _write: os.kill(os.getpid(), signal.SIGKILL))
    shutil.rmtree(library.root / "build/cache")
    built = library.build(hiring=Hiring(Way.PROCESSES, 2))
    assert not built.succeeded
    assert "take fewer with --workers" in built.message
    assert library.published() == before
    assert not list((library.site.parent / ".site.duizhao").glob("staging*"))


def _die_once(mark: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    do = Maker.do

    def do_or_die(self: Maker, job: Job, write: Write) -> object:
        if job.name == "theme" and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return do(self, job, write)

    monkeypatch.setattr(Maker, "do", do_or_die)


def test_a_cluster_of_dask_makes_the_same_site_though_a_worker_is_killed(
    library: ToyLibrary, wanted: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with _cluster(library.root.parent) as (address, workers):
        all_done = working.all_done

        def done_and_a_kill(*arguments: Any) -> Iterator[Done]:
            for number, done in enumerate(all_done(*arguments)):
                if number == 1:
                    workers[0].kill()
                yield done

        monkeypatch.setattr("duizhao.building.assembly.all_done", done_and_a_kill)
        built = library.build(hiring=Hiring(Way.DASK, scheduler=address))
        assert built.succeeded, built.message
        assert workers[0].wait(10) == -signal.SIGKILL
        assert workers[1].poll() is None
    assert library.published() == wanted


@contextmanager
def _cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers of one thread each, on this machine alone."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    environment = os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "3"}
    dask = (sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--no-dashboard")
    worker = (sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny")
    started = [subprocess.Popen([*dask, "--port", str(port)], env=environment, **quiet)]  # type: ignore[call-overload]
    try:
        for _ in range(2):
            started.append(
                subprocess.Popen([*worker, "--no-dashboard", "--host", "127.0.0.1"], env=environment, **quiet)  # type: ignore[call-overload]
            )
        _wait_for_both(address)
        yield address, started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


def _wait_for_both(address: str) -> None:
    from distributed import Client

    with Client(address, timeout=60) as client:  # type: ignore[no-untyped-call]  # it has no types
        client.wait_for_workers(2, timeout=60)


def test_a_scheduler_that_is_not_there_is_named(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "PATIENCE", 1)
    start = time.monotonic()
    built = library.build(hiring=Hiring(Way.DASK, scheduler="tcp://127.0.0.1:9"))
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in built.message
    assert time.monotonic() - start < 60
    assert "where its scheduler is" in library.build(hiring=Hiring(Way.DASK)).message
    assert not library.site.exists()


def test_serially_an_error_comes_back_as_from_any_executor() -> None:
    with crew_of(Hiring(Way.SERIAL)) as crew:
        assert list(crew.map(len, [("abc",), ("",)])) == [3, 0]
        with pytest.raises(TypeError):
            list(crew.map(len, [(3,)]))
