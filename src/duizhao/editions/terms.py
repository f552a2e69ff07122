"""Finding glossary terms in running text, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from duizhao.editions.addresses import Target, target_of
from duizhao.editions.passages import Run
from duizhao.model.library import Kind
from duizhao.model.text import Language


class TermFinder:
    """Cuts a text at the terms in it, the longest first. English terms match whole words, whatever their case and
    with a plural s."""

    def __init__(self, language: Language, wordings: Iterable[tuple[str, str]]) -> None:
        self._language = language
        self._fold = language is Language.EN
        self._targets: dict[str, Target] = {}
        for wording, term in wordings:
            key = wording.casefold() if self._fold else wording
            self._targets.setdefault(key, target_of(Kind.TERM, term))
        words = "|".join(re.escape(word) for word in sorted(self._targets, key=lambda word: (-len(word), word)))
        pattern = rf"\b({words})(s?)\b" if self._fold else f"({words})()"
        self._find = re.compile(pattern).finditer if words else None

    def runs(self, text: str, seen: set[str]) -> Iterator[Run]:
        """The text in runs; a term is linked where it first stands on a page in a language, as `seen` remembers."""
        if self._find is None:
            yield Run(text)
            return
        folded = text.lower() if self._fold else text
        if len(folded) != len(text):  # a few letters change length in lower case; such a text is not searched
            yield Run(text)
            return
        end = 0
        for match in self._find(folded):
            target = self._targets[match[1]]
            first = f"{self._language}:{target.anchor}"
            if first in seen:
                continue
            seen.add(first)
            if match.start() > end:
                yield Run(text[end : match.start()])
            yield Run(text[match.start() : match.end()], target, is_term=True)
            end = match.end()
        if end < len(text):
            yield Run(text[end:])
