"""What a template gets to write with: the writers' methods, their HTML marked so that it is not escaped again."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from duizhao.rendering.html.browsing import BrowseWriter
from duizhao.rendering.html.digests import DigestWriter
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.pictures import PictureWriter
from duizhao.rendering.html.points import PointWriter
from duizhao.rendering.html.references import ReferenceWriter
from duizhao.rendering.html.searching import readers_of, search_words
from duizhao.rendering.html.status import StatusWriter
from duizhao.rendering.html.tables import TableWriter


def tools_of(inline: InlineWriter) -> dict[str, Any]:
    """`t` for texts and links, `p` for points, `g` for grids of them, `r` for references, `d` for PDFs, `s` for the
    status of summaries, `b` for the way through lists in parts, `figures` for pictures."""
    points, references = PointWriter(inline), ReferenceWriter(inline)
    browsing = BrowseWriter(inline)
    tables, digests, status = TableWriter(inline, points), DigestWriter(inline), StatusWriter(inline)
    return {
        "t": SimpleNamespace(
            href=inline.href,
            help=inline.help,
            colon=inline.colon,
            names=inline.names,
            words={key: Markup(html) for key, html in inline.words.items()},
            said=inline.said,
            inline=_marked(inline.inline),
            block=_marked(inline.block),
            lags=_marked(inline.lags),
            label=_marked(inline.label),
            both=lambda both: [Markup(html) for html in inline.both(both)],
            text=_marked(inline.text),
            link=_marked(inline.link),
            links=_marked(inline.links),
            readers=readers_of(inline.edition),
            search_words=search_words(inline.names),
        ),
        "p": SimpleNamespace(
            absence=_marked(points.absence),
            briefs=_marked(points.briefs),
            said=_marked(points.said),
        ),
        "g": SimpleNamespace(
            grid=_marked(tables.grid),
            columns=tables.columns,
            sortable=tables.sortable,
            choices=tables.choices,
            years=tables.years,
            file=tables.file,
            edition=inline.edition.id,
        ),
        "r": SimpleNamespace(
            works=_marked(references.works),
            cards=_marked(references.cards),
            shares=_marked(references.shares),
        ),
        "d": SimpleNamespace(href=digests.href, table=_marked(digests.table)),
        "s": SimpleNamespace(states=_marked(status.states), grid=_marked(status.grid)),
        "b": SimpleNamespace(bars=_marked(browsing.bars), turning=_marked(browsing.turning)),
        "figures": _marked(PictureWriter(inline).figures),
    }


def _marked(write: Callable[..., str]) -> Callable[..., Markup]:
    def marked(*values: Any, **options: Any) -> Markup:
        return Markup(write(*values, **options))

    return marked
