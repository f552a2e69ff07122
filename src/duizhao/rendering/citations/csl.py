"""CSL-JSON, as citation processors and reference managers read it."""

from __future__ import annotations

from typing import Any

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.rendering.citations.parts import page_range

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "chapter": "chapter",
    "newspaper": "article-newspaper",
    "thesis": "thesis",
    "report": "report",
    "preprint": "article",
    "speech": "speech",
    "web": "webpage",
}


def csl(work: Citable) -> dict[str, Any]:
    """The item; a file of CSL-JSON is a list of them. There is no field for a translated title: it is a note."""
    translated = work.translated(work.title)
    notes = [f"Translated title: {translated}"] if translated else []
    fields = {
        "id": work.id,
        "type": _TYPES.get(work.type, "document"),
        "title": work.titled,
        "author": [_name(name, work.is_chinese) for name in work.names],
        "container-title": work.printed(work.venue),
        "publisher": work.printed(work.publisher),
        "issued": {"date-parts": [[int(part) for part in work.issued.split("-")]]} if work.issued else "",
        "volume": work.volume,
        "issue": work.issue,
        "page": page_range(work.pages, "-"),
        "DOI": work.doi,
        "ISSN": work.issn,
        "URL": next(iter(work.urls), ""),
        "keyword": ", ".join(work.printed(keyword) for keyword in work.keywords),
        "language": work.language,
        "note": "\n".join([*notes, *work.notes]),
    }
    return {key: value for key, value in fields.items() if value}


def _name(name: Name, chinese: bool) -> dict[str, str]:
    if (chinese and name.han) or not name.family:
        return {"literal": (name.han if chinese else "") or name.whole or name.han}
    return {key: value for key, value in (("family", name.family), ("given", name.given)) if value}
