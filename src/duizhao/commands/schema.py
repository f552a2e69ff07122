"""`duizhao schema`: writes the JSON Schemas beside the summaries, for editors."""

from __future__ import annotations

import argparse
import sys

from duizhao.commands.options import add_config
from duizhao.diagnostics import as_text, said, tell
from duizhao.site.running import Outcome, find_settings
from duizhao.summaries.loading import load_library
from duizhao.summaries.schema import save_schemas

HELP = tell("write the JSON Schemas of the summaries, after a change of facets.yml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        print(f"duizhao schema: {said(settings.message)}", file=sys.stderr)
        return 2
    loaded = load_library(settings.summaries, called=settings.called)
    if not loaded.library.facets:
        print(as_text(loaded.findings), end="")
        return 1
    for file in save_schemas(settings.summaries, loaded.library.facets):
        print(file.relative_to(settings.root))
    return 0
