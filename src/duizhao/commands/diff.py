"""`duizhao diff`: what a pull request means, in the reader's words."""

from __future__ import annotations

import argparse
import os
import sys

from duizhao.building.comparing import compare
from duizhao.building.revisions import NotFound
from duizhao.commands.options import add_config
from duizhao.diagnostics import said, tell
from duizhao.rendering.changes.as_json import as_json
from duizhao.rendering.changes.as_markdown import as_markdown
from duizhao.rendering.changes.as_text import as_text
from duizhao.rendering.changes.report import Report
from duizhao.site.running import Outcome, find_settings

HELP = tell("say what changed in the summaries, in the reader's words")
FORMATS = ("text", "markdown", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    base = said(tell("a Git revision (a branch, a commit), or a folder, to compare with"))
    parser.add_argument("base", metavar=said(tell("BASE")), help=base)
    head = said(tell("the revision or folder to look at (default: the files here)"))
    parser.add_argument("--head", metavar=said(tell("STATE")), default="", help=head)
    form = said(tell("how to print it (default: text)"))
    parser.add_argument("--format", choices=FORMATS, default="text", help=form)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        return _fail(said(settings.message), 2)
    try:
        report = compare(settings, arguments.base, arguments.head)
    except NotFound as error:
        return _fail(said(error.args[0]), 1)
    except OSError as error:
        return _fail(f"{error.strerror}: {error.filename}", 1)
    print(_printed(report, arguments.format), end="")
    return 0


def _printed(report: Report, form: str) -> str:
    match form:
        case "markdown":
            return as_markdown(report)
        case "json":
            return as_json(report)
        case _:
            return as_text(report, colours=_has_colours())


def _has_colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _fail(message: str, code: int) -> int:
    print(f"duizhao diff: {message}", file=sys.stderr)
    return code
