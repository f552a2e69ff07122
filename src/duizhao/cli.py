"""The command `duizhao`: finds the verb and lets it run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType

from duizhao import __version__
from duizhao.commands.parsing import Parser, argparse_told
from duizhao.diagnostics import said, tell

VERBS = ("build", "serve", "check", "diff", "fmt", "pdf", "review", "status", "schema", "new", "import")


def main(arguments: Sequence[str] | None = None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Only the verb that is asked for is loaded: what builds a site takes longer to load than a check to run.
    asked = given[:1] if given and given[0] in VERBS else VERBS
    modules = {verb: _module(verb) for verb in asked}
    with argparse_told():
        chosen = _parser(modules).parse_args(given)
    run: Callable[[argparse.Namespace], int] = modules[chosen.verb].run
    return run(chosen)


def _module(verb: str) -> ModuleType:
    return import_module(f"duizhao.commands.{verb}{'_' if verb == 'import' else ''}")


def _parser(modules: dict[str, ModuleType]) -> Parser:
    parser = Parser(prog="duizhao", description=said(tell("Bilingual, structured summaries of papers as a site.")))
    version = said(tell("show program's version number and exit"))
    parser.add_argument("--version", action="version", version=f"duizhao {__version__}", help=version)
    verbs = parser.add_subparsers(dest="verb", metavar=said(tell("VERB")), required=True)
    for name, module in modules.items():
        module.add_arguments(verbs.add_parser(name, help=said(module.HELP), description=said(module.HELP)))
    return parser


if __name__ == "__main__":
    sys.exit(main())
