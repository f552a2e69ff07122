"""`duizhao new`: a summary ready to fill. On a terminal it asks for what is not given; a pipe gives options only."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial

from duizhao.commands.options import add_config
from duizhao.commands.planned import Opened, add_planning, conclude, fail, open_library
from duizhao.diagnostics import Findings, Told, said, shown, tell
from duizhao.intake.by_hand import QUESTIONS, Answers, fault_of, record_said
from duizhao.intake.draft import Draft, draft_of
from duizhao.intake.ids import publication_id
from duizhao.intake.plan import Wanted
from duizhao.summaries.records import TYPES
from duizhao.summaries.words import id_suggested, is_id

HELP = tell("start a summary: a file with every heading, ready to fill")
_OPTIONS = {
    "--title-zh": (tell("TEXT"), tell("the title in Chinese")),
    "--title-en": (tell("TEXT"), tell("the title in English")),
    "--issued": (tell("DATE"), tell("when it was published: 2024, 2024-05 …")),
    "--venue": (tell("JOURNAL"), tell("the journal")),
    "--doi": (tell("DOI"), tell("its DOI")),
    "--language": (tell("CODE"), tell("the paper's language: zh, en …")),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    name = said(tell("the file's name (default: author and year)"))
    parser.add_argument("id", nargs="?", default="", metavar=said(tell("ID")), help=name)
    for option, (value, help) in _OPTIONS.items():
        parser.add_argument(option, default="", metavar=said(value), help=said(help))
    author = said(tell("an author; may be repeated"))
    parser.add_argument("--author", action="append", default=[], metavar=said(tell("NAME")), help=author)
    type = said(tell("type of publication (default: article)"))
    parser.add_argument("--type", choices=TYPES, default="article", help=type)
    add_planning(parser)


def run(arguments: argparse.Namespace) -> int:
    opened = open_library(arguments.config, "new")
    if isinstance(opened, int):
        return opened
    given = {name: getattr(arguments, name) for name in Answers._fields} | {"author": ";".join(arguments.author)}
    for name, value in given.items():
        if fault := fault_of(name, value):
            return fail("new", tell("--{option}: {value} cannot be read", option=name, value=shown(value)), fault)
    if arguments.id and (fault := _fault_of_id(opened, arguments.id)):
        return fail("new", fault, id_suggested(arguments.id))
    asks = sys.stdin.isatty()
    try:
        answers = Answers(**(_asked(given) if asks else given))
        draft = draft_of(record_said(answers), findings := Findings()) if answers.title_zh or answers.title_en else None
        if draft is None:
            hint = tell("give --title-zh, --title-en or both; --author, --issued, --venue and --doi help as well")
            return fail("new", tell("a summary needs the paper's title"), hint)
        id = arguments.id or _suggested(draft, opened)
        if asks and not arguments.id:
            id = _ask(tell("Id, which is the file's name [{id}]", id=id), partial(_fault_of_id, opened)) or id
    except (EOFError, KeyboardInterrupt):
        print()
        return fail("new", tell("Nothing was written."))
    wanted = Wanted(arguments.lang, id=id, anyway=arguments.anyway)
    return conclude(opened, [draft], wanted, findings, dry_run=arguments.dry_run)


def _asked(given: dict[str, str]) -> dict[str, str]:
    missing = {name: words for name, words in QUESTIONS.items() if not given[name]}
    return given | {name: _ask(words, partial(fault_of, name)) for name, words in missing.items()}


def _ask(words: str, fault_of: Callable[[str], Told | None]) -> str:
    """The answer, asked for until nothing is wrong with it."""
    while True:
        answer = input(said(tell("{question}: ", question=words))).strip()
        fault = fault_of(answer) if answer else None
        if fault is None:
            return answer
        print(said(fault))


def _suggested(draft: Draft, opened: Opened) -> str:
    first = draft.people[0].name if draft.people else None
    return publication_id(first, draft.record.title, draft.record.year, opened.loaded.places)


def _fault_of_id(opened: Opened, id: str) -> Told | None:
    free = is_id(id) and id not in opened.loaded.places
    return None if free else tell("{id} is not an id, or something has it already", id=shown(id))
