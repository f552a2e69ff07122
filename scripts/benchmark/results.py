"""What a run has found, and under which conditions; it can be kept as JSON."""

from __future__ import annotations

import json
import math
import os
import platform
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from scripts.benchmark.measuring import Measurement, Moment


class Missing(NamedTuple):
    """A contender that was not measured, at no size or from some size on, and why."""

    contender: str
    papers: int
    reason: str


@dataclass
class Results:
    """The cheapest build of each contender at each size and moment, in the order of the plan."""

    machine: dict[str, str]
    versions: dict[str, str] = field(default_factory=dict)
    measurements: list[Measurement] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    turns: int = 1

    def add(self, found: Measurement) -> None:
        known = self.find(found.contender, found.papers, found.moment)
        if known is None:
            self.measurements.append(found)
        elif found.cpu < known.cpu:
            self.measurements[self.measurements.index(known)] = found

    def find(self, contender: str, papers: int, moment: Moment = Moment.COLD) -> Measurement | None:
        wanted = (contender, papers, moment)
        return next((one for one in self.measurements if (one.contender, one.papers, one.moment) == wanted), None)

    def at(self, moment: Moment) -> list[Measurement]:
        return [one for one in self.measurements if one.moment == moment]

    def sizes_of(self, contender: str, moment: Moment = Moment.COLD) -> list[int]:
        return sorted(one.papers for one in self.at(moment) if one.contender == contender)

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


def results_from(text: str) -> Results:
    value = json.loads(text)
    value["measurements"] = [Measurement(**one | {"moment": Moment(one["moment"])}) for one in value["measurements"]]
    value["missing"] = [Missing(*one) for one in value["missing"]]
    return Results(**value)


def exponent(small: Measurement, large: Measurement) -> float:
    """The power of the number of papers that the CPU follows between the two."""
    return math.log(large.cpu / small.cpu) / math.log(large.papers / small.papers)


def this_machine() -> dict[str, str]:
    """The machine and the day, without names of its own."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "processor": _first("/proc/cpuinfo", r"model name\s*: (.+)") or platform.processor() or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "memory": _gigabytes(_first("/proc/meminfo", r"MemTotal:\s*(\d+) kB")),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}, {platform.machine()}",
        "Python": platform.python_version(),
    }


def _first(file: str, pattern: str) -> str:
    try:
        text = Path(file).read_text(encoding="utf-8")
    except OSError:
        return ""
    found: Iterator[re.Match[str]] = re.finditer(pattern, text)
    return next((one[1].strip() for one in found), "")


def _gigabytes(kilobytes: str) -> str:
    return f"{int(kilobytes) / 1024**2:.0f} GB" if kilobytes else "?"
