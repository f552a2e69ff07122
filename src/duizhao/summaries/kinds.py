"""What messages call the kinds of things that have ids."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.diagnostics import Told, tell
from duizhao.model.library import Kind


class KindWords(NamedTuple):
    """One of the kind and several, and where such a thing is written."""

    one: Told
    several: Told
    file: str


KINDS = {
    Kind.PAPER: KindWords(tell("paper"), tell("papers"), "papers/"),
    Kind.THEME: KindWords(tell("theme"), tell("themes"), "themes.yml"),
    Kind.TERM: KindWords(tell("term"), tell("terms"), "glossary.yml"),
    Kind.PERSON: KindWords(tell("person"), tell("people"), "people.yml"),
    Kind.WORK: KindWords(tell("work"), tell("works"), "works.yml"),
    Kind.COMPARISON: KindWords(tell("comparison"), tell("comparisons"), "comparisons.yml"),
}
