"""Bibliographic records as pages show them: a title in both languages, facts by label, and one line for a list."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.points import Lags, absence_item
from duizhao.editions.voice import Link
from duizhao.model.fields import RECORD, Side
from duizhao.model.summary import Record
from duizhao.model.text import Text

_FACTS = (
    "authors",
    "type",
    "venue",
    "publisher",
    "issued",
    "volume",
    "issue",
    "pages",
    "doi",
    "issn",
    "clc",
    "urls",
    "language",
    "received",
    "revised",
    "keywords",
    "funding",
)


class Fact(NamedTuple):
    """A field of a record: its values, or why it has none; `ground` says how a value not in the paper is known. `lags`
    is the side, if any, of one of its texts that has not been changed as the other has."""

    label: Said
    values: tuple[Link, ...]
    absent: Said = ()
    ground: Said = ()
    lags: Side | None = None


def facts_of(view: View, record: Record, lags: Lags) -> tuple[Fact, ...]:
    words = view.voice.words
    facts = []
    for name in _FACTS:
        values = _values(view, record, name)
        ground = view.voice.say(record.supplied[name]) if name in record.supplied else ()
        if values:
            facts.append(Fact(words[name], values, ground=ground, lags=_lag_of(name, lags)))
        elif name in record.absent:
            absence = absence_item(view, record.absent[name])
            facts.append(Fact(words[name], (), absent=absence.note or absence.said, lags=_lag_of(name, lags)))
    return tuple(facts)


def _lag_of(name: str, lags: Lags) -> Side | None:
    keys = (f"{RECORD}/{name}", f"{RECORD}/supplied/{name}")
    return next((side for key, side in lags.items() if key in keys or key.startswith(f"{keys[0]}/")), None)


def _values(view: View, record: Record, name: str) -> tuple[Link, ...]:
    voice = view.voice
    if name == "authors":
        return tuple(voice.author(author) for author in record.authors)
    if name == "type":
        return (Link(voice.words[f"type-{record.type}"]),)
    if name == "doi":
        return (Link(voice.literal(record.doi), url=f"https://doi.org/{record.doi}"),) if record.doi else ()
    if name == "urls":
        return tuple(Link(voice.literal(url), url=url) for url in record.urls)
    value = getattr(record, name)
    if isinstance(value, Text):
        return (Link(voice.say(value)),) if value else ()
    if isinstance(value, tuple):
        return tuple(Link(voice.say(text)) for text in value)
    return (Link(voice.literal(value)),) if value else ()
