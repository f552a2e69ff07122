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
from collections.abc import Iterable, Iterator, Sequence

from duizhao.chinese import common_characters, folds_into, readings
from duizhao.editions.page import View
from duizhao.model.library import Kind
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.gathering import Gathered, Gatherer, Thing, others_in
from duizhao.rendering.search.postings import Postings
from duizhao.rendering.search.scripts import script, shelf_scripts
from duizhao.rendering.search.shards import shelves_of
from duizhao.rendering.search.shown import TOGETHER, facet_labels
from duizhao.rendering.search.terms import HAN, endings_of

_HAN = re.compile(f"[{HAN}]")


class SearchIndex:
    """Takes what was gathered, in the order of the things; then all of it is written."""

    def __init__(self) -> None:
        self._names, self._texts = Postings(), Postings()

    def add(self, gathered: Gathered) -> None:
        self._names.add(gathered.names)
        self._texts.add(gathered.texts)

    def artifacts(self, view: View) -> Iterator[Artifact]:
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
        papers, others = len(view.library.papers), others_in(view.library)
        manifest = {
            "count": papers + len(others),
            "papers": papers,
            "kinds": _first_of_kinds(papers, others),
            "together": TOGETHER,
            "shelves": shelves,
            "syllables": " ".join(by_syllable),
            "anchors": list(view.library.facets),
            "facets": facet_labels(view),
        }
        yield script("manifest", manifest)


def groups_of(papers: int, others: Sequence[Thing]) -> Iterator[tuple[int, Sequence[Thing]]]:
    """The others that stand together in a file, with the number of the first: all whose numbers begin alike."""
    start = 0
    while start < len(others):
        end = start + TOGETHER - (papers + start) % TOGETHER
        yield papers + start, others[start:end]
        start = end


def _first_of_kinds(papers: int, others: Sequence[Thing]) -> dict[Kind, int]:
    kinds = {Kind.PAPER: 0} if papers else {}
    for number, thing in enumerate(others, papers):
        kinds.setdefault(thing.kind, number)
    return kinds


def _by_syllable(characters: Iterable[str]) -> dict[str, str]:
    """Syllable → the characters read so, those that slips are made of too."""
    by_syllable: dict[str, str] = defaultdict(str)
    for character, its in readings(sorted(common_characters().union(_HAN.findall("".join(characters))))).items():
        for syllable in its:
            by_syllable[syllable] += character
    return dict(sorted(by_syllable.items()))


def search_artifacts(view: View) -> Iterator[Artifact]:
    """The index by itself."""
    gatherer, index = Gatherer(view), SearchIndex()
    for number, (_, summary) in enumerate(sorted(view.library.papers.items())):
        view.voice.turn()
        yield from gatherer.paper(number, summary)
        index.add(gatherer.take())
    for first, things in groups_of(len(view.library.papers), others_in(view.library)):
        yield from gatherer.others(first, things)
        index.add(gatherer.take())
    yield from index.artifacts(view)
