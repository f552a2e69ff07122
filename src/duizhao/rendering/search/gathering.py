"""What each thing of a library puts into the index: the terms by which it is found, and what is shown of it.

All things have a number: papers first, by id, then all others by kind and id. Several workers may gather, each of them
things in rising order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from duizhao.chinese import fold
from duizhao.editions.findable import Findable, findable_of, paper_findable
from duizhao.editions.page import View
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Summary
from duizhao.model.text import Mention, Text, parts_of
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.shown import ShownWriter
from duizhao.rendering.search.terms import MARK, readings_of, terms_of, wholes_of

NAME, KNOWN_BY, RELATED, MARKING = 3, 2, 1, 0
"""How much a term weighs in the index of names."""

WEIGHTS = 4
"""Numbers in the index of names have the weight in their lowest bits."""

RECURRING_KNOWN = 20_000
"""Authors, venues, keywords and themes come again and again."""


class Thing(NamedTuple):
    kind: Kind
    id: str


def others_in(library: Library) -> list[Thing]:
    """All but papers, in the order of their numbers."""
    tables = (
        (Kind.THEME, library.themes),
        (Kind.TERM, library.terms),
        (Kind.PERSON, library.people),
        (Kind.WORK, library.works),
        (Kind.COMPARISON, library.comparisons),
    )
    return [Thing(kind, id) for kind, entries in tables for id in sorted(entries)]


class Gathered(NamedTuple):
    """Terms with the numbers of the things that have them, rising: in the index of names and in that of texts."""

    names: dict[str, list[int]]
    texts: dict[str, list[int]]


NOTHING_GATHERED = Gathered({}, {})


class Gatherer:
    def __init__(self, view: View) -> None:
        self._view = view
        self._shown = ShownWriter(view)
        self._names: defaultdict[str, list[int]] = defaultdict(list)
        self._texts: defaultdict[str, list[int]] = defaultdict(list)

    def take(self) -> Gathered:
        """All that was gathered since it was last taken."""
        gathered = Gathered(dict(self._names), dict(self._texts))
        self._names.clear()
        self._texts.clear()
        return gathered

    def paper(self, number: int, summary: Summary) -> Iterator[Artifact]:
        """While the words of its page are at hand."""
        one = paper_findable(self._view, summary)
        for term in terms_of(folded(point.text for point in one.points)):
            self._texts[term].append(number)
        return self._shown.paper(number, one, self._named(number, one))

    def others(self, first: int, things: Iterable[Thing]) -> Iterator[Artifact]:
        """Things that stand together in a file; the first of them has the number given."""
        entries = []
        for number, thing in enumerate(things, first):
            self._view.voice.turn()
            one = findable_of(self._view, thing.kind, thing.id)
            entries.append((one, self._named(number, one)))
        return self._shown.others(first, entries)

    def _named(self, number: int, one: Findable) -> list[str]:
        """The folded names of a thing, by which it stands in the index from now on."""
        names = folded(one.names)
        by_weight: dict[int, Set[str]] = {
            NAME: terms_of(names) | readings_of(names) | wholes_of(names),
            KNOWN_BY: set().union(*map(_names_in, one.known_by)),
            RELATED: set().union(*map(_terms_in, one.related)),
            MARKING: {f"{MARK}{mark.facet}:{fold(mark.id)}" for mark in one.marks},
        }
        known: set[str] = set()
        for weight, terms in by_weight.items():
            for term in terms - known:
                self._names[term].append(number * WEIGHTS + weight)
            known |= terms
        return names.split("\n")


def folded(texts: Iterable[Text]) -> str:
    """Every wording that somebody wrote, a line each."""
    written = [words for text in texts for words in (text.zh, text.en, text.zh_hant) if words]
    return fold("\n".join(map(without_links, written)))


@lru_cache(RECURRING_KNOWN)
def _terms_in(text: Text) -> Set[str]:
    return terms_of(folded((text,)))


@lru_cache(RECURRING_KNOWN)
def _names_in(text: Text) -> Set[str]:
    return _terms_in(text) | readings_of(folded((text,)))


def without_links(words: str) -> str:
    if "[[" not in words:
        return words
    return "".join(part.label if isinstance(part, Mention) else part for part in parts_of(words))
