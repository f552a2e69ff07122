"""CSL-JSON, and what Crossref answers, which is nearly the same: there many values are lists of one."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from duizhao.diagnostics import Findings, Place, tell
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.types import type_of

SIGN = re.compile(r"\A\s*(?:\[\s*(?:\{|\Z|\])|\{\s*(?:\"|\Z))")
_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "journal-article": "article",
    "article-newspaper": "newspaper",
    "article": "preprint",
    "posted-content": "preprint",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "chapter": "chapter",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "paper-conference": "chapter",
    "proceedings-article": "chapter",
    "thesis": "thesis",
    "dissertation": "thesis",
    "report": "report",
    "speech": "speech",
    "webpage": "web",
    "post-weblog": "web",
    "document": "other",
    "other": "other",
}
_FIELDS = {
    "title": What.TITLE,
    "original-title": What.TRANSLATED_TITLE,
    "container-title": What.VENUE,
    "publisher": What.PUBLISHER,
    "volume": What.VOLUME,
    "issue": What.ISSUE,
    "page": What.PAGES,
    "DOI": What.DOI,
    "ISSN": What.ISSN,
    "URL": What.URL,
    "keyword": What.KEYWORDS,
    "language": What.LANGUAGE,
}
_DATES = ("issued", "published-print", "published-online", "published")
_TRANSLATED = re.compile(r"^Translated title: (.+)$", re.MULTILINE)
_NEXT_ITEM = re.compile(r"\}\s*,\s*(?=\{\s*\")")
_BETWEEN = re.compile(r"[\s,]*")
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|scp|span|u|tt|br|p|mml:\w+|jats:\w+)(?: [^<>]*)?/?>")


def read_csl(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    for item, place in _items(text, path, findings):
        inner = item.get("message") if isinstance(item, dict) else None
        record = inner if isinstance(inner, dict) else item
        if isinstance(record, dict):
            yield record_of(record, place, findings)
        else:
            message = tell("something else stands where a record is expected")
            findings.error(
                "unread-entry", place, message, tell("a record is written in braces: {example}", example='{"type": …}')
            )


def record_of(item: dict[str, Any], place: Place, findings: Findings) -> ForeignRecord:
    said = [Statement(what, value, place) for key, what in _FIELDS.items() for value in _texts(item.get(key))]
    said += [Statement(What.TRANSLATED_TITLE, title, place) for title in _TRANSLATED.findall(str(item.get("note", "")))]
    authors = item.get("author")
    for author in authors if isinstance(authors, list) else ():
        name = _name(author)
        if name:
            orcid = str(author.get("ORCID", "")) if isinstance(author, dict) else ""
            said.append(Statement(What.AUTHOR, name, place, orcid))
    said += [Statement(What.DATE, date, place) for date in map(_date, map(item.get, _DATES)) if date][:1]
    kind = next(iter(_texts(item.get("type"))), "")
    type = type_of(kind, _TYPES, place, findings) if kind else ""
    return ForeignRecord(place, next(iter(_texts(item.get("id"))), ""), type, tuple(said))


def _items(text: str, path: str, findings: Findings) -> Iterator[tuple[Any, Place]]:
    """Item by item, each with its place, so that a broken one costs no other."""
    decode = json.JSONDecoder().raw_decode
    at = len(text) - len(text.lstrip())
    at += text.startswith("[", at)
    line, counted = 1, 0
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing at all, too
        if at >= len(text) or text[at] == "]":
            return
        line, counted = line + text.count("\n", counted, at), at
        place = Place(path, line, at - text.rfind("\n", 0, at))
        try:
            item, at = decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            stopped = error.pos if isinstance(error, json.JSONDecodeError) else at
            message = tell("the record that begins here is no JSON")
            stop_line = text.count("\n", 0, stopped) + 1
            hint = tell("mend it and import it anew; reading stopped in line {line}", line=stop_line)
            findings.error("unread-entry", place, message, hint)
            following = _NEXT_ITEM.search(text, max(stopped - 1, at))
            if following is None:
                return
            at = following.end()
        else:
            yield item, place


def _texts(value: Any) -> list[str]:
    """The texts of a value that may be one, a number, or a list of them, without the markup that titles may have."""
    values = value if isinstance(value, list) else [value]
    texts = [str(one) for one in values if isinstance(one, str | int | float)]
    return [text for text in (html.unescape(_MARKUP.sub("", text)).strip() for text in texts) if text]


def _name(author: Any) -> str:
    if not isinstance(author, dict):
        return ""
    family, given = (next(iter(_texts(author.get(key))), "") for key in ("family", "given"))
    particle = next(iter(_texts(author.get("non-dropping-particle"))), "")
    if family:
        family = " ".join(filter(None, [particle, family]))
        return f"{family}, {given}" if given else family
    body = next((text for key in ("literal", "name") for text in _texts(author.get(key))), "")
    return f"{body}," if body else given


def _date(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    written = "-".join(f"{int(part):02d}" for part in first if str(part).isdecimal())
    return written or next((text for key in ("raw", "literal") for text in _texts(value.get(key))), "")
