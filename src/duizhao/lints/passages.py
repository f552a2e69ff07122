"""The texts of a library as somebody wrote them: zh and en beside each other, with the keys that lead to them, and the
place of every character in its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duizhao.diagnostics import Place, Told
from duizhao.summaries.file_reader import SourceText
from duizhao.summaries.nodes import Mapping, Node, Scalar, Sequence

LANGUAGES = ("zh", "en", "zh-Hant")
_WORD = 12
_LINK = re.compile(r"\[\[[^\[\]|]*(?:\|([^\[\]]*))?\]\]")
_AS_PRINTED = frozenset(
    ["title", "venue", "publisher", "name", "authors", "affiliations", "funding", "keywords", "source", "others"]
)
"""Under these keys a text says what somebody else wrote, but for languages that are `supplied`."""


class Passage(NamedTuple):
    """One text in the languages it has, and the mapping in which it stands."""

    source: SourceText
    keys: tuple[str, ...]
    node: Mapping
    texts: dict[str, Scalar]
    supplied: frozenset[str]
    parent: Mapping | None = None

    def said(self, language: str) -> str:
        scalar = self.texts.get(language)
        return scalar.value if scalar else ""

    def ours(self, language: str) -> str:
        """The text where its wording is the library's own."""
        printed = not _AS_PRINTED.isdisjoint(self.keys[1:]) and language not in self.supplied
        return "" if printed else self.said(language)

    def beside(self, *keys: str) -> str:
        """A word or text of the mapping in which the passage stands."""
        node: Node | None = self.parent
        for key in keys:
            entry = node.entries.get(key) if isinstance(node, Mapping) else None
            node = entry.value if entry else None
        return node.value if isinstance(node, Scalar) else ""

    @property
    def is_point(self) -> bool:
        """Whether it is a claim of a paper: no part of its record, no absence, no word on a number."""
        own = self.keys[1:] in ((), ("parts",)) and self.keys[0] not in ("paper", "summary", "works")
        return own and "/papers/" in self.source.path and "absent" not in self.node.entries


class Found(NamedTuple):
    """Something that a person should look at, from a character of a passage on."""

    code: str
    passage: Passage
    language: str
    offset: int
    message: Told
    hint: Told

    @property
    def place(self) -> Place:
        return place_in(self.passage.source, self.passage.texts[self.language], self.offset)


def passages_of(sources: Iterable[SourceText]) -> Iterator[Passage]:
    """All texts of all files, in their order."""
    for source in sources:
        waiting: list[tuple[tuple[str, ...], Node, Mapping | None]] = [((), source.node, None)]
        while waiting:
            keys, node, parent = waiting.pop()
            if isinstance(node, Mapping):
                texts = {key: entry.value for key, entry in node.entries.items() if key in LANGUAGES}
                scalars = {key: value for key, value in texts.items() if isinstance(value, Scalar) and value.value}
                if scalars:
                    yield Passage(source, keys, node, scalars, _words(node, "supplied"), parent)
                waiting.extend(
                    ((*keys, key), entry.value, node)
                    for key, entry in reversed(node.entries.items())
                    if key not in texts
                )
            elif isinstance(node, Sequence):
                waiting.extend((keys, item, parent) for item in reversed(node.items))


def without_ids(text: str) -> str:
    """The text with blanks where the ids of links stood, so that offsets stay."""
    if "[[" not in text:
        return text
    return _LINK.sub(lambda match: (match[1] or "").rjust(len(match[0]) - 2).ljust(len(match[0])), text)


def _words(node: Mapping, key: str) -> frozenset[str]:
    entry = node.entries.get(key)
    listed = entry.value.items if entry and isinstance(entry.value, Sequence) else []
    return frozenset(item.value for item in listed if isinstance(item, Scalar))


def place_in(source: SourceText, scalar: Scalar, offset: int) -> Place:
    """Where a character of a scalar's value stands in the file: its word is looked for from the scalar's start on, as
    often as it stands in the value before. A word written with escapes is placed where its scalar starts."""
    word = scalar.value[offset : offset + _WORD].split(" ", 1)[0]
    if not word:
        return scalar.place
    lines = source.text.split("\n")
    found = sum(map(len, lines[: scalar.place.line - 1])) + scalar.place.line + scalar.place.column - 3
    for _ in range(_count(scalar.value, word, offset) + 1):
        found = source.text.find(word, found + 1)
        if found < 0:
            return scalar.place
    return Place(source.path, source.text.count("\n", 0, found) + 1, found - source.text.rfind("\n", 0, found))


def _count(text: str, word: str, end: int) -> int:
    """How often a word begins in a text before an offset."""
    count, found = 0, text.find(word)
    while 0 <= found < end:
        count, found = count + 1, text.find(word, found + 1)
    return count
