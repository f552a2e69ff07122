"""What changed in the catalogue, time after time: so that each site made of it can be told what it does not say yet."""

from __future__ import annotations

import secrets
from typing import NamedTuple

from duizhao.building.catalogue.records import Records

EVERYTHING = "*"
"""The key that stands for what every page rests on."""

REMEMBERED = 20

_LOG, _BORN = "~log", "~born"


class Moment(NamedTuple):
    """A state of a catalogue: of which, and after how many changes."""

    catalogue: str
    changes: int


def moment_of(records: Records) -> Moment:
    return Moment(records.find(_BORN) or "", (records.find(_LOG) or [(0, ())])[-1][0])


def log_change(records: Records, keys: set[str]) -> None:
    if records.find(_BORN) is None:
        records.put(_BORN, secrets.token_hex(8))
    log = records.find(_LOG) or [(0, ())]
    log.append((log[-1][0] + 1, tuple(sorted(keys))))
    records.put(_LOG, log[-REMEMBERED:])


def changes_since(records: Records, moment: Moment | None) -> set[str]:
    """The keys of all that reads otherwise now; of what is too long ago nobody knows."""
    catalogue, now = moment_of(records)
    log = records.find(_LOG) or [(0, ())]
    if moment is None or moment[0] != catalogue or not log[0][0] - 1 <= moment[1] <= now:
        return {EVERYTHING}
    return {key for number, keys in log if number > moment[1] for key in keys}
