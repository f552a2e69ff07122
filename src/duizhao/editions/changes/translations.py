"""What lacks a translation since a change, and what one language says otherwise since both were reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from duizhao.editions.changes.followed import Followed
from duizhao.model.changes import Thing
from duizhao.model.changes.naming import texts_in
from duizhao.model.entries import Term
from duizhao.model.fields import Side, fields_of
from duizhao.model.freshness import UNREVIEWED
from duizhao.model.summary import Summary, points_in
from duizhao.model.text import Text


class Untranslated(NamedTuple):
    """A text that lacks a language and did not before, or was not there; `anchor` is that of its point, if any."""

    thing: Thing
    anchor: str
    lacks: str
    words: str


class Stale(NamedTuple):
    """A text of which one language was changed after a review of both: `anchor` is its place on the paper's page,
    `lagging` the other language."""

    thing: Thing
    anchor: str
    lagging: str
    words: str


def stale_in(followed: Followed) -> Iterator[Stale]:
    """What is stale now and did not stand so before, wherever it stood."""
    for thing, before, now in followed.edited():
        stale = followed.new.freshness.get(thing.id, UNREVIEWED).stale
        if not stale or not isinstance(now, Summary):
            continue
        was = followed.old.freshness.get(followed.former_id(thing.id), UNREVIEWED).stale
        known = (
            {(one.zh, one.en) for one in fields_of(before) if one.key in was} if isinstance(before, Summary) else set()
        )
        for field in fields_of(now):
            if field.key in stale and (field.zh, field.en) not in known:
                lagging = stale[field.key].lagging
                yield Stale(thing, field.key, str(lagging), field.zh if lagging is Side.ZH else field.en)


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
