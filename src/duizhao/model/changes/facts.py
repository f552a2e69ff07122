"""A value as facts, by aspect and language, and what differs between two values' facts.

A fact is a wording, or a list of things. What is nested is told by dotted aspects: `absent.doi`, `title.supplied`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from duizhao.model.changes.values import Detail, Relisted, Reworded, Thing
from duizhao.model.comparison import Selection
from duizhao.model.entries import Affiliation, Rendering
from duizhao.model.summary import Absence, Author, Citation, Figure, Record
from duizhao.model.text import NO_TEXT, Text

Facts = dict[tuple[str, str], "str | tuple[Thing, ...]"]
Find = Callable[[str], Thing]
"""What an id names, or the mere value where it names nothing."""

_OWN = frozenset(["id", "path", "answers", "anchor", "parts"])
"""What is compared elsewhere."""
LANGUAGES = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


def facts_of(value: Any, find: Find) -> Facts:
    """The facts of an entry, a paper's summary but for its answers, or a point but for its parts."""
    return {key: fact for key, fact in _fields(value, find, "") if fact}


def details_between(old: Facts, new: Facts) -> tuple[Detail, ...]:
    keys = dict.fromkeys([*new, *old])
    reworded: list[Detail] = []
    for aspect, language in keys:
        was, now = old.get((aspect, language), ""), new.get((aspect, language), "")
        if isinstance(was, tuple) or isinstance(now, tuple):
            reworded += _relisted(aspect, was or (), now or ())
        elif was != now:
            reworded.append(Reworded(aspect, language, was, now))
    return tuple(_once(reworded))


def _fields(value: Any, find: Find, prefix: str) -> Iterator[tuple[tuple[str, str], str | tuple[Thing, ...]]]:
    for field in dataclasses.fields(value):
        if field.name not in _OWN:
            yield from _facts(getattr(value, field.name), find, f"{prefix}{field.name}")


def _facts(value: Any, find: Find, aspect: str) -> Iterator[tuple[tuple[str, str], str | tuple[Thing, ...]]]:
    match value:
        case str():
            yield (aspect, ""), str(value)
        case bool():
            yield (aspect, ""), "true" if value else ""
        case Text():
            yield from _wordings(value, aspect)
        case Record() | Figure():
            yield from _fields(value, find, "")
        case Absence():
            yield (aspect, ""), str(value.kind)
            yield from _wordings(value.note, f"{aspect}.note")
        case Selection():
            yield (aspect, ""), tuple(map(find, value.ids))
            yield (f"{aspect}.under", ""), tuple(map(find, filter(None, [value.theme])))
        case Mapping():
            for key, one in value.items():
                yield from _facts(one, find, f"{aspect}.{key}")
        case tuple():
            yield (aspect, ""), tuple(_item(one, find) for one in value)
            yield from _more(value, find, aspect)
        case None:
            pass
        case _:  # a part of a summary that stands for itself, as its credit does
            yield from _fields(value, find, f"{aspect}.")


def _wordings(text: Text, aspect: str) -> Iterator[tuple[tuple[str, str], str | tuple[Thing, ...]]]:
    for language, words in (("zh", text.zh), ("zh-Hant", text.zh_hant), ("en", text.en)):
        yield (aspect, language), words
    yield (f"{aspect}.supplied", ""), tuple(Thing("", one, LANGUAGES.get(one, NO_TEXT)) for one in text.supplied)


def _item(value: Any, find: Find) -> Thing:
    match value:
        case Text():
            return Thing("", "", value)
        case Author():
            return find(value.person) if value.person else Thing("", "", value.name)
        case Citation():
            return find(value.work)
        case Rendering():
            return Thing("", "", value.text)
        case Affiliation():
            return Thing("", "", value.name)
        case _:
            return find(value)


def _more(
    values: tuple[Any, ...], find: Find, aspect: str
) -> Iterator[tuple[tuple[str, str], str | tuple[Thing, ...]]]:
    """What the items of a list say besides what they name."""
    for value in values:
        match value:
            case Citation():
                cited = f"{aspect}.{find(value.work).id}"
                yield (f"{cited}.at", ""), value.at
                yield (f"{cited}.probable", ""), "true" if value.probable else ""
            case Rendering(name, papers) | Affiliation(name, papers):
                yield (f"{aspect}.{name.zh or name.en}.papers", ""), tuple(map(find, papers))


def _relisted(aspect: str, old: Any, new: Any) -> list[Detail]:
    """Of two lists; where a single wording has taken another's place, it reads otherwise."""
    was, now = {one.key: one for one in old}, {one.key: one for one in new}
    added = tuple(one for key, one in now.items() if key not in was)
    removed = tuple(one for key, one in was.items() if key not in now)
    reordered = [key for key in was if key in now] != [key for key in now if key in was]
    if not (added or removed or reordered):
        return []
    if len(added) == len(removed) == 1 and not (added[0].id or removed[0].id or reordered):
        pairs = zip(_wordings(removed[0].name, aspect), _wordings(added[0].name, aspect), strict=True)
        return [
            Reworded(aspect, language, str(before), str(after))
            for ((_, language), before), (_, after) in pairs
            if before != after and not isinstance(before, tuple)
        ]
    return [Relisted(aspect, added, removed, reordered)]


def _once(details: list[Detail]) -> Iterator[Detail]:
    """What reads alike in all languages is told once."""
    alike: dict[tuple[str, str, str], list[Reworded]] = {}
    for one in details:
        if isinstance(one, Reworded):
            alike.setdefault((one.aspect, one.old, one.new), []).append(one)
    for one in details:
        if not isinstance(one, Reworded):
            yield one
            continue
        same = alike[one.aspect, one.old, one.new]
        if {"zh", "en"} <= {other.language for other in same}:
            if one is same[0]:
                yield one._replace(language="")
        else:
            yield one
