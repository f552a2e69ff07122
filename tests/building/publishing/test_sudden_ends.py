"""A build that ends in the middle, by each call that changes the disk: killed, or refused by the system."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.building.publishing import CannotWrite, make_spare, site_lock
from tests.building.publishing.sites import (
    Fate,
    Killed,
    Tree,
    befallen_by,
    publish_change,
    publish_whole,
    stands_whole,
)

FIRST: Tree = {"a/b/c": b"1", "a/d": b"1", "e": b"1", "f/g": b"1"}
BEFORE: Tree = {"a/b/c": b"2", "a/d": b"1", "e/h/i": b"2", "f/g": b"1"}
AFTER: Tree = {"a": b"3", "e/h/i": b"3", "f/g": b"1", "j/k/l": b"3"}
LATER: Tree = {"a/b/c": b"1", "f/g": b"4", "j": b"4"}

Publish = Callable[[Path, Tree], None]


@contextmanager
def folder() -> Iterator[Path]:
    """In memory where there is such a disk: thousands of sites are built here."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def site() -> Iterator[Path]:
    with folder() as root:
        site = root / "site"
        publish_whole(site, FIRST)
        publish_change(site, BEFORE)
        yield site


def goes_on_rightly(site: Path) -> bool:
    """To where it was before, by a way that passes all that was touched."""
    with site_lock(site):  # where a site stood aside, it is back
        right = [stands_whole(site, BEFORE) or stands_whole(site, AFTER)]
    for tree in (LATER, FIRST, BEFORE):
        publish_change(site, tree)
        right.append(stands_whole(site, tree))
    return all(right)


@pytest.mark.parametrize("publish", [publish_whole, publish_change])
@pytest.mark.parametrize("exchange", [True, False])
@pytest.mark.parametrize("is_done", [True, False])
def test_killed_at_any_call(
    site: Path, publish: Publish, exchange: bool, is_done: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr("duizhao.building.publishing.switching._exchange", lambda _one, _other: False)
    ends = []
    for at in count(1):
        fate = Fate(Killed(), at, is_done=is_done)
        with befallen_by(fate), suppress(Killed):
            publish(site, AFTER)
        if not fate.has_struck:
            break
        ends.append((stands_whole(site, BEFORE), stands_whole(site, AFTER)))
        assert goes_on_rightly(site)
    assert len(ends) > 20
    assert set(ends) == {(True, False), (False, True), *([] if exchange else [(False, False)])}


def killed_while(site: Path, call: str, times: int) -> None:
    """At the call of this name, counted apart from all others."""
    with pytest.MonkeyPatch.context() as patch, suppress(Killed):
        patch.setattr(os, call, Fate(Killed(), times).over(getattr(os, call)))
        publish_change(site, AFTER)
        pytest.fail(f"{call} is not called {times} times")


def test_a_spare_that_was_being_changed_is_still_known(site: Path) -> None:
    """It stays the same folder: none is made anew, which would take long."""
    spare = site.with_name(".site.duizhao") / "spare"
    marker = spare / "nobody's"
    marker.touch()
    killed_while(site, "replace", 4)  # the first has put the journal in its place
    publish_change(site, LATER)
    assert (site / marker.name).exists()


def test_a_spare_that_was_being_made_is_not_believed(site: Path) -> None:
    room = site.with_name(".site.duizhao")
    rmtree(room / "spare")
    assert (room / "spare.json").exists()
    killed_while(site, "link", 3)
    assert (room / "spare").exists()
    assert not (room / "spare.json").exists()
    assert goes_on_rightly(site)


@pytest.mark.parametrize("publish", [publish_whole, publish_change])
@pytest.mark.parametrize(
    ("code", "reason"), [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "may not write there")]
)
def test_refused_at_any_call(site: Path, publish: Publish, code: int, reason: str) -> None:
    """The site stands, and whoever builds is told; or what was refused was not needed."""
    told = []
    for at in count(1):
        fate = Fate(OSError(code, "refused"), at)
        try:
            with befallen_by(fate):
                publish(site, AFTER)
        except CannotWrite as problem:
            told.append(str(problem))
            assert stands_whole(site, BEFORE)
        else:
            assert stands_whole(site, AFTER)
        if not fate.has_struck:
            break
        assert goes_on_rightly(site)
    assert len(told) > 10
    assert [one for one in told if reason not in one] == []


paths = st.sampled_from(["a", "a/b", "a/b/c", "a/d", "e", "e/f", "g/h/i", "j"])


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    drawn = draw(st.dictionaries(paths, st.sampled_from([b"1", b"2", b"33"]), max_size=6))
    return {path: data for path, data in drawn.items() if not any(path.startswith(f"{one}/") for one in drawn)}


class Step(NamedTuple):
    """One build: of what, how, and at which call it is killed."""

    tree: Tree
    publish: Publish
    at: int


def publish_with_a_spare_made_before(site: Path, tree: Tree) -> None:
    with site_lock(site):
        make_spare(site)
    publish_change(site, tree)


WAYS: list[Publish] = [publish_change, publish_change, publish_with_a_spare_made_before, publish_whole]
steps = st.builds(Step, trees(), st.sampled_from(WAYS), st.integers(1, 80))


@given(trees(), st.lists(steps, min_size=1, max_size=6), st.booleans())
@settings(max_examples=100)
def test_any_builds_of_which_any_are_killed(first: Tree, builds: list[Step], is_done: bool) -> None:
    with folder() as root:
        site = root / "site"
        publish_whole(site, first)
        stands = first
        for step in builds:
            try:
                with befallen_by(Fate(Killed(), step.at, is_done=is_done)):
                    step.publish(site, step.tree)
            except Killed:
                assert stands_whole(site, stands) or stands_whole(site, step.tree)
            else:
                assert stands_whole(site, step.tree)
            if stands_whole(site, step.tree):
                stands = step.tree
        publish_change(site, first)
        assert stands_whole(site, first)
