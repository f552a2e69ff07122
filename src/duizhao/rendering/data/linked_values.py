"""JSON-LD, the way of writing it: texts with their languages, and nodes in a script that no text can close."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from duizhao.editions.page import ALL_LANGUAGES
from duizhao.editions.passages import Said
from duizhao.model.text import Language

Node = dict[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written(node: Node) -> str:
    """The node without its empty members. JSON may spell any character by its number, so no text of a library ends the
    script or begins a comment in it."""
    return _encode({key: value for key, value in node.items() if value}).replace("<", "\\u003c")


def joined(one: str, other: str) -> str:
    """Two written nodes as one: what is the same in every edition is written once."""
    return f"{one[:-1]},{other[1:]}" if other != "{}" else one


def script_of(nodes: Iterable[str]) -> str:
    return (
        f'<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{",".join(nodes)}]}}</script>'
    )


def ref(id: str) -> Node:
    return {"@id": id}


def tagged(said: Said, languages: tuple[Language, ...] = ALL_LANGUAGES) -> Any:
    """The wordings with the language of each; one that reads alike in all languages is of none. Empty if there is no
    wording in these languages."""
    chosen = [passage for passage in said if passage.language in languages]
    wordings: dict[str, Language] = {}
    for passage in chosen:
        wordings.setdefault(passage.text, passage.language)
    if len(wordings) == 1 < len(chosen):
        return next(iter(wordings))
    values = [{"@language": language, "@value": text} for text, language in wordings.items()]
    return values[0] if len(values) == 1 else values
