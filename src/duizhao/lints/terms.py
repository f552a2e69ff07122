"""Terms of the glossary that the other language renders in words of its own: 新质生产力 where the English speaks of
"advanced capacity".

A text may shorten a term once it is named, to "these forces" or 生产力: so a rendering is missed only where no word of
any known one is there. What is quoted at length may be left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from operator import add
from typing import NamedTuple

from duizhao.diagnostics import shown, tell
from duizhao.lints.passages import Found, Passage, without_ids
from duizhao.model.library import Library

TERM_RENDERED_OTHERWISE = "term-rendered-otherwise"

_WORD = re.compile("[a-z]+")
_STEM = 4
_SHORTEST = 3
_SMALL_WORDS = frozenset(["the", "and", "for", "its", "with", "from", "into", "that", "this", "their", "between"])
_LONG_QUOTATION = re.compile("[“《][^“”《》]{8,}[”》]")
_QUOTATION_MARKS = re.compile("[“”‘’]")
_ENDS = re.compile(r"(?:e?s)?(?![a-z])")


class _Rendered(NamedTuple):
    """A term in one language: how the other says it, and the pieces one of which must be there."""

    term: str
    preferred: str
    pieces: frozenset[str]


class Renderings:
    """What each term of the glossary may be called in the other language."""

    def __init__(self, library: Library) -> None:
        english: dict[str, list[str]] = defaultdict(list)
        chinese: dict[str, list[str]] = defaultdict(list)
        for term in library.terms.values():
            texts = [term.label, *(other.text for other in term.others)]
            for text in texts:
                if text.zh:
                    english[text.zh] += [other.en for other in texts if other.en]
                if " " in text.en:  # a single word means too many things
                    chinese[text.en.casefold()] += [other.zh for other in texts if other.zh]
        of_zh = (_Rendered(zh, some[0], frozenset(_stems(some))) for zh, some in english.items() if some)
        of_en = (
            _Rendered(en, some[0], frozenset(pair for zh in some for pair in _pairs(zh)))
            for en, some in chinese.items()
            if some
        )
        self._zh, self._en = _Terms(of_zh, _pairs), _Terms(of_en, _WORD.findall)

    def missed(self, passage: Passage) -> Iterator[Found]:
        zh, en = without_ids(passage.ours("zh")), without_ids(passage.ours("en"))
        if not zh or not en:
            return
        lowered = en.casefold()
        unquoted = _LONG_QUOTATION.sub(lambda match: " " * len(match[0]), zh) if "“" in zh or "《" in zh else zh
        for rendered, offset in self._zh.standing_in(unquoted):
            if not any(piece in lowered or piece in en for piece in (*rendered.pieces, rendered.term)):
                yield _found(passage, "zh", offset, rendered)
        unmarked = _QUOTATION_MARKS.sub("", zh)
        for rendered, offset in self._en.standing_in(lowered):
            if not any(piece in unmarked for piece in rendered.pieces):
                yield _found(passage, "en", offset, rendered)


def _found(passage: Passage, language: str, offset: int, rendered: _Rendered) -> Found:
    term, other = shown(rendered.term), shown(rendered.preferred)
    if language == "zh":
        message = tell("{term} is {other} in the glossary; the English has no word of it", term=term, other=other)
    else:
        message = tell("{term} is {other} in the glossary; the Chinese has no word of it", term=term, other=other)
    hint = tell("use a rendering of the glossary, or add this one to the term's 'others'")
    return Found(TERM_RENDERED_OTHERWISE, passage, language, offset, message, hint)


class _Terms:
    """Terms of one language by how they begin, so that a text is asked only about those whose beginning it has."""

    def __init__(self, terms: Iterable[_Rendered], heads_of: Callable[[str], Iterable[str]]) -> None:
        self._heads_of = heads_of
        self._by_head: dict[str, list[_Rendered]] = defaultdict(list)
        for rendered in terms:
            self._by_head[next(iter(heads_of(rendered.term)), "")].append(rendered)

    def standing_in(self, text: str) -> Iterator[tuple[_Rendered, int]]:
        """Each once, but for those that stand only within longer ones."""
        heads = self._by_head.keys() & set(self._heads_of(text))
        some = [one for head in heads for one in self._by_head[head] if one.term in text]
        for rendered in sorted(some, key=_longest_first):
            offset = _offset(rendered.term, text)
            if offset >= 0:
                yield rendered, offset
                text = text.replace(rendered.term, " " * len(rendered.term))


def _offset(term: str, text: str) -> int:
    """Where a term stands, in English as whole words, perhaps in the plural; less than 0 where it does not."""
    offset = text.find(term)
    while offset >= 0 and term.isascii():
        if not text[max(offset - 1, 0) : offset].isalpha() and _ENDS.match(text, offset + len(term)):
            return offset
        offset = text.find(term, offset + 1)
    return offset


def _longest_first(rendered: _Rendered) -> tuple[int, str]:
    return -len(rendered.term), rendered.term


def _pairs(text: str) -> Iterator[str]:
    return map(add, text, text[1:])


def _stems(texts: Iterable[str]) -> Iterator[str]:
    """The beginnings of the longer words, and the initials of several: AI for artificial intelligence."""
    for text in texts:
        words = _WORD.findall(text.casefold())
        yield from (word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _SMALL_WORDS)
        if 1 < len(words) < 6:
            yield "".join(word[0] for word in words).upper()
