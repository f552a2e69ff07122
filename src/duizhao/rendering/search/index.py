"""The whole index as artifacts under `search/`.

1. `names`: the terms of everything with a name, with the numbers of the things. It answers at once.
2. `texts`: the terms of all that papers say, with the numbers of the papers.
3. `words`: the endings of words, for finding them by their middle.
4. `papers` and `entries`: what is shown of what is found (`shown.py`).
5. `shelves`: where the shards of each index begin, those of one kind of terms in a file.
6. `manifest.js`: which shelves there are, and what a result needs of the library; `folding.js`: the characters that
   fold; `readings.js`: how characters are read, for slips of the ear.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from duizhao.chinese import common_characters, fold, folds_into, readings
from duizhao.editions.findable import Findable, other_findables, paper_findable
from duizhao.editions.page import View
from duizhao.model.library import Kind
from duizhao.model.summary import Summary
from duizhao.model.text import Mention, Text, parts_of
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.postings import Postings
from duizhao.rendering.search.scripts import script, shelf_scripts
from duizhao.rendering.search.shards import shelves_of
from duizhao.rendering.search.shown import TOGETHER, ShownWriter
from duizhao.rendering.search.terms import HAN, MARK, endings_of, readings_of, terms_of, wholes_of

NAME, KNOWN_BY, RELATED, MARKING = 3, 2, 1, 0
"""How much a term weighs in the index of names."""

WEIGHTS = 4
"""Numbers in the index of names have the weight in their lowest bits."""

RECURRING_KNOWN = 20_000
"""Authors, venues, keywords and themes come again and again."""

_HAN = re.compile(f"[{HAN}]")


class SearchWriter:
    """Takes the papers one by one, writing what is shown of each at once; then all other things, then the shards."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._shown = ShownWriter(view)
        self._names, self._texts = Postings(), Postings()
        self._kinds: dict[Kind, int] = {}
        self._count = 0

    def paper(self, summary: Summary) -> Iterator[Artifact]:
        one = paper_findable(self._view, summary)
        self._texts.add(self._count, terms_of(folded(point.text for point in one.points)))
        return self._shown.paper(*self._numbered(one))

    def rest(self) -> Iterator[Artifact]:
        for one in other_findables(self._view):
            self._view.voice.turn()
            yield from self._shown.other(*self._numbered(one))
        yield from self._shown.last(self._count)
        terms = self._names.terms() | self._texts.terms()
        indexes = {"names": self._names.entries(), "texts": self._texts.entries(), "words": endings_of(terms)}
        shelves: dict[str, list[str]] = {index: [] for index in indexes}
        for index, entries in indexes.items():
            for shelf, shards in shelves_of(entries):
                shelves[index].append(shelf)
                yield from shelf_scripts(index, shelf, shards)
        characters = set().union(*terms)
        yield script("folding", "".join(f"{one}{other}" for one, other in folds_into(characters).items()))
        by_syllable = _by_syllable(characters)
        yield script("readings", by_syllable)
        manifest = {
            "count": self._count,
            "papers": len(self._view.library.papers),
            "kinds": self._kinds,
            "together": TOGETHER,
            "shelves": shelves,
            "syllables": " ".join(by_syllable),
            "anchors": list(self._view.library.facets),
            "facets": self._shown.facets(),
        }
        yield script("manifest", manifest)

    def _numbered(self, one: Findable) -> tuple[int, Findable, list[str]]:
        """A thing with its number and its folded names, and in the index by them."""
        number = self._count
        self._count += 1
        self._kinds.setdefault(one.kind, number)
        names = folded(one.names)
        by_weight: dict[int, Set[str]] = {
            NAME: terms_of(names) | readings_of(names) | wholes_of(names),
            KNOWN_BY: set().union(*map(_names_in, one.known_by)),
            RELATED: set().union(*map(_terms_in, one.related)),
            MARKING: {f"{MARK}{mark.facet}:{fold(mark.id)}" for mark in one.marks},
        }
        known: set[str] = set()
        for weight, terms in by_weight.items():
            self._names.add(number * WEIGHTS + weight, terms - known)
            known |= terms
        return number, one, names.split("\n")


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


def _by_syllable(characters: Iterable[str]) -> dict[str, str]:
    """Syllable → the characters read so, those that slips are made of too."""
    by_syllable: dict[str, str] = defaultdict(str)
    for character, its in readings(sorted(common_characters().union(_HAN.findall("".join(characters))))).items():
        for syllable in its:
            by_syllable[syllable] += character
    return dict(sorted(by_syllable.items()))


def search_artifacts(view: View) -> Iterator[Artifact]:
    """The index by itself."""
    writer = SearchWriter(view)
    for _, summary in sorted(view.library.papers.items()):
        view.voice.turn()
        yield from writer.paper(summary)
    yield from writer.rest()
