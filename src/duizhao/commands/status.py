"""`duizhao status`: how far the summaries are in each language, and what somebody could do next."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from duizhao.commands.options import add_config
from duizhao.commands.unknown import no_paper
from duizhao.diagnostics import Severity, said, tell
from duizhao.model.progress import PaperProgress, progress_of
from duizhao.rendering.data.status import status_data
from duizhao.rendering.status_reports import as_markdown, as_text
from duizhao.site.running import Outcome, find_settings
from duizhao.summaries.loading import load_library

HELP = tell("say how far the summaries are in each language, and what there is to do")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    parser.add_argument(
        "papers", nargs="*", metavar="ID", help=said(tell("papers of which all is said (default: all)"))
    )
    form = said(tell("how to print it (default: text)"))
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help=form)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        return _fail(settings.message)
    loaded = load_library(settings.summaries, called=settings.called)
    papers = loaded.library.papers
    if errors := loaded.findings.count(Severity.ERROR):
        message = tell("what has errors is left out: {errors}; duizhao check lists them", errors=errors)
        print(f"duizhao status: {said(message)}", file=sys.stderr)
    asked = list(dict.fromkeys(arguments.papers))
    for id in asked:
        if id not in papers:
            return _fail(no_paper(id, papers))
    progress = [progress_of(loaded.library, papers[id]) for id in asked or papers]
    print(_written(progress, arguments.format, in_full=bool(asked)), end="")
    return 0


def _written(progress: Sequence[PaperProgress], form: str, *, in_full: bool) -> str:
    if form == "json":
        return json.dumps(status_data(progress), ensure_ascii=False, indent=2) + "\n"
    return as_markdown(progress) if form == "markdown" else as_text(progress, in_full=in_full)


def _fail(message: str) -> int:
    print(f"duizhao status: {said(message)}", file=sys.stderr)
    return 2
