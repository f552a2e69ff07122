"""Options that several verbs take."""

from __future__ import annotations

import argparse
from pathlib import Path

from duizhao.diagnostics import said, tell


def add_config(parser: argparse.ArgumentParser) -> None:
    place, help = said(tell("FILE")), said(tell("the project's mkdocs.yml"))
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), metavar=place, help=help)


def add_strict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help=said(tell("let warnings count as errors")))
