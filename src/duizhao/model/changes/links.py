"""Who in a library links to the points of papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import Any

from duizhao.model.changes.naming import mended, name_of, tables_of, texts_in
from duizhao.model.changes.sides import Sides
from duizhao.model.changes.values import Thing
from duizhao.model.text import mentions_in

Anchor = tuple[str, str]
"""A paper's id, and an anchor on its page."""


def owners_linking(sides: Sides, anchors: AbstractSet[Anchor]) -> dict[Anchor, tuple[Thing, ...]]:
    """Who links to each of these and did so before: what was written before the anchors changed."""
    owners: dict[Anchor, list[Thing]] = defaultdict(list)
    former = {now: was for was, now in sides.renames.items()}
    before = tables_of(sides.old)
    for kind, entries in tables_of(sides.new).items():
        for id, entry in entries.items():
            now = _anchors_in(entry) & anchors
            old = before[kind].get(former.get(id, id)) if now else None
            for anchor in sorted(now & _anchors_in(old, sides.renames) if old is not None else ()):
                owners[anchor].append(Thing(kind, id, name_of(entry)))
    return {anchor: tuple(things) for anchor, things in owners.items()}


def _anchors_in(entry: Any, renames: Any = None) -> set[Anchor]:
    wordings = (words for text in texts_in(entry) for words in (text.zh, text.en, text.zh_hant) if "[[" in words)
    return {
        (mention.id, mention.anchor)
        for words in wordings
        for mention in mentions_in(mended(words, renames or {}))
        if mention.anchor
    }
