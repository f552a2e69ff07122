"""`duizhao review`: keeps that somebody has read both languages side by side and found that they agree."""

from __future__ import annotations

import argparse
import datetime
import sys

from duizhao.commands.options import add_config
from duizhao.commands.unknown import no_paper
from duizhao.diagnostics import Told, as_text, said, shown, tell
from duizhao.model.fields import Field, fields_at, fields_of
from duizhao.model.summary import Summary
from duizhao.site.running import Outcome, find_settings
from duizhao.summaries.loading import Loaded, load_library
from duizhao.summaries.reading import with_nearest
from duizhao.summaries.reviews import in_the_way, save_review

HELP = tell("record that both languages of a summary agree, after reading them side by side")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    papers = said(tell("a paper, or a part of it: zhang-2024, zhang-2024#limits, zhang-2024#limits-2"))
    parser.add_argument("papers", nargs="*", metavar="ID", help=papers)
    parser.add_argument("--all", action="store_true", help=said(tell("all papers")))
    name, by = said(tell("NAME")), said(tell("who has read them (default: nobody is named)"))
    parser.add_argument("--by", default="", metavar=name, help=by)
    date = said(tell("when they were read (default: today)"))
    parser.add_argument("--date", type=_day, default=None, metavar="YYYY-MM-DD", help=date)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        return _fail(settings.message, 2)
    by = " ".join(arguments.by.split())
    if arguments.all == bool(arguments.papers):
        return _fail(tell("name the papers that were reviewed, or --all of them"), 2)
    if not by.isprintable():
        return _fail(tell("a name is one line of letters, not {name}", name=shown(by)), 2)
    loaded = load_library(settings.summaries, called=settings.called)
    library = loaded.library
    chosen: list[tuple[Summary, list[Field]]] = []
    for asked in dict.fromkeys(library.papers if arguments.all else arguments.papers):
        id, _, place = asked.partition("#")
        if _refuses(loaded, id, settings.called):
            return 1
        if id not in library.papers:
            return _fail(no_paper(id, library.papers), 2)
        summary = library.papers[id]
        fields = list(fields_at(summary, place))
        if not fields:
            message = tell("{id} has no text at {place}", id=shown(id), place=shown(place))
            return _fail(with_nearest(message, place, [field.key for field in fields_of(summary)]), 2)
        chosen.append((summary, fields))
    date = (arguments.date or datetime.datetime.now().astimezone().date()).isoformat()
    for summary, fields in chosen:
        whole = [field for field in fields if field.is_whole]
        file = save_review(settings.summaries, summary, whole, date, by)
        print(said(_told(summary.id, len(whole), len(fields) - len(whole), file is not None)))
        if file is not None:
            print(f"  {file.relative_to(settings.root)}")
    return 0


def _day(value: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=datetime.UTC).date()
    except ValueError:
        raise argparse.ArgumentTypeError(said(tell("{date} is no day: write 2026-11-20", date=shown(value)))) from None


def _refuses(loaded: Loaded, id: str, called: str) -> bool:
    place = loaded.places.get(id)
    at_fault = in_the_way(loaded.findings, id, place.path if place else "", called)
    if at_fault:
        print(as_text(at_fault), end="", file=sys.stderr)
        _fail(tell("nothing was recorded: mend {id} first", id=id), 1)
    return bool(at_fault)


def _told(id: str, whole: int, half: int, is_new: bool) -> Told:
    if not is_new:
        return tell("{id}: nothing new; all {number} texts were recorded already", id=id, number=whole)
    if half:
        return tell("{id}: {number} texts agree; in one language only: {half}", id=id, number=whole, half=half)
    return tell("{id}: 1 text agrees", id=id) if whole == 1 else tell("{id}: {number} texts agree", id=id, number=whole)


def _fail(message: str, code: int) -> int:
    print(f"duizhao review: {said(message)}", file=sys.stderr)
    return code
