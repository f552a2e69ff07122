"""The command `duizhao`: finds the verb and lets it run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from duizhao import __version__
from duizhao.commands import build, check, diff, fmt, import_, new, pdf, review, schema, serve, status
from duizhao.commands.parsing import Parser, argparse_told
from duizhao.diagnostics import said, tell

VERBS = {
    "build": build,
    "serve": serve,
    "check": check,
    "diff": diff,
    "fmt": fmt,
    "pdf": pdf,
    "review": review,
    "status": status,
    "schema": schema,
    "new": new,
    "import": import_,
}


def main(arguments: list[str] | None = None) -> int:
    with argparse_told():
        chosen = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = VERBS[chosen.verb].run
    return run(chosen)


def _parser() -> Parser:
    parser = Parser(prog="duizhao", description=said(tell("Bilingual, structured summaries of papers as a site.")))
    version = said(tell("show program's version number and exit"))
    parser.add_argument("--version", action="version", version=f"duizhao {__version__}", help=version)
    verbs = parser.add_subparsers(dest="verb", metavar=said(tell("VERB")), required=True)
    for name, module in VERBS.items():
        module.add_arguments(verbs.add_parser(name, help=said(module.HELP), description=said(module.HELP)))
    return parser


if __name__ == "__main__":
    sys.exit(main())
