"""What things are called, which ids were given to other things than before, and all texts of a value."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from duizhao.model.changes.values import FACET, Thing
from duizhao.model.entries import Person, Work
from duizhao.model.facets import Facet
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Record, Summary
from duizhao.model.text import Text

Mark = str | tuple[str, ...] | None
Renames = Mapping[str, str]
"""Old ids → new ids."""


def tables_of(library: Library) -> dict[Kind, Mapping[str, Any]]:
    return {
        Kind.PAPER: library.papers,
        Kind.THEME: library.themes,
        Kind.TERM: library.terms,
        Kind.PERSON: library.people,
        Kind.WORK: library.works,
        Kind.COMPARISON: library.comparisons,
    }


def thing_of(library: Library, id: str, renames: Renames | None = None) -> Thing:
    """What an id names in a library, under its new id; where it names nothing, the mere value."""
    kind, tables = library.find_kind(id), tables_of(library)
    now = (renames or {}).get(id, id)
    if kind is not None:
        return Thing(kind, now, name_of(tables[kind][id]))
    return facet_thing(library.facets[id], now) if id in library.facets else Thing("", now)


def facet_thing(facet: Facet, id: str = "") -> Thing:
    return Thing(FACET, id or facet.id, facet.label)


def name_of(entry: Any) -> Text:
    match entry:
        case Summary() | Work():
            return entry.record.title or entry.record.short
        case Person():
            return entry.name
        case _:
            label: Text = entry.label
            return label


def find_renames(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
    """Ids that are gone → ids that came for the same thing: what has the same DOI or ORCID, or is called the same in
    both languages. What several share tells nothing."""
    gone = [entry for id, entry in old.items() if id not in new]
    came = [entry for id, entry in new.items() if id not in old]
    renames: dict[str, str] = {}
    for mark_of in (_number, _name):
        left = _by_mark([one for one in gone if one.id not in renames], mark_of)
        found = _by_mark([one for one in came if one.id not in renames.values()], mark_of)
        renames |= {left[mark]: found[mark] for mark in left if mark in found}
    return renames


def _by_mark(entries: list[Any], mark_of: Callable[[Any], Mark]) -> dict[Mark, str]:
    ids: dict[Mark, str] = {}
    twice = set()
    for entry in entries:
        mark = mark_of(entry)
        if mark in ids:
            twice.add(mark)
        ids[mark] = entry.id
    return {mark: id for mark, id in ids.items() if mark and mark not in twice}


def _number(entry: Any) -> Mark:
    record = getattr(entry, "record", None)
    return record.doi if isinstance(record, Record) else getattr(entry, "orcid", "")


def _name(entry: Any) -> Mark:
    name = name_of(entry)
    issued = entry.record.issued if isinstance(entry, Work) else ""
    return (name.zh, name.en, issued) if name.zh and name.en else None


def mended(text: str, renames: Renames) -> str:
    """An old text with its links under their new ids."""
    if not renames or "[[" not in text:
        return text
    return re.sub(r"(?<=\[\[)[a-z0-9-]+", lambda match: renames.get(match[0], match[0]), text)


def mended_name(thing: Thing, renames: Renames) -> Thing:
    """Of a list of texts, one under its links' new ids."""
    if thing.id:
        return thing
    zh, en, zh_hant = (mended(words, renames) for words in (thing.name.zh, thing.name.en, thing.name.zh_hant))
    return thing._replace(name=Text(zh, en, zh_hant, thing.name.supplied))


def texts_in(value: Any) -> Iterator[Text]:
    """Every text of a value, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            if not isinstance(one, str):
                yield from texts_in(one)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_in(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            inner = getattr(value, name)
            if inner and not isinstance(inner, str):
                yield from texts_in(inner)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))
