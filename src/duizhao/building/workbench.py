"""What workers share, on a disk they all see: the catalogue of the library, and the plan of its site."""

from __future__ import annotations

import pickle
import threading
from pathlib import Path
from typing import NamedTuple

from duizhao.building.catalogue.records import Records
from duizhao.building.catalogue.stored import books_in
from duizhao.building.making import Maker, Plan


class Workbench(NamedTuple):
    """`turn` tells one build's from that of another."""

    catalogue: Path
    plan: Path
    turn: str


class _Place(threading.local):
    """Where a worker is. Each thread has a place of its own, since whoever makes a page must not be interrupted by
    another."""

    workbench: Workbench | None = None
    maker: Maker | None = None


_PLACE = _Place()


def lay_out(workbench: Workbench, plan: Plan) -> None:
    workbench.plan.write_bytes(pickle.dumps(plan, pickle.HIGHEST_PROTOCOL))


def maker_at(workbench: Workbench) -> Maker:
    """Who makes things at the workbench; a worker sets it up once."""
    if _PLACE.workbench != workbench or _PLACE.maker is None:
        plan = pickle.loads(workbench.plan.read_bytes())  # of our own making, in this very build
        _PLACE.maker = Maker(books_in(Records.read(workbench.catalogue)), plan)
        _PLACE.workbench = workbench
    return _PLACE.maker


def clear_away(workbench: Workbench) -> None:
    _PLACE.workbench = _PLACE.maker = None
    workbench.plan.unlink(missing_ok=True)
