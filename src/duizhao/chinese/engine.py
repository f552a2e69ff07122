"""The door to OpenCC: its chain `s2tw` as it ships, wrapped in dictionaries of our own.

1. Protected and corrected phrases are sealed: hidden behind private characters before OpenCC cuts the text.
2. OpenCC cuts and converts, common words and the library's short phrases ahead of its own.
3. The last stage opens the seals; what comes out of them is not converted again.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import opencc

from duizhao.chinese.tables import corrections, doubtful_phrases, words

Json = dict[str, Any]

FIRST_SEAL = 0xF0000
"""Planes 15 and 16 are for private use: room for 131,000 sealed phrases."""

FOREIGN = "\0\ud800-\udfff\U000f0000-\U0010ffff"
"""What OpenCC must not see, as a range of characters: its end of text, what has no UTF-8, and our seals."""

DOUBT = "\ufffd"
"""Stands in the doubts' chain for a character that no phrase decides."""


class Phrases:
    """What goes ahead of OpenCC's own phrases: a library's protected ones, then the room's corrections."""

    def __init__(self, protected: Mapping[str, str]) -> None:
        # Two characters may come together by accident, as 余力 does in 不遗余力: such are left to the cutting.
        short = {phrase: form for phrase, form in protected.items() if len(phrase) <= 2}
        self.protected = {phrase: form for phrase, form in protected.items() if phrase not in short}
        self.corrected = corrections() | {phrase: form for phrase, form in short.items() if phrase in corrections()}
        self.short = {phrase: form for phrase, form in short.items() if phrase not in corrections()}
        self.undecided = doubtful_phrases() - protected.keys()
        self._seals = {phrase: chr(FIRST_SEAL + number) for number, phrase in enumerate(self.forms)}

    @property
    def forms(self) -> dict[str, str]:
        return self.corrected | self.protected | self.short

    def sealing(self, phrases: Iterable[str]) -> dict[str, str]:
        return {phrase: self._seals[phrase] for phrase in phrases}

    def opening(self, forms: Mapping[str, str]) -> dict[str, str]:
        return {self._seals[phrase]: form for phrase, form in forms.items()}


def traditional_chain(phrases: Phrases) -> Callable[[str], str]:
    """Simplified → Traditional as written in Taiwan."""
    first, *between, last = _shipped()["conversion_chain"]
    first = _ahead(phrases.sealing(phrases.short), of=first["dict"])
    last = _ahead(phrases.opening(phrases.forms), of=last["dict"])
    return _chain(phrases, [{"dict": first}, *between, {"dict": last}])


def doubts_chain(phrases: Phrases, doubtful: Iterable[str]) -> Callable[[str], str]:
    """Simplified → a text of the same length with `DOUBT` for each of the `doubtful` that no phrase decides."""
    marks = dict.fromkeys(doubtful, DOUBT)
    decided = _shipped()["segmentation"]["dict"]
    first = _ahead(phrases.sealing(phrases.short), of=_first(decided, _inline(marks)))
    last = {phrase: phrase for phrase in phrases.forms}
    last |= {phrase: "".join(marks.get(letter, letter) for letter in phrase) for phrase in phrases.undecided}
    return _chain(phrases, [{"dict": first}, {"dict": _inline(phrases.opening(last))}])


@cache
def bare_chain() -> Callable[[str], str]:
    """OpenCC's own `s2tw`."""
    return _loaded(_shipped())


def _chain(phrases: Phrases, stages: list[Json]) -> Callable[[str], str]:
    shipped = _shipped()
    first, *further = shipped["normalization"]
    protecting = [{"dict": _inline(phrases.sealing(phrases.protected))}] if phrases.protected else []
    correcting = {"dict": _ahead(phrases.sealing(phrases.corrected), of=first["dict"])}
    known = _longest(_inline({word: word for word in words()}), shipped["segmentation"]["dict"])
    cutting = _ahead({phrase: phrase for phrase in phrases.short}, of=known)
    return _loaded(
        {
            "name": "duizhao",
            "normalization": [*protecting, correcting, *further],
            "segmentation": {"type": "mmseg", "dict": cutting},
            "conversion_chain": stages,
        }
    )


def _loaded(config: Json) -> Callable[[str], str]:
    with tempfile.TemporaryDirectory() as folder:  # OpenCC reads a chain from a file only
        path = Path(folder, "chain.json")
        path.write_text(json.dumps(config), encoding="utf-8")
        chain: Callable[[str], str] = opencc.OpenCC(str(path)).convert
    return chain


@cache
def _shipped() -> Json:
    folder = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    config: Json = json.loads(
        (folder / "s2tw.json").read_text(encoding="utf-8"),
        object_hook=lambda node: node | {"file": str(folder / node["file"])} if "file" in node else node,
    )
    return config


def _inline(entries: Mapping[str, str]) -> Json:
    return {"type": "inline", "entries": dict(entries)}


def _ahead(entries: Mapping[str, str], *, of: Json) -> Json:
    return _first(_inline(entries), of) if entries else of


def _first(*dictionaries: Json) -> Json:
    """A match in an earlier dictionary wins over any in a later one, however long."""
    return {"type": "group", "match_policy": "short_circuit", "dicts": list(dictionaries)}


def _longest(*dictionaries: Json) -> Json:
    """The longest match wins; of equals, the first dictionary's."""
    return {"type": "group", "match_policy": "union", "dicts": list(dictionaries)}


@cache
def simplified_characters() -> dict[str, str]:
    """Every character that has a Simplified form other than itself, each for itself."""
    characters = [chr(code) for first, last in _HAN_BLOCKS for code in range(first, last)]
    simplified = opencc.OpenCC("tw2s").convert("\n".join(characters)).split("\n")
    return {one: other for one, other in zip(characters, simplified, strict=True) if one != other and len(other) == 1}


_HAN_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x2A6E0))
