"""`duizhao serve`: the site on this machine, built anew whenever a file is saved."""

from __future__ import annotations

import argparse
import logging
import sys

from duizhao.commands.options import add_config
from duizhao.diagnostics import said, shown, tell
from duizhao.site.running import run_serve

HELP = tell("serve the site on this machine and rebuild it whenever a file is saved")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    place, help = said(tell("HOST:PORT")), said(tell("where to listen (default: 127.0.0.1:8000)"))
    parser.add_argument("--address", type=_address, metavar=place, help=help)
    parser.add_argument("--open", action="store_true", help=said(tell("open the site in a browser")))


def _address(written: str) -> str:
    host, _, port = written.rpartition(":")
    if not (host and port.isdecimal()):
        raise argparse.ArgumentTypeError(
            said(tell("{value} is no address: write 127.0.0.1:8000", value=shown(written)))
        )
    return written


def run(arguments: argparse.Namespace) -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    options = {"dev_addr": arguments.address} if arguments.address else {}
    outcome = run_serve(arguments.config, open_in_browser=arguments.open, **options)
    if not outcome.succeeded:
        print(f"duizhao serve: {said(outcome.message)}", file=sys.stderr)
    return 0 if outcome.succeeded else 1
