"""A page's body: which template draws it, and what a shell needs to know of it."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.edition import Edition
from duizhao.editions.page import Page
from duizhao.editions.passages import Said, plain
from duizhao.model.text import Language
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.tools import tools_of

DEEPEST = 2
"""How many folders deep a page of an edition lies at most."""


class TocEntry(NamedTuple):
    anchor: str
    label: str


class Body(NamedTuple):
    """A page as a shell takes it: `path` in its edition, plain words for the head, HTML for the body and contents."""

    kind: str
    path: str
    title: str
    description: str
    languages: tuple[Language, ...]
    contents: tuple[TocEntry, ...]
    html: str


class BodyWriter:
    """Draws the pages of one edition. `edit_base` is the address under which source files can be edited, or nothing."""

    def __init__(self, edition: Edition, words: dict[str, Said], edit_base: str) -> None:
        self._edit_base = edit_base
        self._tools = [tools_of(InlineWriter(edition, words, depth)) for depth in range(DEEPEST + 1)]

    def body(self, page: Page) -> Body:
        tools = self._tools[page.path.count("/")]
        html = template(page.kind).render(page=page, body=page.body, edit_base=self._edit_base, **tools)
        return Body(
            page.kind,
            page.path,
            plain(page.title),
            page.description,
            page.languages,
            tuple(TocEntry(heading.anchor, str(tools["t"].inline(heading.said))) for heading in page.contents),
            html,
        )
