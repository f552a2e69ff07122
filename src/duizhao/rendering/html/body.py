"""A page's body: which template draws it, and what a shell needs to know of it."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.page import Page, View
from duizhao.editions.passages import Said, plain
from duizhao.model.text import Language
from duizhao.rendering.data.linked_data import LinkedData
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.page_head import HeadWriter
from duizhao.rendering.html.reporting import IssueForm, ReportWriter
from duizhao.rendering.html.tools import tools_of

LONGEST_DESCRIPTION = 150
DEEPEST = 2
"""How many folders deep a page of an edition lies at most."""


class TocEntry(NamedTuple):
    anchor: str
    label: str


class Body(NamedTuple):
    """A page as a shell takes it: `path` in its edition, plain words for the head, HTML for the body and contents, and
    what the head says to programs."""

    kind: str
    path: str
    title: str
    description: str
    languages: tuple[Language, ...]
    contents: tuple[TocEntry, ...]
    html: str
    head: str = ""


class BodyWriter:
    """Draws the pages of one edition. `edit_base` is the address under which source files can be edited, or nothing;
    `has_help` says whether there is a page on how to contribute; on the form for `issues` errors are reported; `linked`
    is what pages say to programs, if they say it."""

    def __init__(
        self,
        edition: Edition,
        view: View,
        edit_base: str = "",
        *,
        has_help: bool = False,
        issues: IssueForm | None = None,
        linked: LinkedData | None = None,
    ) -> None:
        self._ear = Ear(edition)
        self._library = self._plain(view.voice.say(view.library.title))
        self._edit_base = edit_base
        self._head = HeadWriter(edition, linked) if linked else None
        words = view.voice.words
        self._reports = ReportWriter(edition, self._plain(words["report-asks"]), issues, has_help=has_help)
        self._tools = [tools_of(InlineWriter(edition, words, depth, has_help=has_help)) for depth in range(DEEPEST + 1)]

    def body(self, page: Page) -> Body:
        tools = self._tools[page.path.count("/")]
        around = {"edit_base": self._edit_base, "report": self._reports.find_address(page.path)}
        title, description = self._plain(page.title), self._description(page)
        return Body(
            page.kind,
            page.path,
            title,
            description,
            page.languages,
            tuple([TocEntry(heading.anchor, tools["t"].label(heading.said)) for heading in page.contents]),
            template(page.kind).render(page=page, body=page.body, **around, **tools),
            self._head.head(page, title, description) if self._head else "",
        )

    def _description(self, page: Page) -> str:
        """The beginning of what describes the page; its title and the library's where nothing does."""
        words = next(filter(None, map(self._plain, page.described)), "")
        if not words:
            return f"{self._plain(page.title)} · {self._library}"
        return words if len(words) <= LONGEST_DESCRIPTION else f"{words[:LONGEST_DESCRIPTION]}…"

    def _plain(self, said: Said) -> str:
        return plain(self._ear.hear(said))
