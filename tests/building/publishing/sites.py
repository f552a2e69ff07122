"""Sites as values, published whole or as changes; and what may befall whoever publishes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from duizhao.building.publishing import MARK, ChangedSite, WholeSite, generation_of, site_lock, switching
from duizhao.rendering.artifact import Artifact

Tree = dict[str, bytes]
"""Path → bytes; no path is a folder of another."""

DISK_CALLS = ("open", "write", "mkdir", "rmdir", "unlink", "link", "rename", "replace", "fsync")


def generation(tree: Tree) -> str:
    return hashlib.sha256(repr(sorted(tree.items())).encode()).hexdigest()[:12]


def read(site: Path) -> Tree:
    """All files but the mark."""
    files = (file for file in site.rglob("*") if file.is_file())
    tree = {file.relative_to(site).as_posix(): file.read_bytes() for file in files}
    tree.pop(MARK, None)
    return tree


def empty_folders(site: Path) -> list[Path]:
    return [folder for folder in site.rglob("*") if folder.is_dir() and not any(folder.iterdir())]


def stands_whole(site: Path, tree: Tree) -> bool:
    return read(site) == tree and generation_of(site) == generation(tree) and not empty_folders(site)


def publish_whole(site: Path, tree: Tree) -> None:
    with site_lock(site):
        whole = WholeSite(site)
        for path, data in tree.items():
            whole.write(Artifact(path, data))
        whole.publish(generation(tree))


def publish_change(site: Path, tree: Tree) -> None:
    """From whatever is published; everything is handed over, what is the same as well."""
    with site_lock(site):
        before = read(site)
        changed = ChangedSite(site, generation_of(site))
        for path in before.keys() - tree.keys():
            changed.remove(path)
        for path, data in tree.items():
            changed.write(Artifact(path, data))
        changed.publish(generation(tree))


class Killed(BaseException):
    """Nothing may catch it, as nothing catches a signal that kills."""


class Fate:
    """Counts the calls that change a disk, and at one of them raises: before it is done or after; and from then on at
    all of them where whoever calls is dead."""

    def __init__(self, blow: BaseException, at: int, *, is_done: bool = False) -> None:
        self.calls = 0
        self._blow, self._at, self._is_done = blow, at, is_done

    @property
    def has_struck(self) -> bool:
        return self.calls >= self._at

    def over(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def fated(*arguments: Any, **named: Any) -> Any:
            self.calls += 1
            strikes = self.calls == self._at
            if (strikes and not self._is_done) or (self.calls > self._at and isinstance(self._blow, Killed)):
                raise self._blow
            answer = call(*arguments, **named)
            if strikes:
                raise self._blow
            return answer

        return fated


@contextmanager
def befallen_by(fate: Fate) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in DISK_CALLS:
            patch.setattr(os, name, fate.over(getattr(os, name)))
        patch.setattr(switching, "_exchange", fate.over(switching._exchange))
        yield
