"""Passages as the templates take them: `[language, run, …]`, a run being words, `[words, where they lead]`, or one of
`[words, where, "term"]` for a term of the glossary, and `[words, "", "latin"]`, `"chinese"` or `"note"`."""

from __future__ import annotations

import re
from typing import Any

from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.passages import Both, Heard, Passage, Said, plain
from duizhao.editions.voice import Link
from duizhao.model.text import Language
from duizhao.rendering.typst.faces import FACES
from duizhao.rendering.typst.places import Places

Value = dict[str, Any]
Line = list[list[Any]]
"""Passages in a row."""

_BETWEEN = {Language.ZH_HANS: "、", Language.ZH_HANT: "、", Language.EN: ", "}
_BLANKS = re.compile(r"\s+")
_APOSTROPHE = re.compile(r"(?<=[A-Za-zÀ-ɏ])’(?=[A-Za-zÀ-ɏ])")
_UNBROKEN = re.compile(r"[!-~]{31,}")
_LONGEST_WORD = 30


class InlineWriter:
    """Writes for one digest of one edition. `words` are the pages' own words as lines, `names` as plain text."""

    def __init__(self, edition: Edition, words: dict[str, Said], places: Places) -> None:
        self.edition = edition
        self.places = places
        self._ear = Ear(edition)
        self._words = words
        self.hear = self._ear.hear

    def word(self, key: str) -> Line:
        return self.line(self._words[key])

    def name(self, key: str) -> str:
        return self.plain(self._words[key])

    def line(self, said: Said) -> Line:
        return [self._passage(passage) for passage in self._ear.hear(said)]

    def bare(self, said: Said) -> Line:
        """Without links: for headings, and for what is a link as a whole."""
        return [_bare(passage) for passage in self._ear.hear(said)]

    def both(self, both: Both) -> Line:
        return [_bare(passage) for passage in self._ear.hear_both(both)]

    def plain(self, said: Said) -> str:
        return squeezed(plain(self._ear.hear(said)))

    def place(self, at: Said) -> str:
        """A place in a paper, in the language in which the paper prints it."""
        return squeezed(self._ear.hear(at)[0].text) if at else ""

    def literal(self, words: str, where: str = "", language: Language | None = None) -> Line:
        code = FACES[language or self.edition.language].code
        return [[code, [squeezed(words), where] if where else squeezed(words)]] if words else []

    def link(self, link: Link) -> Line:
        where = self.places.to(link.target) if link.target is not None else self.places.out(link.url)
        if not where:
            return self.bare(link.said)
        return [
            [FACES[passage.language].code, [squeezed(passage.text), where]] for passage in self._ear.hear(link.said)
        ]

    def links(self, links: tuple[Link, ...]) -> list[Line]:
        return [self.link(link) for link in links]

    def names_of(self, links: tuple[Link, ...]) -> Line:
        """What is named, language by language, without the way there: thousands of links, and of single names, cost
        more than all the points, so a link is only what a reader may want to look up."""
        names: dict[Language, list[str]] = {}
        for link in links:
            for passage in self._ear.hear(link.said):
                names.setdefault(passage.language, []).append(squeezed(passage.text))
        return [[FACES[language].code, _BETWEEN[language].join(its)] for language, its in names.items()]

    def _passage(self, passage: Passage) -> list[Any]:
        language, runs, is_fallback, is_supplied = passage
        written: list[Any] = [FACES[language].code]
        is_chinese = language is not Language.EN
        for text, target, is_term in runs:
            where = self.places.to(target) if target is not None else ""
            if is_term and where:
                written.append([breakable(text), where, "term"] if where.startswith("#") else [breakable(text), where])
            elif where:
                written.append([breakable(text), where])
            elif is_chinese and "’" in text:
                written += _apostrophes(breakable(text))
            else:
                written.append(breakable(text))
        if is_supplied:
            written.append("°")
        if is_fallback:
            written.append([f" [{self.name('fallback')}]", "", "note"])
        return written


def _bare(passage: Passage) -> list[Any]:
    return [FACES[passage.language].code, squeezed(passage.text)]


def _apostrophes(text: str) -> list[Any]:
    """An apostrophe of Latin words, which the Chinese face would make as wide as a character."""
    first, *rest = _APOSTROPHE.split(text)
    return [first, *(run for piece in rest for run in (["’", "", "latin"], piece))]


def squeezed(text: str) -> str:
    return _BLANKS.sub(" ", text)


def breakable(text: str) -> str:
    """What no line could hold may be broken anywhere; addresses break by themselves where they are links."""
    text = squeezed(text)
    return _UNBROKEN.sub(lambda match: _in_pieces(match[0]), text) if len(text) > _LONGEST_WORD else text


def _in_pieces(word: str) -> str:
    return "\u200b".join([word[start : start + _LONGEST_WORD] for start in range(0, len(word), _LONGEST_WORD)])


def passages(heard: Heard) -> Line:
    return [_bare(passage) for passage in heard]
