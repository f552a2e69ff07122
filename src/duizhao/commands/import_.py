"""`duizhao import`: what another program or Crossref says of a publication becomes a summary to fill, or a work."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from duizhao.commands.options import add_config
from duizhao.commands.planned import add_planning, conclude, fail, open_library
from duizhao.diagnostics import Findings, as_text, said, shown, tell
from duizhao.intake.crossref import CROSSREF, Unanswered, fetch
from duizhao.intake.plan import Wanted
from duizhao.intake.values import doi_of, is_doi
from duizhao.summaries.guard import LARGEST_FILE
from duizhao.summaries.words import id_suggested, is_id

HELP = tell("start a summary from a file of another program (BibTeX, RIS, EndNote, NoteExpress, CNKI …) or from a DOI")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    source = said(tell("an exported file, or a DOI, for which Crossref is asked"))
    parser.add_argument("source", metavar=said(tell("FILE|DOI")), help=source)
    id = said(tell("the id to use, where there is one record"))
    parser.add_argument("--as", dest="id", default="", metavar=said(tell("ID")), help=id)
    entry = said(tell("a record of the file, by its key or number; may be repeated (default: all)"))
    parser.add_argument("--entry", action="append", default=[], metavar=said(tell("KEY")), help=entry)
    work = said(tell("add it to works.yml, as literature that papers cite"))
    parser.add_argument("--work", action="store_true", help=work)
    crossref = said(tell("whom to ask for a DOI (default: {address})", address=CROSSREF))
    parser.add_argument("--crossref", default=CROSSREF, metavar=said(tell("URL")), help=crossref)
    timeout = said(tell("how long to wait (default: 10)"))
    parser.add_argument("--timeout", type=float, default=10, metavar=said(tell("SECONDS")), help=timeout)
    add_planning(parser)


def run(arguments: argparse.Namespace) -> int:
    from duizhao.intake.reading import read_foreign  # the readers' libraries would slow every other verb

    opened = open_library(arguments.config, "import")
    if isinstance(opened, int):
        return opened
    fetched = _fetch(arguments)
    if isinstance(fetched, Unanswered):
        return fail("import", fetched.message, fetched.hint)
    findings = Findings()
    drafts = read_foreign(fetched, arguments.source, findings)
    by_key = {str(number): draft for number, draft in enumerate(drafts, 1)}
    by_key |= {draft.key: draft for draft in reversed(drafts) if draft.key}
    if missing := [key for key in arguments.entry if key not in by_key]:
        print(as_text(findings), end="", file=sys.stderr)
        keys = [draft.key or str(number) for number, draft in enumerate(drafts, 1)] or ["–"]
        return fail("import", tell("no record {key}; the file has {keys}", key=shown(missing[0]), keys=keys))
    chosen = [by_key[key] for key in dict.fromkeys(arguments.entry)] or drafts
    if arguments.id and (not is_id(arguments.id) or arguments.id in opened.loaded.places):
        message = tell("{id} is not an id, or something has it already", id=shown(arguments.id))
        return fail("import", message, id_suggested(arguments.id))
    if arguments.id and len(chosen) > 1:
        return fail("import", tell("--as is for one record; choose it with --entry"))
    wanted = Wanted(arguments.lang, arguments.work, arguments.id, arguments.anyway)
    return conclude(opened, chosen, wanted, findings, dry_run=arguments.dry_run)


def _fetch(arguments: argparse.Namespace) -> bytes | Unanswered:
    source = Path(arguments.source)
    if is_doi(arguments.source) and not os.path.lexists(source):
        return fetch(doi_of(arguments.source), arguments.crossref, arguments.timeout)
    try:
        with source.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        message = tell("cannot read {path}: {reason}", path=shown(arguments.source), reason=error.strerror or "")
        return Unanswered(message, tell("give the path of an exported file, or a DOI such as 10.1000/182"))
