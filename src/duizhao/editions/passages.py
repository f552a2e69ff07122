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
    """A text in one language. A fallback stands in for a language that is still missing; supplied wording is ours."""

    language: Language
    runs: tuple[Run, ...]
    is_fallback: bool = False
    is_supplied: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


Said = tuple[Passage, ...]
"""A text as an edition says it: one passage, or in the parallel edition one in each language."""


def plain(said: Said, between: str = " · ") -> str:
    """The words alone, each language's once."""
    return between.join(dict.fromkeys(passage.text for passage in said))
