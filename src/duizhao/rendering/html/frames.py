"""What the pages that are written in Python share."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.passages import Both
from duizhao.rendering.html.inline import InlineWriter


class Ways(NamedTuple):
    """Where a page leads besides other pages; what there is no way to is empty. Under `edit_base` lie the sources, on
    `report` an error is told, `digest` is the page as PDF."""

    edit_base: str = ""
    report: str = ""
    digest: str = ""


def heading(inline: InlineWriter, title: Both) -> str:
    """The title in the edition's own language, and below it in the others."""
    first, *others = inline.both(title)
    return f"<h1>{first}</h1>\n" + "".join([f'<p class="dz-subtitle">{other}</p>' for other in others])
