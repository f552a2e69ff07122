"""What the scripts of search say: the words of an edition as JSON, for an attribute."""

from __future__ import annotations

import json
from collections.abc import Mapping

from duizhao.editions.edition import EDITIONS, Edition
from duizhao.model.library import Kind

_SAID = ("count", "nothing", "seeking", "partial", "part", "mended", "broken", "retry", "recent", "forget")
_KINDS = {
    Kind.PAPER: "papers",
    Kind.THEME: "themes",
    Kind.TERM: "glossary",
    Kind.PERSON: "people",
    Kind.WORK: "works",
    Kind.COMPARISON: "comparisons",
}
_FACETS = {"kind": "search-kind", "theme": "theme", "author": "author", "year": "year", "venue": "venue"}


def readers_of(edition: Edition) -> str:
    """The editions whose texts are shown as results: in the parallel edition those of both languages."""
    spoken = [one.id for one in EDITIONS if not one.is_parallel and one.language in edition.languages]
    return " ".join(spoken)


def search_words(names: Mapping[str, str]) -> str:
    """`names` are the words of an edition, without markup."""
    words = {
        **{key: names[f"search-{key}"] for key in _SAID},
        "kinds": {str(kind): names[word] for kind, word in _KINDS.items()},
        "facets": {facet: names[word] for facet, word in _FACETS.items()},
    }
    return json.dumps(words, ensure_ascii=False)
