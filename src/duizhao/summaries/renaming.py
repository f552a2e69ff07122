"""Renames an id: the entry or the file that has it, and all links to it, wherever reading found one.

1. The library is read; what cannot be read could hide links, so everything but links must be right. 2. Each text is
changed at the places of the id, and nowhere else. 3. It is read again and must say the same but for the id.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from duizhao.diagnostics import Finding, Place, Severity, shown, tell
from duizhao.model.library import Kind
from duizhao.summaries.canonical import tokens_of
from duizhao.summaries.file_reader import SourceText
from duizhao.summaries.formatting import says
from duizhao.summaries.kinds import KINDS
from duizhao.summaries.layout import REVIEWED
from duizhao.summaries.loading import Loaded, load_library
from duizhao.summaries.nodes import Mapping, Node, Scalar
from duizhao.summaries.reading import nearest
from duizhao.summaries.words import is_id

_LINK_ERRORS = {"unknown-id", "unknown-anchor", *(f"unknown-{kind}" for kind in Kind)}


class Renaming(NamedTuple):
    """What has to be written and moved, and how many links that mends."""

    texts: dict[Path, str]
    moves: dict[Path, Path]
    links: int


class Refusal(NamedTuple):
    message: str
    hint: str = ""
    findings: tuple[Finding, ...] = ()


def rename(root: Path, called: str, old: str, new: str) -> Renaming | Refusal:
    """What it takes to call `old` `new`; where `old` is the name from before and `new` the one it has by now, what it
    takes to mend the links."""
    loaded = load_library(root, called=called, keep_sources=True)
    refusal = _refusal(loaded, old, new)
    if refusal:
        return refusal
    entries = loaded.names.entries
    places = {reference.place for reference in loaded.names.references if reference.id == old}
    links = sum(reference.id == old for reference in loaded.names.references)
    moves: dict[Path, Path] = {}
    if old in entries:
        kind, place = entries[old]
        places.add(place)
        if kind is Kind.PAPER:
            source = next(source for source in loaded.sources if source.path == place.path)
            places |= _own_id(source, old)
            moves = _moves(root, source.file, old, new)
            taken = next((target for target in moves.values() if target.exists()), None)
            if taken:
                return Refusal(tell("there is a file {file} already", file=shown(taken.name)))
    texts = {}
    for source in loaded.sources:
        mine = frozenset(place for place in places if place.path == source.path)
        text = _renamed(source, mine, old, new)
        if text is None:
            message = tell("{file} writes {id} in a way that cannot be changed safely", file=source.path, id=shown(old))
            return Refusal(message, tell("write it without escapes or line breaks"))
        if text != source.text:
            texts[source.file] = text
    return Renaming(texts, moves, links)


def _refusal(loaded: Loaded, old: str, new: str) -> Refusal | None:
    errors = [one for one in loaded.findings if one.severity is Severity.ERROR and one.code not in _LINK_ERRORS]
    entries = loaded.names.entries
    if errors:
        return Refusal(tell("mend these first: they could hide links"), findings=tuple(errors))
    if not is_id(new):
        hint = tell("ids have lower-case Latin letters, digits and single hyphens: 'zhang-2024'")
        return Refusal(tell("{id} is not an id", id=shown(new)), hint)
    if old in entries and new in entries:
        kind, place = entries[new]
        message = tell("{id} already names a {kind} in {place}", id=shown(new), kind=KINDS[kind].one, place=place)
        return Refusal(message, tell("choose another id; all kinds share them"))
    linked = any(reference.id == old for reference in loaded.names.references)
    if old not in entries and not (linked and new in entries):
        return Refusal(tell("nothing has the id {id}", id=shown(old)), nearest(old, entries))
    return None


def _own_id(source: SourceText, old: str) -> set[Place]:
    """Where a summary's file gives its own id."""
    own = source.node.entries.get("id") if isinstance(source.node, Mapping) else None
    return {own.value.place} if own and isinstance(own.value, Scalar) and own.value.value == old else set()


def _moves(root: Path, file: Path, old: str, new: str) -> dict[Path, Path]:
    """The paper's file, those that stand beside it under its name, and the folder of its reviews."""
    beside = sorted(one for one in file.parent.iterdir() if re.match(rf"\.?{re.escape(old)}\.", one.name))
    moves = {one: one.with_name(one.name.replace(old, new, 1)) for one in beside if one.is_file()}
    reviews = root / REVIEWED / old
    return moves | ({reviews: reviews.with_name(new)} if reviews.is_dir() else {})


def _renamed(source: SourceText, places: frozenset[Place], old: str, new: str) -> str | None:
    if not places:
        return source.text
    text, end, pieces = source.text, 0, []
    for token in tokens_of(text):
        start = token.start_mark
        if token.start_mark.index < token.end_mark.index and (start.line + 1, start.column + 1) in {
            (place.line, place.column) for place in places
        }:
            stop = token.end_mark.index
            pieces += [text[end : start.index], _with_new(text[start.index : stop], old, new)]
            end = stop
    changed = "".join([*pieces, text[end:]])
    return changed if says(changed, _meant(source.node, places, old, new)) else None


def _with_new(words: str, old: str, new: str) -> str:
    """The id itself, in quotes or not, or a text with links to it."""
    if words.strip("\"'") == old:
        return words.replace(old, new)
    return re.sub(rf"\[\[{re.escape(old)}(?=[#|\]])", f"[[{new}", words)


def _meant(node: Node, places: frozenset[Place], old: str, new: str) -> Any:
    """What `meaning` of the node has to be afterwards."""
    if isinstance(node, Scalar):
        return _with_new(node.value, old, new) if node.place in places else node.value
    if isinstance(node, Mapping):
        return [
            (_meant(key, places, old, new), _meant(value, places, old, new)) for key, value in node.entries.values()
        ]
    return [[_meant(item, places, old, new)] for item in node.items]
