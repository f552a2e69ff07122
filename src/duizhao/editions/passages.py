"""What a text becomes for a reader: passages, each in one language, made of runs that may be links."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.addresses import Target
from duizhao.model.text import Language


class Run(NamedTuple):
    """A stretch of text; with a target it is a link. `is_term` marks links that the builder set on glossary terms."""

    text: str
    target: Target | None = None
    is_term: bool = False


class Passage(NamedTuple):
    """A text in one language. Supplied wording is ours. A fallback stands in for a language that is still missing: that
    depends on who hears it."""

    language: Language
    runs: tuple[Run, ...]
    is_fallback: bool = False
    is_supplied: bool = False

    @property
    def text(self) -> str:
        runs = self.runs
        return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


Said = tuple[Passage, ...]
"""A text in every language it has: pages say everything so, and an edition hears its own of it."""

Heard = tuple[Passage, ...]
"""A text as the reader of an edition gets it: one passage, or in the parallel edition one in each language."""


class Both(NamedTuple):
    """A text that every edition shows in all its languages: titles and terms, which readers compare."""

    said: Said


def plain(heard: Heard, between: str = " · ") -> str:
    """The words alone, each language's once."""
    if len(heard) == 1:
        return heard[0].text
    return between.join(dict.fromkeys([passage.text for passage in heard]))
