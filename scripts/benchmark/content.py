"""What a synthetic library says, as Markdown pages in Chinese and English: the same texts for every peer.

A page for each paper, person and theme, and a first page in each language that lists the papers. A paper's page has its
record, every facet with every point (locator, themes, parts), the cited works and how to cite it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from duizhao.building.inspection import inspect
from duizhao.model.facets import Facet
from duizhao.model.library import Library
from duizhao.model.summary import Author, Figure, Point, Record, Summary
from duizhao.model.text import Text, parts_of

LANGUAGES = ("zh", "en")

_WORDS = {
    "papers": ("论文", "Papers"),
    "works": ("引用文献", "Cited works"),
    "cite": ("如何引用", "How to cite"),
    "absent": ("论文未论及。", "Not addressed in the paper."),
    "venue": ("载于", "Published in"),
    "issued": ("日期", "Date"),
    "extent": ("期与页码", "Issue and pages"),
    "keywords": ("关键词", "Keywords"),
    "authors": ("作者", "Authors"),
    "themes": ("主题", "Themes"),
}


class Written:
    """A library as it was written to a folder; it is read when somebody asks for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def library(self) -> Library:
        return inspect(self.folder / "summaries", digests=False).library


class LinkStyle(NamedTuple):
    """How a page in a folder links to one in another: what leads up to the language's root, and how an address ends."""

    up: str
    end: str


MARKDOWN_FILES = LinkStyle("../", ".md")
ADDRESSES = LinkStyle("../../", "/")


class Page(NamedTuple):
    """`path` is that within its language; `facts` are those of its paper that programs are told."""

    language: str
    path: str
    title: str
    description: str
    facts: dict[str, Any]
    body: str


def pages_of(library: Library, style: LinkStyle) -> Iterator[Page]:
    for language in LANGUAGES:
        yield from _Teller(library, style, language).pages()


class _Teller:
    """Tells the library in one language."""

    def __init__(self, library: Library, style: LinkStyle, language: str) -> None:
        self._library, self._style, self._language = library, style, language

    def pages(self) -> Iterator[Page]:
        library = self._library
        of_person: dict[str, list[Summary]] = defaultdict(list)
        of_theme: dict[str, list[Summary]] = defaultdict(list)
        for paper in library.papers.values():
            for author in paper.record.authors:
                of_person[author.person].append(paper)
            for theme in paper.themes:
                of_theme[theme].append(paper)
            yield self._paper(paper)
        for person in library.people.values():
            about = "; ".join(self._said(one.name) for one in person.affiliations)
            yield self._list(f"people/{person.id}", person.name, about, of_person[person.id])
        for entry in library.themes.values():
            yield self._list(f"themes/{entry.id}", entry.label, self._said(entry.about), of_theme[entry.id])
        papers = [
            f"- [{self._said(one.record.title)}](papers/{one.id}{self._style.end})" for one in library.papers.values()
        ]
        about = self._said(library.about)
        yield Page(self._language, "index", self._said(library.title), about, {}, _lines(about, "", *papers))

    def _list(self, path: str, title: Text, about: str, papers: list[Summary]) -> Page:
        items = [f"- {self._link('papers', one.id, one.record.title)} ({one.record.issued})" for one in papers]
        body = _lines(about, "", f"## {self._word('papers')}", "", *items)
        return Page(self._language, path, self._said(title), about, {}, body)

    def _paper(self, paper: Summary) -> Page:
        record, library = paper.record, self._library
        themes = " · ".join(self._link("themes", id, library.themes[id].label) for id in paper.themes)
        authors = [self._author(author) for author in record.authors]
        linked = ", ".join(
            self._link("people", author.person, library.people[author.person].name) for author in record.authors
        )
        lines = [
            f"- **{self._word('authors')}** {linked}",
            f"- **{self._word('venue')}** {self._said(record.venue)}",
            f"- **{self._word('issued')}** {record.issued}",
            f"- **{self._word('extent')}** {record.extent}",
            *([f"- **DOI** <https://doi.org/{record.doi}>"] if record.doi else []),
            f"- **{self._word('keywords')}** {' · '.join(map(self._said, record.keywords))}",
            f"- **{self._word('themes')}** {themes}",
        ]
        for facet in library.facets.values():
            lines += ["", f"## {self._said(facet.label)}", "", *self._answer(facet, paper)]
        lines += ["", f"## {self._word('works')}", ""]
        for citation in paper.citations:
            lines.append(f'- <a id="{citation.work}"></a>{self._reference(library.works[citation.work].record)}')
        lines += ["", f"## {self._word('cite')}", "", self._reference(record)]
        question = next(iter(paper.answers.values())).points[0].text
        facts = {"authors": authors, "issued": record.issued, "venue": self._said(record.venue), "doi": record.doi}
        title = self._said(record.title)
        return Page(self._language, f"papers/{paper.id}", title, self._said(question), facts, _lines(*lines))

    def _answer(self, facet: Facet, paper: Summary) -> Iterator[str]:
        answer = paper.answer(facet.id)
        if not answer.points:
            yield self._word("absent")
        for point in answer.points:
            yield f"- {self._point(facet, point)}"
            for part in point.parts:
                yield f"    - {self._point(facet, part)}"

    def _point(self, facet: Facet, point: Point) -> str:
        pieces = [f"**{self._said(facet.options[point.option])}**"] if point.option else []
        if point.figure:
            pieces.append(self._figure(point.figure))
        if point.text:
            pieces.append(self._passage(self._said(point.text)))
        if point.figure:
            pieces.append(f"({point.figure.year}, {self._said(point.figure.source)})")
        if point.at:
            pieces.append(f"〔{point.at}〕")
        pieces += [self._link("themes", id, self._library.themes[id].label) for id in point.themes]
        return " ".join(pieces)

    def _figure(self, figure: Figure) -> str:
        return f"**{figure.value} {self._said(figure.unit)}**"

    def _passage(self, text: str) -> str:
        """A work that is mentioned is among the cited ones, further down on the page."""
        return "".join(part if isinstance(part, str) else f"[{part.label}](#{part.id})" for part in parts_of(text))

    def _reference(self, record: Record) -> str:
        authors = ", ".join(self._author(author) for author in record.authors)
        return f"{authors} ({record.year}). {self._said(record.title)}. *{self._said(record.venue)}*, {record.extent}."

    def _author(self, author: Author) -> str:
        return self._said(self._library.people[author.person].name if author.person else author.name)

    def _link(self, folder: str, id: str, label: Text) -> str:
        return f"[{self._said(label)}]({self._style.up}{folder}/{id}{self._style.end})"

    def _said(self, text: Text) -> str:
        return text.zh if self._language == "zh" else text.en

    def _word(self, key: str) -> str:
        return _WORDS[key][LANGUAGES.index(self._language)]


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"
