"""A page's body: which template draws it, and what a shell needs to know of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from duizhao.editions.addresses import CONTRIBUTE
from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.page import Heading, Page, PageKind, View
from duizhao.editions.passages import Said, plain
from duizhao.model.text import Language
from duizhao.rendering.data.linked_data import LinkedData
from duizhao.rendering.html.citing import Citations, CitingWriter
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.frames import Ways
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.page_head import HeadWriter
from duizhao.rendering.html.papers import PaperWriter
from duizhao.rendering.html.people import PersonWriter
from duizhao.rendering.html.points import PointWriter
from duizhao.rendering.html.references import ReferenceWriter
from duizhao.rendering.html.reporting import IssueForm, ReportWriter
from duizhao.rendering.html.tools import tools_of

LONGEST_DESCRIPTION = 150
DEEPEST = 3
"""How many folders deep a page of an edition lies at most."""

OF_THINGS = 2
"""How deep the pages of papers and people lie."""


_WITH_DIGEST = frozenset([PageKind.HOME, PageKind.PAPER, PageKind.THEME, PageKind.COMPARISON])


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


class Surroundings(NamedTuple):
    """What pages may lead to beside each other: `edit_base` is the address under which source files can be edited, or
    nothing; on the form for `issues` errors are reported; `hand_written` are the paths of the pages in docs/. `linked`
    is what pages say to programs, if they say it; all editions share their `citations`. Whether there are `digests`
    says whether pages may lead to theirs."""

    edit_base: str = ""
    issues: IssueForm | None = None
    hand_written: frozenset[str] = frozenset()
    linked: LinkedData | None = None
    citations: Citations | None = None
    digests: bool = False


ALONE = Surroundings()


class BodyWriter:
    """Draws the pages of one edition."""

    def __init__(self, edition: Edition, view: View, around: Surroundings = ALONE) -> None:
        self.edition = edition
        self._ear = Ear(edition)
        self._library = self._plain(view.voice.say(view.library.title))
        self._edit_base = around.edit_base
        self._has_digests = around.digests
        self._head = HeadWriter(edition, around.linked) if around.linked else None
        has_help = CONTRIBUTE.path in around.hand_written
        words = view.voice.words
        citations = around.citations or Citations(view)
        inlines = [InlineWriter(edition, view.voice, depth, has_help=has_help) for depth in range(DEEPEST + 1)]
        self._label = inlines[0].label
        self._entries: dict[str, tuple[Said, TocEntry]] = {}
        self._tools = [tools_of(inline) for inline in inlines]
        self._writers = _writers(inlines[OF_THINGS], citations)
        self._reports = ReportWriter(edition, self._plain(words["report-asks"]), around.issues, has_help=has_help)

    def body(self, page: Page) -> Body:
        tools = self._tools[page.path.count("/")]
        title, description = self._plain(page.title), self._description(page)
        digest = tools["d"].href(page.path) if self._has_digests and page.kind in _WITH_DIGEST else ""
        ways = Ways(self._edit_base, self._reports.find_address(page.path), digest)
        write = self._writers.get(page.kind)
        if write is not None:
            html = write(page.body, ways)
        else:
            html = template(page.kind).render(page=page, body=page.body, **ways._asdict(), **tools)
        return Body(
            page.kind,
            page.path,
            title,
            description,
            page.languages,
            tuple([self._entry(heading) for heading in page.contents]),
            html,
            self._head.head(page, title, description) if self._head else "",
        )

    def _entry(self, heading: Heading) -> TocEntry:
        """Page after page has the same headings under the same anchors."""
        known = self._entries.get(heading.anchor)
        if known is None or known[0] is not heading.said:
            entry = TocEntry(heading.anchor, self._label(heading.said))
            known = self._entries[heading.anchor] = heading.said, entry
        return known[1]

    def _description(self, page: Page) -> str:
        """The beginning of what describes the page; its title and the library's where nothing does."""
        words = next(filter(None, map(self._plain, page.described)), "")
        if not words:
            return f"{self._plain(page.title)} · {self._library}"
        return words if len(words) <= LONGEST_DESCRIPTION else f"{words[:LONGEST_DESCRIPTION]}…"

    def _plain(self, said: Said) -> str:
        return plain(self._ear.hear(said))


def _writers(inline: InlineWriter, citations: Citations) -> dict[PageKind, Callable[[Any, Ways], str]]:
    """What writes the pages that need no template."""
    references = ReferenceWriter(inline)
    papers = PaperWriter(inline, PointWriter(inline), references, CitingWriter(inline, citations))
    return {PageKind.PAPER: papers.page, PageKind.PERSON: PersonWriter(inline, references).page}
