"""All that a comparison of two states of a library found."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.diagnostics import Finding
from duizhao.editions.changes import Consequences
from duizhao.model.changes import Change


class Side(NamedTuple):
    """A state that was compared: as it was asked for, the commit that it is, if any, and the errors in it. Where its
    commit is older than what was asked for, it is the one from which the two sides `parted`."""

    asked: str
    commit: str = ""
    errors: tuple[Finding, ...] = ()
    parted: bool = False


class Report(NamedTuple):
    """`found` are the findings of the new state that the old one did not have, `settled` the other way round."""

    base: Side
    head: Side
    changes: tuple[Change, ...] = ()
    follows: Consequences = Consequences()
    found: tuple[Finding, ...] = ()
    settled: tuple[Finding, ...] = ()
