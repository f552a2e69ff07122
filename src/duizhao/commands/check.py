"""`duizhao check`: all findings of all files; exit 0 clean, 1 findings."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from duizhao.building.inspection import inspect
from duizhao.commands.options import add_config, add_strict
from duizhao.diagnostics import FORMATS, said, shown, tell
from duizhao.site.running import Outcome, find_settings

HELP = tell("check the summaries and say what to mend, with places")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    add_strict(parser)
    form = said(tell("how to print findings (default: text)"))
    parser.add_argument("--format", choices=FORMATS, default="text", help=form)
    conversions = said(tell("also list the conversions to Traditional that stay ambiguous"))
    parser.add_argument("--conversions", action="store_true", help=conversions)
    no_lints = said(tell("look at the format alone, not at the texts"))
    parser.add_argument("--no-lints", action="store_true", help=no_lints)
    papers = said(tell("the papers as .txt: finds what repeats them"))
    parser.add_argument("--sources", type=Path, metavar=said(tell("FOLDER")), help=papers)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        print(f"duizhao check: {said(settings.message)}", file=sys.stderr)
        return 2
    if arguments.sources and not arguments.sources.is_dir():
        told = tell("there is no folder {folder}", folder=shown(str(arguments.sources)))
        print(f"duizhao check: {said(told)}", file=sys.stderr)
        return 2
    loaded = inspect(
        settings.summaries,
        called=settings.called,
        conversions=arguments.conversions,
        digests=settings.digests,
        lints=not arguments.no_lints,
        sources=arguments.sources,
    )
    print(FORMATS[arguments.format](loaded.findings), end="")
    number = len(loaded.library.papers)
    papers = tell("1 paper") if number == 1 else tell("{number} papers", number=number)
    end = tell("{papers}: {findings}", papers=papers, findings=loaded.findings.summary())
    print(said(end), file=sys.stderr)
    return 1 if loaded.findings.stop_a_build(strict=arguments.strict) else 0
