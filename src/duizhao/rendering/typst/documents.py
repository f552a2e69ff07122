"""Whole digests: which pages of an edition they hold, in which order, with what in front and behind.

A document is a title, a date and the JSON that the templates take; `templates/main.typ` says how its parts are set.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from duizhao.editions.addresses import GLOSSARY, HOME, Target, paper_path, target_of
from duizhao.editions.comparisons import comparison_page, comparisons_page
from duizhao.editions.edition import Edition
from duizhao.editions.lists import papers_page, works_page
from duizhao.editions.page import Page, View
from duizhao.editions.pages import Books
from duizhao.editions.paper import paper_page
from duizhao.editions.passages import Said
from duizhao.editions.themes import theme_page, themes_page
from duizhao.model.library import Kind
from duizhao.model.summary import points_in
from duizhao.rendering.typst.end_matter import EndMatter
from duizhao.rendering.typst.faces import FACES
from duizhao.rendering.typst.inline import InlineWriter, Value
from duizhao.rendering.typst.papers import PaperWriter
from duizhao.rendering.typst.pictures import PictureWriter
from duizhao.rendering.typst.places import Places, label_of
from duizhao.rendering.typst.references import ReferenceWriter
from duizhao.rendering.typst.sizes import BODY, SIZES, Size
from duizhao.rendering.typst.tables import TableWriter
from duizhao.rendering.typst.themes import ThemeWriter

WORTH_CONTENTS = 60
"""From so many points on one looks for something in a paper's digest: it gets contents and an index of its themes."""


class Imprint(NamedTuple):
    """Where a library is published, and the state of it: the last change of its sources, where that is known."""

    site_url: str = ""
    revision: str = ""
    changed: str = ""
    is_edited: bool = False


class Document(NamedTuple):
    """`date` is that of the newest thing in it; `data` is JSON."""

    title: str
    date: str
    data: str


class Pages:
    """The pages that digests are made of. The last one is remembered: all editions have it in turn."""

    def __init__(self, books: Books) -> None:
        self.view = books.view
        self._last: tuple[str, Page | None] = "", None

    @cached_property
    def depths(self) -> dict[str, int]:
        """Of all themes, in the order of a walk down their tree."""
        return self.view.relations.walk(self.view.library)

    def paper(self, id: str) -> Page:
        return self._page(id, lambda: paper_page(self.view, self.view.library.papers[id]))

    def theme(self, id: str) -> Page:
        return self._page(id, lambda: theme_page(self.view, self.view.library.themes[id]))

    def comparison(self, id: str) -> Page:
        return self._page(id, lambda: comparison_page(self.view, self.view.library.comparisons[id]))

    def _page(self, id: str, make: Callable[[], Page]) -> Page:
        if self._last[0] != id or self._last[1] is None:
            self.view.voice.turn()
            self._last = id, make()
        page = self._last[1]
        assert page is not None
        return page


class _Desk:
    """The writers of one digest, which share what they know of it."""

    def __init__(
        self, view: View, edition: Edition, places: Places, imprint: Imprint, size: Size, *, whole: bool
    ) -> None:
        self.inline = InlineWriter(edition, view.voice.words, places)
        self.references = ReferenceWriter(view, self.inline, imprint.site_url)
        self.pictures = PictureWriter(self.inline, size)
        self.tables = TableWriter(self.inline, size, refers=whole)


class DocumentWriter:
    """Writes the digests of one edition for one size of paper."""

    def __init__(self, pages: Pages, edition: Edition, imprint: Imprint, paper_size: str) -> None:
        self._pages = pages
        self._view = pages.view
        self._edition = edition
        self._imprint = imprint
        self._size = SIZES[paper_size]
        self._base = f"{imprint.site_url}{edition.id}/" if imprint.site_url else ""

    def paper(self, id: str) -> Document:
        page = self._pages.paper(id)
        entries = [target_of(Kind.WORK, citation.work) for citation in self._view.library.papers[id].citations]
        desk = self._desk(Places([page.path], entries, self._base))
        head = self._masthead(desk, "paper-digest", page.path, [id])
        is_long = sum(1 for _ in points_in(self._view.library.papers[id])) >= WORTH_CONTENTS
        papers = PaperWriter(desk.inline, desk.references, has_contents=is_long)
        blocks = [head, *papers.blocks(page), {"is": "conventions", "lines": self._conventions(desk, terms=False)}]
        blocks += self._end_matter(desk).themes([id], whole=False) if is_long else []
        running = desk.inline.bare(self._view.voice.link(id).said)
        return self._document(desk, page.title, [id], [{"running": running, "blocks": blocks, "opens": True}])

    def theme(self, id: str) -> Document:
        page = self._pages.theme(id)
        papers = self._view.relations.papers_under.get(id, [])
        desk = self._desk(Places(base=self._base))
        head = self._masthead(desk, "theme-digest", page.path, papers)
        blocks = [head, *ThemeWriter(desk.inline, desk.pictures).blocks(page)]
        return self._document(
            desk, page.title, papers, [{"running": desk.inline.bare(page.title), "blocks": blocks, "opens": True}]
        )

    def comparison(self, id: str) -> Document:
        page = self._pages.comparison(id)
        papers = self._view.relations.select_papers(self._view.library, self._view.library.comparisons[id].papers)
        desk = self._desk(Places(base=self._base))
        part = self._comparison_part(desk, page, 1)
        part["blocks"].insert(0, self._masthead(desk, "comparison-digest", page.path, papers))
        part["opens"] = True
        return self._document(desk, page.title, papers, [part])

    def selection(self, papers: Sequence[str]) -> Document:
        """A reading list: some papers, each as in the whole."""
        return self._book("selection", papers, whole=False)

    def library(self) -> Document:
        return self._book("digest", tuple(self._view.library.papers), whole=True)

    def _book(self, word: str, papers: Sequence[str], *, whole: bool) -> Document:
        library = self._view.library
        desk = self._desk(self._places(papers, whole=whole), whole=whole)
        writer = PaperWriter(desk.inline, desk.references, is_part=whole)
        parts: list[Value] = [self._cover(desk, word, papers), self._contents(desk, terms=whole)]
        if whole:
            parts += self._overview(desk)
        for number, id in enumerate(papers):
            blocks = writer.blocks(self._pages.paper(id))
            if number == 0:
                blocks.insert(0, self._title(desk, "digest-papers"))
            running = desk.inline.bare(self._view.voice.link(id).said)
            parts.append({"running": running, "blocks": blocks, "level": 1})
        end = self._end_matter(desk)
        behind = [end.themes(papers, whole=whole)]
        if whole:
            for number, one in enumerate(library.comparisons.values()):
                part = self._comparison_part(desk, self._pages.comparison(one.id), 2)
                if number == 0:
                    part["blocks"].insert(0, self._title(desk, "comparisons"))
                parts.append(part)
            behind = [end.glossary(), end.works(), *behind, end.people()]
        parts += [{"running": blocks[0]["line"], "blocks": blocks} for blocks in behind if blocks]
        return self._document(desk, self._view.voice.say(library.title), papers, parts)

    def _places(self, papers: Sequence[str], *, whole: bool) -> Places:
        library = self._view.library
        pages = [paper_path(paper) for paper in papers]
        if not whole:
            return Places(pages, base=self._base)
        entries = [Target(GLOSSARY.path, term) for term in library.terms]
        entries += [target_of(Kind.WORK, work) for work in library.works]
        entries += [target_of(Kind.THEME, theme) for theme in self._view.relations.walk(library)]
        relations = self._view.relations
        entries += [target_of(Kind.COMPARISON, one) for one in library.comparisons]
        entries += [
            target_of(Kind.PERSON, person)
            for person in library.people
            if person in relations.papers_by or person in relations.works_by
        ]
        return Places(pages, entries, self._base)

    def _cover(self, desk: _Desk, word: str, papers: Sequence[str]) -> Value:
        library, inline = self._view.library, desk.inline
        first, *others = inline.line(self._view.voice.say(library.title)) or [["", self._edition.name]]
        cover = {
            "is": "cover",
            "title": [first],
            "others": [[one] for one in others],
            "kind": inline.word(word),
            "edition": self._edition.name,
            "about": inline.line(self._view.voice.say(library.about)),
            "facts": self._imprint_of(desk, HOME.path, papers, revision=True),
        }
        return {"running": [], "blocks": [cover], "front": True, "cover": True}

    def _contents(self, desk: _Desk, *, terms: bool) -> Value:
        return {
            "running": desk.inline.word("contents"),
            "front": True,
            "blocks": [
                {"is": "contents", "head": desk.inline.word("contents"), "depth": 2},
                {"is": "conventions", "lines": self._conventions(desk, terms=terms)},
            ],
        }

    def _conventions(self, desk: _Desk, *, terms: bool) -> list[Any]:
        keys = ["conventions-locators", *(["conventions-terms"] if terms else []), "conventions-supplied"]
        return [desk.inline.word(key) for key in keys]

    def _overview(self, desk: _Desk) -> list[Value]:
        """The pictures of the whole library."""
        makers = (papers_page, works_page, themes_page, comparisons_page)
        pictures = [picture for make in makers for picture in make(self._view).pictures]
        if not pictures:
            return []
        blocks = [self._title(desk, "overview"), *desk.pictures.figures(tuple(pictures))]
        return [{"running": desk.inline.word("overview"), "blocks": blocks}]

    def _comparison_part(self, desk: _Desk, page: Page, level: int) -> Value:
        return {
            "running": desk.inline.bare(page.title),
            "across": desk.tables.lies_across(page.body),
            "blocks": desk.tables.blocks(page, label_of(Target(page.path)), level),
        }

    @staticmethod
    def _title(desk: _Desk, word: str) -> Value:
        return {"is": "title", "line": desk.inline.word(word), "level": 1}

    def _masthead(self, desk: _Desk, word: str, path: str, papers: Sequence[str]) -> Value:
        return {
            "is": "masthead",
            "library": desk.inline.bare(self._view.voice.say(self._view.library.title)),
            "kind": desk.inline.word(word),
            "facts": self._imprint_of(desk, path, papers, revision=False),
        }

    def _imprint_of(self, desk: _Desk, path: str, papers: Sequence[str], *, revision: bool) -> list[Value]:
        """Where and of when this is. Only a whole says which revision, so that one paper's change leaves others as they
        were."""
        inline, imprint = desk.inline, self._imprint
        facts = []
        date = (imprint.changed if revision else "") or self._date(papers)
        if date:
            facts.append({"label": inline.word("state-of"), "values": [inline.literal(date)]})
        if revision and imprint.revision:
            values = [inline.literal(imprint.revision)]
            values += [inline.word("edited-since")] if imprint.is_edited else []
            facts.append({"label": inline.word("commit"), "values": values})
        if self._base:
            address = f"{self._base}{path}"
            facts.append({"label": inline.word("online"), "values": [inline.literal(address, address)]})
        return facts

    def _document(self, desk: _Desk, title: Said, papers: Sequence[str], parts: list[Value]) -> Document:
        library = self._view.voice.say(self._view.library.title)
        name = desk.inline.plain(title) or self._edition.name
        date = self._date(papers)
        face = FACES[self._edition.language]
        data = {
            "title": name,
            "library": desk.inline.bare(library),
            "language": face.code,
            "parallel": self._edition.is_parallel,
            "faces": {face.code: face._asdict() for face in FACES.values()},
            "size": {
                **self._size._asdict(),
                "body": BODY,
                "set": self._size.set_width,
                "across": self._size.set_width_across,
            },
            "colon": ": " if self._edition.language.startswith("en") else "：",
            "also": desk.inline.name("continued"),
            "parts": parts,
        }
        written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return Document(name, date, _with_plain_lines(desk.inline.places.without_unwanted_anchors(written), face.code))

    def _date(self, papers: Sequence[str]) -> str:
        return max((self._view.library.papers[paper].credit.reviewed for paper in papers), default="")

    def _end_matter(self, desk: _Desk) -> EndMatter:
        return EndMatter(self._view, desk.inline, desk.references, self._pages.depths)

    def _desk(self, places: Places, *, whole: bool = False) -> _Desk:
        return _Desk(self._view, self._edition, places, self._imprint, self._size, whole=whole)


def _with_plain_lines(data: str, own: str) -> str:
    """Lines that are no more than words in the document's own language, as most are, as those words: `[["s","…"]]` as
    `"…"`. Within a string of JSON no such bracket can stand, for its quotes are escaped there."""
    return re.sub(rf'\[\["{own}",("(?:[^"\\]|\\.)*")\]\]', r"\1", data)
