"""The library: all of it, checked, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from duizhao.model.comparison import Comparison
from duizhao.model.entries import Person, Term, Theme, Work
from duizhao.model.facets import Facet
from duizhao.model.freshness import Freshness
from duizhao.model.reads import Reads
from duizhao.model.summary import Summary
from duizhao.model.text import NO_TEXT, Text
from duizhao.model.value import Value


class Kind(StrEnum):
    """What an id may name. Ids are shared by all kinds, so a link needs nothing but the id."""

    PAPER = "paper"
    THEME = "theme"
    TERM = "term"
    PERSON = "person"
    WORK = "work"
    COMPARISON = "comparison"


@dataclass(frozen=True, slots=True)
class Library(Value):
    """Papers stand newest first, everything else as declared. `freshness` has the papers whose languages somebody has
    reviewed side by side."""

    title: Text = NO_TEXT
    about: Text = NO_TEXT
    facets: dict[str, Facet] = field(default_factory=dict)
    papers: Mapping[str, Summary] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    works: Mapping[str, Work] = field(default_factory=dict)
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    freshness: Mapping[str, Freshness] = field(default_factory=dict)
    reads: Reads = field(default_factory=Reads, compare=False, repr=False)

    def find_kind(self, id: str) -> Kind | None:
        for kind, entries in (
            (Kind.PAPER, self.papers),
            (Kind.THEME, self.themes),
            (Kind.TERM, self.terms),
            (Kind.PERSON, self.people),
            (Kind.WORK, self.works),
            (Kind.COMPARISON, self.comparisons),
        ):
            if id in entries:
                return kind
        return None


def newest_first(summaries: Iterable[Summary]) -> dict[str, Summary]:
    by_id = {summary.id: summary for summary in summaries}
    return {id: by_id[id] for id in in_order({id: summary.record.issued for id, summary in by_id.items()})}


def in_order(dates: Mapping[str, str]) -> list[str]:
    """Papers by date, newest first; those without a date last; equal dates by id."""
    return sorted(sorted(dates), key=dates.__getitem__, reverse=True)
