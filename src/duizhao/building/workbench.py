"""What workers share, as a file: the library and the plan of its site. Each worker opens it once."""

from __future__ import annotations

import pickle
import threading
from pathlib import Path

from duizhao.building.making import Maker, Plan
from duizhao.editions.pages import open_books
from duizhao.model.library import Library


class _Place(threading.local):
    """The workbench a worker is at; a process that forks off has it at once. Each thread has a place of its own, since
    whoever makes a page must not be interrupted by another."""

    file: Path | None = None
    maker: Maker | None = None


_PLACE = _Place()


def lay_out(file: Path, library: Library, plan: Plan, maker: Maker) -> None:
    """Lays out a workbench for others; whoever lays it out is at it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pickle.dumps((library, plan), pickle.HIGHEST_PROTOCOL))
    _at(file, maker)


def open_workbench(file: Path) -> Maker:
    if _PLACE.file != file or _PLACE.maker is None:
        library, plan = pickle.loads(file.read_bytes())  # of our own making, in this very build
        return _at(file, Maker(open_books(library), plan))
    return _PLACE.maker


def clear_away(file: Path) -> None:
    _PLACE.file = _PLACE.maker = None
    file.unlink(missing_ok=True)


def _at(file: Path, maker: Maker) -> Maker:
    _PLACE.file, _PLACE.maker = file, maker
    return maker
