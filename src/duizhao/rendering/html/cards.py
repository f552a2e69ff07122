"""The cards of glossary terms, a small script each, which a page fetches when a reader asks what a term means.

Scripts, because they load where nothing else does: under a strict policy, and from an unpacked copy on disk.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from duizhao.editions.addresses import GLOSSARY
from duizhao.editions.edition import EDITIONS
from duizhao.editions.lists import term_items
from duizhao.editions.page import View
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.tools import tools_of


def card_artifacts(view: View) -> Iterator[Artifact]:
    """Links in a card are written as on the glossary's page; a page that shows it resolves them from there."""
    items = term_items(view, view.library.terms)
    depth = GLOSSARY.path.count("/")
    for edition in EDITIONS:
        tools = tools_of(InlineWriter(edition, view.voice, depth, has_help=False))
        for item in items:
            html = template("card").render(term=item, **tools)
            call = f"duizhao.takeCard({json.dumps(item.anchor)}, {json.dumps(html, ensure_ascii=False)});\n"
            yield Artifact(f"{edition.id}/{GLOSSARY.path}cards/{item.anchor}.js", call.encode())
