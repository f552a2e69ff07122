"""`duizhao pdf`: digests in any edition and size of paper, a file each, or several papers bound into one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from duizhao.building.digests.choosing import Choice, Unfit, bound, check_choice, each
from duizhao.building.digests.fonts import MISSING, find_fonts
from duizhao.building.digests.printing import save_digest, some_digests
from duizhao.building.digests.setter import NotSet
from duizhao.building.inspection import inspect
from duizhao.commands.options import add_config
from duizhao.diagnostics import as_text, said, tell
from duizhao.editions.edition import EDITIONS
from duizhao.editions.pages import open_books
from duizhao.model.library import Kind
from duizhao.rendering.typst.sizes import SIZES
from duizhao.site.running import Outcome, find_settings
from duizhao.summaries.kinds import KINDS

HELP = tell("set papers, themes, comparisons or the whole library as PDFs")
_PLACE = tell(
    "a folder for a file each (default: build/pdf), or a name in .pdf for one file, into which papers are bound"
)
_EDITIONS = {edition.id: edition for edition in EDITIONS}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    for name, kind in (("paper", Kind.PAPER), ("theme", Kind.THEME), ("comparison", Kind.COMPARISON)):
        one = said(tell("a {kind}; may be repeated", kind=KINDS[kind].one))
        parser.add_argument(f"--{name}", action="append", default=[], metavar="ID", help=one)
    whole = said(tell("the whole library, with glossary and indexes"))
    parser.add_argument("--all", action="store_true", help=whole)
    name, editions = said(tell("EDITION")), said(tell("{ids}; may be repeated (default: all)", ids=list(_EDITIONS)))
    parser.add_argument("--edition", action="append", choices=_EDITIONS, metavar=name, help=editions)
    size = said(tell("size of the paper (default: a4)"))
    parser.add_argument("--paper-size", choices=SIZES, default="a4", help=size)
    name, place = said(tell("PLACE")), said(_PLACE)
    parser.add_argument("-o", "--output", type=Path, default=Path("build/pdf"), metavar=name, help=place)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        return _fail(settings.message, 2)
    loaded = inspect(settings.summaries, called=settings.called)
    if loaded.findings.stop_a_build(strict=False):
        print(as_text(loaded.findings), end="", file=sys.stderr)
        return _fail(tell("nothing was set: {reason}", reason=loaded.findings.summary()), 1)
    papers, themes, comparisons = (
        tuple(dict.fromkeys(ids)) for ids in (arguments.paper, arguments.theme, arguments.comparison)
    )
    choice = Choice(papers, themes, comparisons, arguments.all)
    editions = [_EDITIONS[id] for id in dict.fromkeys(arguments.edition or _EDITIONS)]
    place: Path = arguments.output
    try:
        check_choice(choice, loaded.library)
        if place.suffix.lower() == ".pdf":
            places = {bound(choice, editions): place}
        else:
            places = {digest: place / digest.path.removeprefix("pdf/") for digest in each(choice, editions)}
    except Unfit as error:
        return _fail(error.args[0], 2)
    fonts = find_fonts(settings.root)
    if fonts is None:
        return _fail(MISSING, 1)
    try:
        books = open_books(loaded.library)
        for printed, file in zip(
            some_digests(books, settings, fonts, places, arguments.paper_size), places.values(), strict=True
        ):
            save_digest(printed, file)
            one, more = (
                tell("{file}: 1 page", file=file),
                tell("{file}: {number} pages", file=file, number=printed.pages),
            )
            print(said(one if printed.pages == 1 else more))
    except NotSet as error:
        return _fail(error.args[0], 1)
    except OSError as error:
        file = error.filename2 or error.filename or place
        message = tell(
            "{file} cannot be written ({reason}): make it writable, or name another place with -o",
            file=file,
            reason=error.strerror,
        )
        return _fail(message, 1)
    return 0


def _fail(message: str, code: int) -> int:
    print(f"duizhao pdf: {said(message)}", file=sys.stderr)
    return code
