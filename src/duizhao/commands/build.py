"""`duizhao build`: the whole site, with progress on a terminal."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from duizhao.commands.hiring import add_hiring, hiring_of
from duizhao.commands.options import add_config, add_strict
from duizhao.diagnostics import Findings, Told, as_text, said, tell
from duizhao.site.running import run_build

HELP = tell("build the site")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    add_strict(parser)
    parser.add_argument("--no-pdf", action="store_true", help=said(tell("leave out the PDFs")))
    place, help = said(tell("FOLDER")), said(tell("where to publish (default: 'site_dir' of mkdocs.yml)"))
    parser.add_argument("--site-dir", metavar=place, help=help)
    place, help = (
        said(tell("PATH")),
        said(tell("say of a file of the site what it is made from, and why it was made again")),
    )
    parser.add_argument("--explain", default="", metavar=place, help=help)
    add_hiring(parser)


def run(arguments: argparse.Namespace) -> int:
    strict = True if arguments.strict else None
    site_dir = str(Path(arguments.site_dir).resolve()) if arguments.site_dir else None
    outcome = run_build(
        arguments.config,
        ConsoleReporter(),
        digests=not arguments.no_pdf,
        hiring=hiring_of(arguments),
        explained=arguments.explain,
        strict=strict,
        site_dir=site_dir,
    )
    if not outcome.succeeded:
        print(f"duizhao build: {said(outcome.message)}", file=sys.stderr)
    return 0 if outcome.succeeded else 1


class ConsoleReporter:
    """Findings and the end in lines; progress only where somebody watches."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._watched = sys.stderr.isatty()
        self._told = 0.0

    def findings(self, findings: Findings) -> None:
        print(as_text(findings), end="", file=sys.stderr)

    def progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._watched and (now - self._told > 0.1 or done == total):
            self._told = now
            line = said(tell("{done} of {total} pages and PDFs", done=done, total=total))
            print(f"\r{line}", end="\n" if done == total else "", file=sys.stderr, flush=True)

    def without_digests(self, reason: str) -> None:
        print(said(reason), file=sys.stderr)

    def explained(self, lines: list[Told]) -> None:
        for line in lines:
            print(said(line))

    def published(self, pages: int, made: int, site: Path) -> None:
        seconds = f"{time.monotonic() - self._start:.1f}"
        file = site / "index.html"
        message = tell("{pages} pages in {seconds} s: {file}", pages=pages, seconds=seconds, file=file)
        if made < pages:
            message = tell(
                "{made} of {pages} pages made anew in {seconds} s: {file}",
                made=made,
                pages=pages,
                seconds=seconds,
                file=file,
            )
        print(said(message))
