"""COinS: a record as an OpenURL ContextObject, for the title of an empty span, from which Zotero takes the paper."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.rendering.citations.parts import one_line, page_range

_JOURNAL, _BOOK, _THESIS, _OTHER = "journal", "book", "dissertation", "dc"
_FORMATS = {
    "article": (_JOURNAL, "article", "atitle", "jtitle"),
    "book": (_BOOK, "book", "btitle", "series"),
    "chapter": (_BOOK, "bookitem", "atitle", "btitle"),
    "report": (_BOOK, "report", "btitle", "series"),
    "thesis": (_THESIS, "", "title", ""),
}
_ZOTERO_TYPES = {"newspaper": "newspaperArticle", "preprint": "preprint", "speech": "presentation", "web": "webpage"}
"""Dublin Core has a type, and Zotero, which is who reads it, takes its own names there."""


def coins(work: Citable) -> str:
    """The value of the attribute, not yet escaped for HTML."""
    return "&".join(f"{key}={quote(one_line(value), safe='')}" for key, value in _pairs(work) if value)


def _pairs(work: Citable) -> Iterator[tuple[str, str]]:
    kind, genre, title, venue = _FORMATS.get(work.type, (_OTHER, "", "title", "source"))
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{kind}"
    yield "rft_id", f"info:doi/{work.doi}" if work.doi else next(iter(work.urls), "")
    # Readers look for this pair letter by letter.
    yield "rft.genre", genre
    yield "rft.type", _ZOTERO_TYPES.get(work.type, "document") if kind == _OTHER else ""
    yield f"rft.{title}", work.titled
    yield f"rft.{venue}", work.printed(work.venue) if venue else ""
    yield "rft.inst" if kind == _THESIS else "rft.pub", work.printed(work.publisher)
    for name in work.names:
        yield _author(name, work.is_chinese)
    yield "rft.date", work.issued
    yield "rft.volume", work.volume
    yield "rft.issue", work.issue
    yield "rft.pages", page_range(work.pages, "-")
    yield "rft.issn", work.issn
    yield "rft.language", work.language


def _author(name: Name, chinese: bool) -> tuple[str, str]:
    if chinese and name.han:
        return "rft.au", name.han
    return ("rft.au", name.latin) if name.family else ("rft.aucorp", name.whole or name.han)
