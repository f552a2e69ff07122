"""Options that say who does the work of a build."""

from __future__ import annotations

import argparse

from duizhao.building.crews import Hiring, Way
from duizhao.diagnostics import said, shown, tell


def add_hiring(parser: argparse.ArgumentParser) -> None:
    help = said(tell("who makes the pages: this process alone, several, or a Dask cluster (default: processes)"))
    parser.add_argument("--executor", type=Way, choices=list(Way), default=Way.PROCESSES, help=help)
    place, help = said(tell("NUMBER")), said(tell("how many processes (default: one for each core)"))
    parser.add_argument("--workers", type=_count, default=0, metavar=place, help=help)
    place, help = said(tell("ADDRESS")), said(tell("of the Dask scheduler: tcp://HOST:PORT"))
    parser.add_argument("--scheduler", default="", metavar=place, help=help)


def hiring_of(arguments: argparse.Namespace) -> Hiring:
    way = Way.DASK if arguments.scheduler else arguments.executor
    return Hiring(way, arguments.workers, arguments.scheduler)


def _count(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError(said(tell("{value} is no number of processes", value=shown(written))))
    return int(written)
