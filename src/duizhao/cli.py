"""The command `duizhao`: finds the verb and lets it run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from duizhao import __version__
from duizhao.commands import build, check, fmt, pdf, schema, serve

VERBS = {"build": build, "serve": serve, "check": check, "fmt": fmt, "pdf": pdf, "schema": schema}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="duizhao", description="Bilingual, structured summaries of papers as a site.")
    parser.add_argument("--version", action="version", version=f"duizhao {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for name, module in VERBS.items():
        module.add_arguments(verbs.add_parser(name, help=module.HELP, description=module.HELP))
    chosen = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = VERBS[chosen.verb].run
    return run(chosen)


if __name__ == "__main__":
    sys.exit(main())
