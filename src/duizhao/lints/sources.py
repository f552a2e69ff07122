"""Sentences of a summary that stand word for word in a source: summaries are written in words of our own.

The texts of the library are cut into blocks half as long as a run that counts; a run in a source then holds at
least one whole block. So the sources are walked through once and never kept, and a find is widened to both sides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from duizhao.diagnostics import shown, tell
from duizhao.lints.passages import Found, Passage

REPEATS_SOURCE = "repeats-source"

LONGEST_RUN = {"zh": 18, "en": 12}
"""From so many characters of Chinese or words of English on, a run is told of; titles and set phrases are shorter."""
_UNITS = {"zh": re.compile("[㐀-鿿0-9A-Za-z%‰]"), "en": re.compile("[a-z0-9%]+(?:[’'][a-z]+)?", re.IGNORECASE)}


class _Run(NamedTuple):
    passage: Passage
    language: str
    units: list[str]
    offsets: list[int]


def repeats_of_sources(passages: Iterable[Passage], folder: Path) -> Iterator[Found]:
    """What the points repeat of the text files in a folder; each run is told of once."""
    runs = [run for passage in passages if passage.is_point for run in _runs(passage)]
    blocks: dict[tuple[str, ...], list[tuple[_Run, int]]] = defaultdict(list)
    for run in runs:
        half = LONGEST_RUN[run.language] // 2
        for start in range(0, len(run.units) - half + 1, half):
            blocks[tuple(run.units[start : start + half])].append((run, start))
    told: set[tuple[int, int]] = set()
    for file in sorted(folder.rglob("*.txt")):
        text = file.read_text("utf-8", "replace")
        for language, pattern in _UNITS.items():
            source = [match[0].lower() for match in pattern.finditer(text)]
            half = LONGEST_RUN[language] // 2
            for place in range(len(source) - half + 1):
                for run, start in blocks.get(tuple(source[place : place + half]), ()):
                    first, length = _widened(run.units, start, source, place)
                    if run.language == language and length >= LONGEST_RUN[language] and (id(run), first) not in told:
                        told.add((id(run), first))
                        yield _found(run, first, length, file.name)


def _runs(passage: Passage) -> Iterator[_Run]:
    for language, pattern in _UNITS.items():
        matches = list(pattern.finditer(passage.said(language)))
        yield _Run(passage, language, [match[0].lower() for match in matches], [match.start() for match in matches])


def _widened(units: list[str], start: int, source: list[str], place: int) -> tuple[int, int]:
    """Where the run of like units begins that goes through these places, and its length."""
    back = 0
    while back < min(start, place) and units[start - back - 1] == source[place - back - 1]:
        back += 1
    on = 0
    while start + on < len(units) and place + on < len(source) and units[start + on] == source[place + on]:
        on += 1
    return start - back, back + on


def _found(run: _Run, first: int, length: int, name: str) -> Found:
    start, end = run.offsets[first], run.offsets[first + length - 1] + len(run.units[first + length - 1])
    words = run.passage.said(run.language)[start:end]
    message = tell("{words} stands word for word in {file}", words=shown(words), file=shown(name))
    return Found(REPEATS_SOURCE, run.passage, run.language, start, message, tell("say it in words of your own"))
