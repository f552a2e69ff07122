"""EndNote's own import format (.enw), which CNKI exports too: a tag and a value a line."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.rendering.citations.parts import one_line, page_range

_TYPES = {
    "article": "Journal Article",
    "book": "Book",
    "chapter": "Book Section",
    "newspaper": "Newspaper Article",
    "thesis": "Thesis",
    "report": "Report",
    "preprint": "Unpublished Work",
    "web": "Web Page",
}


def endnote(work: Citable) -> str:
    lines = [f"%0 {_TYPES.get(work.type, 'Generic')}"]
    lines += [f"%{tag} {one_line(value)}" for tag, value in _fields(work) if value]
    return "".join(f"{line}\r\n" for line in [*lines, ""])


def _fields(work: Citable) -> Iterator[tuple[str, str]]:
    for name in work.names:
        yield "A", _name(name, work.is_chinese)
    yield "T", work.titled
    yield "Q", work.translated(work.title)
    yield "J" if work.type == "article" else "B", work.printed(work.venue)
    yield "I", work.printed(work.publisher)
    yield "D", work.year
    yield "8", work.issued if "-" in work.issued else ""
    yield "V", work.volume
    yield "N", work.issue
    yield "P", page_range(work.pages, "-")
    yield "R", work.doi
    yield "@", work.issn
    yield "U", next(iter(work.urls), "")
    for keyword in work.keywords:
        yield "K", work.printed(keyword)
    yield "G", work.language
    yield "Z", "; ".join(work.notes)


def _name(name: Name, chinese: bool) -> str:
    if name.han and (chinese or not name.latin):
        return name.han
    return name.latin if name.family else f"{name.whole},"  # the comma keeps the name of a body whole
