"""Finding glossary terms in running text, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.editions.addresses import Target, target_of
from duizhao.editions.passages import Run
from duizhao.model.library import Kind


class TermFinder:
    """Cuts a text at the terms in it, the longest first. With `fold` it matches as English needs it: whole words, in
    any case, with a plural s."""

    def __init__(self, wordings: Iterable[tuple[str, str]], *, fold: bool) -> None:
        self._fold = fold
        self._targets: dict[str, Target] = {}
        for wording, term in wordings:
            self._targets.setdefault(wording.lower() if fold else wording, target_of(Kind.TERM, term))
        words = _alternatives(self._targets)
        self._find = re.compile(rf"\b({words})s?\b" if fold else f"({words})").finditer if words else None

    def runs(self, text: str, seen: set[str]) -> list[Run]:
        """The text in runs. A term is linked where it first stands; `seen` remembers the terms linked already."""
        folded = text.lower() if self._fold else text
        if self._find is None or len(folded) != len(text):  # a few letters change length in lower case: not searched
            return [Run(text)]
        runs = []
        end = 0
        for match in self._find(folded):
            target = self._targets[match[1]]
            if target.anchor in seen:
                continue
            seen.add(target.anchor)
            start, stop = match.span()
            if start > end:
                runs.append(Run(text[end:start]))
            runs.append(Run(text[start:stop], target, is_term=True))
            end = stop
        if end < len(text):
            runs.append(Run(text[end:]))
        return runs


def _alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longer ones first, gathered by first letters: most places are passed at once."""
    by_start: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_start.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(start)}(?:{'|'.join(rests)})" for start, rests in sorted(by_start.items()))
