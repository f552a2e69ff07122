"""The whole index as artifacts under `search/`.

1. `names`: the terms of everything with a name, with the numbers of the things. It answers at once.
2. `texts`: the terms of all that papers say, with the numbers of the papers.
3. `entries`: what is shown of things other than papers, some to a file; `papers`: of a paper, all its points with it;
   each once a language.
4. `manifest.js`: where each shard begins, and the words a result needs; `folding.js`: the characters that fold;
   `readings.js`: how characters are read, for slips of the ear.

Every file is a script that calls `duizhao.search.take`, because scripts load under a strict policy and from a copy on
disk.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from duizhao.chinese import fold, folds_into, readings
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.findable import Findable, findables
from duizhao.editions.hearing import Ear
from duizhao.editions.page import View
from duizhao.editions.passages import Said, plain
from duizhao.model.library import Kind
from duizhao.model.text import Mention, Text, parts_of
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.postings import Postings, Shard, shards_of
from duizhao.rendering.search.terms import HAN, MARK, endings_of, readings_of, terms_of

ENTRIES_TOGETHER = 16
LONGEST_DETAIL = 160
NAME, OTHER, RELATED, MARKING = 3, 2, 1, 0
"""How much a term weighs in the index of names."""

_HAN = re.compile(f"[{HAN}]")
_READERS = tuple(edition for edition in EDITIONS if not edition.is_parallel)


class SearchWriter:
    """Takes everything that can be found, one by one, and writes what is shown of it at once; the shards at the end."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._ears = {edition: Ear(edition) for edition in _READERS}
        self._names, self._texts = Postings(), Postings()
        self._characters: set[str] = set()
        self._kinds: dict[str, int] = {}
        self._labels = {facet.id: view.voice.say(facet.label) for facet in view.library.facets.values()}
        self._entries: dict[Edition, list[list[str]]] = defaultdict(list)

    def artifacts(self) -> Iterator[Artifact]:
        count = 0
        for number, one in enumerate(findables(self._view)):
            self._kinds.setdefault(one.kind, number)
            self._index(number, one)
            yield from self._papers(number, one) if one.kind is Kind.PAPER else self._entry(number, one)
            count = number + 1
        yield from self._last_entries(count)
        shards = {
            "names": list(self._names.shards()),
            "texts": list(self._texts.shards()),
            "words": list(shards_of(endings_of({*self._names.terms(), *self._texts.terms()}))),
        }
        for index, its in shards.items():
            yield from (script(f"{index}/{number}", shard.text) for number, shard in enumerate(its))
        yield script("folding", "".join(f"{one}{other}" for one, other in folds_into(self._characters).items()))
        yield script("readings", _by_syllable(self._characters))
        yield script("manifest", self._manifest(shards, count))

    def _index(self, number: int, one: Findable) -> None:
        weights = dict.fromkeys((f"{MARK}{mark.facet}:{fold(mark.id)}" for mark in one.marks), MARKING)
        for weight, texts in ((RELATED, one.related), (OTHER, one.others), (NAME, one.names)):
            folded = self._folded(texts)
            weights |= dict.fromkeys(terms_of(folded), weight)
            if weight > RELATED:
                weights |= dict.fromkeys(readings_of(folded), weight)
        self._names.add(number, weights)
        if one.points:
            said = self._folded(point.text for point in one.points)
            self._texts.add(number, dict.fromkeys(terms_of(said), 0))

    def _folded(self, texts: Iterable[Text]) -> str:
        """Every wording that somebody wrote, a line each; the characters that occur are remembered."""
        written = [words for text in texts for words in (text.zh, text.en, text.zh_hant) if words]
        folded = fold("\n".join(map(without_links, written)))
        self._characters.update(folded)
        return folded

    def _papers(self, number: int, one: Findable) -> Iterator[Artifact]:
        facets = list(self._labels)
        points = [(facets.index(point.facet), point.anchor, self._view.voice.say(point.text)) for point in one.points]
        for edition, ear in self._ears.items():
            marks: dict[str, list[list[str]]] = defaultdict(list)
            for mark in one.marks:
                marks[mark.facet].append([fold(mark.id), plain(ear.hear(mark.said))])
            shown = {
                "entry": self._shown(ear, one),
                "marks": marks,
                "points": [[facet, anchor, plain(ear.hear(said))] for facet, anchor, said in points],
            }
            yield script(f"papers/{edition.id}/{number}", shown)

    def _entry(self, number: int, one: Findable) -> Iterator[Artifact]:
        if number % ENTRIES_TOGETHER == 0:
            yield from self._last_entries(number)
        for edition, ear in self._ears.items():
            self._entries[edition].append([str(number), *self._shown(ear, one)])

    def _last_entries(self, before: int) -> Iterator[Artifact]:
        for edition, entries in self._entries.items():
            if entries:
                block = (before - 1) // ENTRIES_TOGETHER
                yield script(f"entries/{edition.id}/{block}", {entry[0]: entry[1:] for entry in entries})
        self._entries.clear()

    def _shown(self, ear: Ear, one: Findable) -> list[str]:
        path, anchor = one.target
        address = f"{path}#{anchor}" if anchor else path
        detail = plain(ear.hear(one.detail))[:LONGEST_DETAIL]
        return [
            one.kind,
            address,
            plain(ear.hear(one.name)),
            detail,
            *self._folded((*one.names, *one.others)).splitlines(),
        ]

    def _manifest(self, shards: dict[str, list[Shard]], count: int) -> dict[str, Any]:
        return {
            "count": count,
            "papers": len(self._view.library.papers),
            "kinds": self._kinds,
            "together": ENTRIES_TOGETHER,
            "shards": {index: [shard.first for shard in its] for index, its in shards.items()},
            "facets": {
                edition.id: [self._heard(ear, label) for label in self._labels.values()]
                for edition, ear in self._ears.items()
            },
        }

    def _heard(self, ear: Ear, said: Said) -> str:
        return plain(ear.hear(said))


def script(name: str, value: Any) -> Artifact:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Artifact(f"search/{name}.js", f'duizhao.search.take("{name}",{text})\n'.encode())


def without_links(words: str) -> str:
    if "[[" not in words:
        return words
    return "".join(part.label if isinstance(part, Mention) else part for part in parts_of(words))


def _by_syllable(characters: Iterable[str]) -> dict[str, str]:
    """Syllable → the characters commonly read so."""
    by_syllable: dict[str, str] = defaultdict(str)
    for character, syllable in readings(_HAN.findall("".join(sorted(characters)))).items():
        by_syllable[syllable] += character
    return dict(sorted(by_syllable.items()))


def search_artifacts(view: View) -> Iterator[Artifact]:
    return SearchWriter(view).artifacts()
