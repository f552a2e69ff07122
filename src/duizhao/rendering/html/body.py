"""A page's body: which template draws it, and what a shell needs to know of it."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.addresses import CONTRIBUTE, DIGESTS
from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.page import Page, View
from duizhao.editions.passages import Said, plain
from duizhao.model.text import Language
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.tools import tools_of

LONGEST_DESCRIPTION = 150
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


class Surroundings(NamedTuple):
    """What pages may lead to beside each other: `edit_base` is the address under which source files can be edited, or
    nothing; `hand_written` are the paths of the pages in docs/."""

    edit_base: str = ""
    hand_written: frozenset[str] = frozenset()


ALONE = Surroundings()


class BodyWriter:
    """Draws the pages of one edition."""

    def __init__(self, edition: Edition, view: View, around: Surroundings = ALONE) -> None:
        self._ear = Ear(edition)
        self._library = self._plain(view.voice.say(view.library.title))
        self._edit_base = around.edit_base
        self._digests = DIGESTS if DIGESTS.path in around.hand_written else None
        has_help = CONTRIBUTE.path in around.hand_written
        words = view.voice.words
        self._tools = [tools_of(InlineWriter(edition, words, depth, has_help=has_help)) for depth in range(DEEPEST + 1)]

    def body(self, page: Page) -> Body:
        tools = self._tools[page.path.count("/")]
        html = template(page.kind).render(
            page=page, body=page.body, edit_base=self._edit_base, digests=self._digests, **tools
        )
        return Body(
            page.kind,
            page.path,
            self._plain(page.title),
            self._description(page),
            page.languages,
            tuple([TocEntry(heading.anchor, tools["t"].label(heading.said)) for heading in page.contents]),
            html,
        )

    def _description(self, page: Page) -> str:
        """The beginning of what describes the page; its title and the library's where nothing does."""
        words = next(filter(None, map(self._plain, page.described)), "")
        if not words:
            return f"{self._plain(page.title)} · {self._library}"
        return words if len(words) <= LONGEST_DESCRIPTION else f"{words[:LONGEST_DESCRIPTION]}…"

    def _plain(self, said: Said) -> str:
        return plain(self._ear.hear(said))
