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
from duizhao.diagnostics import as_text
from duizhao.editions.edition import EDITIONS
from duizhao.editions.pages import open_books
from duizhao.rendering.typst.sizes import SIZES
from duizhao.site.running import Outcome, find_settings

HELP = "set papers, themes, comparisons or the whole library as PDFs"
_EDITIONS = {edition.id: edition for edition in EDITIONS}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    for name in ("paper", "theme", "comparison"):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="ID", help=f"a {name}; may be repeated")
    parser.add_argument("--all", action="store_true", help="the whole library, with glossary and indexes")
    editions = f"{', '.join(_EDITIONS)}; may be repeated (default: all)"
    parser.add_argument("--edition", action="append", choices=_EDITIONS, metavar="EDITION", help=editions)
    parser.add_argument("--paper-size", choices=SIZES, default="a4", help="(default: a4)")
    place = "a folder for a file each (default: build/pdf), or a name in .pdf for one file, into which papers are bound"
    parser.add_argument("-o", "--output", type=Path, default=Path("build/pdf"), metavar="PLACE", help=place)


def run(arguments: argparse.Namespace) -> int:
    settings = find_settings(arguments.config)
    if isinstance(settings, Outcome):
        return _fail(settings.message, 2)
    loaded = inspect(settings.summaries, called=settings.called)
    if loaded.findings.stop_a_build(strict=False):
        print(as_text(loaded.findings), end="", file=sys.stderr)
        return _fail(f"nothing was set: {loaded.findings.summary()}", 1)
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
        return _fail(str(error), 2)
    fonts = find_fonts(settings.root)
    if fonts is None:
        return _fail(MISSING, 1)
    try:
        books = open_books(loaded.library)
        for printed, file in zip(
            some_digests(books, settings, fonts, places, arguments.paper_size), places.values(), strict=True
        ):
            save_digest(printed, file)
            print(f"{file}: {printed.pages} {'page' if printed.pages == 1 else 'pages'}")
    except NotSet as error:
        return _fail(str(error), 1)
    except OSError as error:
        cure = "make it writable, or name another place with -o"
        return _fail(f"{error.filename2 or error.filename or place} cannot be written ({error.strerror}): {cure}", 1)
    return 0


def _fail(message: str, code: int) -> int:
    print(f"duizhao pdf: {message}", file=sys.stderr)
    return code
