"""What lacks a translation since a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from duizhao.editions.changes.followed import Followed
from duizhao.model.changes import Thing
from duizhao.model.changes.naming import texts_in
from duizhao.model.entries import Term
from duizhao.model.relations import points_in
from duizhao.model.summary import Summary
from duizhao.model.text import Text


class Untranslated(NamedTuple):
    """A text that lacks a language and did not before, or was not there; `anchor` is that of its point, if any."""

    thing: Thing
    anchor: str
    lacks: str
    words: str


def untranslated_in(followed: Followed) -> Iterator[Untranslated]:
    for thing, before, now in followed.edited():
        known = set(_half_said(before))
        anchors = {text: anchor for anchor, text in _texts_of_points(now)}
        for text in dict.fromkeys(_half_said(now)):
            if text not in known:
                yield Untranslated(thing, anchors.get(text, ""), "zh" if text.en else "en", text.zh or text.en)


def _half_said(value: object) -> Iterator[Text]:
    """The texts in one language only, but for other renderings of a term, which may be."""
    whole = replace(value, others=()) if isinstance(value, Term) else value
    return (text for text in texts_in(whole) if bool(text.zh) != bool(text.en))


def _texts_of_points(value: object) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Summary):
        for _, point in points_in(value):
            yield from ((point.anchor, text) for text in texts_in(replace(point, parts=())))
