"""RIS: a field a line, so that what a value holds can neither close a record nor open another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.editions.citable import Citable
from duizhao.rendering.citations.parts import one_line

_TYPES = {
    "article": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "newspaper": "NEWS",
    "thesis": "THES",
    "report": "RPRT",
    "preprint": "UNPB",
    "speech": "SLIDE",
    "web": "ELEC",
}


def ris(work: Citable) -> str:
    """Lines end as the format wants it, with CR LF."""
    lines = [f"TY  - {_TYPES.get(work.type, 'GEN')}"]
    lines += [f"{tag}  - {one_line(value)}" for tag, value in _fields(work) if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _fields(work: Citable) -> Iterator[tuple[str, str]]:
    yield "ID", work.id
    for name in work.names:
        yield "AU", name.han if work.is_chinese and name.han else name.latin or name.han
    yield "TI", work.titled
    yield "TT", work.translated(work.title)
    yield "T2", work.printed(work.venue)
    yield "PB", work.printed(work.publisher)
    yield "PY", work.year
    if "-" in work.issued:
        year, month, day = (*work.issued.split("-"), "")[:3]
        yield "DA", f"{year}/{month}/{day}"
    yield "VL", work.volume
    yield "IS", work.issue
    first, *last = re.split(r"\s*[-‐‑–—]\s*", work.pages, maxsplit=1)
    yield "SP", first
    yield "EP", "".join(last)
    yield "DO", work.doi
    yield "SN", work.issn
    for url in work.urls:
        yield "UR", url
    for keyword in work.keywords:
        yield "KW", work.printed(keyword)
    yield "LA", work.language
    for note in work.notes:
        yield "N1", note
