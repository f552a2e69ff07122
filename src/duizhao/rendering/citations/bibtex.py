"""BibTeX, for biblatex and BibTeX alike: the title as printed is `title`, its translation `titleaddon`.

The key is the id. Names in Chinese, and those of bodies, are braced, so that they stay whole. Braces of a value become
commands, because BibTeX counts even escaped ones; addresses are verbatim to both, so in them they are encoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.rendering.citations.parts import one_line, page_range

_TYPES = {
    "article": "article",
    "book": "book",
    "chapter": "incollection",
    "newspaper": "article",
    "thesis": "thesis",
    "report": "techreport",
    "web": "online",
}
_VENUES = {
    "article": "journal",
    "newspaper": "journal",
    "chapter": "booktitle",
    "book": "series",
    "web": "organization",
}
_PUBLISHERS = {"thesis": "school", "report": "institution"}
_KINDS = {"newspaper": "Newspaper article", "thesis": "Thesis", "preprint": "Preprint", "speech": "Speech"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "$&#%_"}


def bibtex(work: Citable) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in _fields(work) if value not in ("", "{}"))
    return f"@{_TYPES.get(work.type, 'misc')}{{{work.id},\n{lines}}}\n"


def escaped(value: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPES[sign[0]], one_line(value))


def _fields(work: Citable) -> Iterator[tuple[str, str]]:
    month = work.issued[5:7]
    yield "author", f"{{{' and '.join(_name(name, work.is_chinese) for name in work.names)}}}"
    yield "title", _text(work.titled)
    yield "titleaddon", _text(work.translated(work.title))
    yield _VENUES.get(work.type, "howpublished"), _text(work.printed(work.venue))
    yield _PUBLISHERS.get(work.type, "publisher"), _text(work.printed(work.publisher))
    yield "type", _text(_KINDS.get(work.type, ""))
    yield "year", _text(work.year)
    yield "month", _MONTHS[int(month) - 1] if month else ""
    yield "day", _text(work.issued[8:].lstrip("0"))
    yield "volume", _text(work.volume)
    yield "number", _text(work.issue)
    yield "pages", _text(page_range(work.pages, "--"))
    yield "doi", _verbatim(work.doi)
    yield "issn", _text(work.issn)
    yield "url", _verbatim(next(iter(work.urls), ""))
    yield "keywords", _text(", ".join(work.printed(keyword) for keyword in work.keywords))
    yield "language", _text(work.language)
    yield "note", _text("; ".join(work.notes))


def _text(value: str) -> str:
    return f"{{{escaped(value)}}}"


def _name(name: Name, chinese: bool) -> str:
    if (chinese and name.han) or not name.latin:
        return f"{{{escaped(name.han)}}}"
    if not name.family:
        return f"{{{escaped(name.whole)}}}"
    return ", ".join(_part(part) for part in (name.family, name.given) if part)


def _part(part: str) -> str:
    """A part of a name; one that holds what BibTeX parts names by is braced."""
    return f"{{{escaped(part)}}}" if re.search(r",|\band\b", part) else escaped(part)


def _verbatim(address: str) -> str:
    encoded = re.sub(r"[{}\\]", lambda sign: f"%{ord(sign[0]):02X}", one_line(address))
    return f"{{{encoded}}}"
