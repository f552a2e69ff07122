"""What papers speak of for the first time: things they link to, glossary terms they use, words nobody has explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duizhao.editions.changes.followed import Followed
from duizhao.editions.terms import TermFinder
from duizhao.model.changes import Thing
from duizhao.model.changes.naming import name_of, tables_of, texts_in, thing_of
from duizhao.model.library import Kind, Library
from duizhao.model.text import Text, mentions_in

_QUOTED = re.compile(r"[“「]([^“”「」，。；：！？]{2,12})[”」]")


class Novelty(NamedTuple):
    """What a paper links to now, the glossary terms that it uses now, and the Chinese words in quotes that nothing in
    the library has as its name."""

    thing: Thing
    linked: tuple[Thing, ...]
    terms: tuple[Thing, ...]
    unknown: tuple[str, ...]


def novelties_in(followed: Followed) -> Iterator[Novelty]:
    library = followed.new
    finders = _finder(library, "zh"), _finder(library, "en")
    names = _names(library)
    for thing, before, now in followed.edited():
        if thing.kind != Kind.PAPER:
            continue
        old, new = set(texts_in(before)), dict.fromkeys(texts_in(now))
        fresh = [text for text in new if text not in old]
        linked = _linked(fresh) - _linked(old)
        terms = _terms(fresh, *finders) - _terms(old, *finders) if fresh else set()
        unknown = _quoted(fresh) - _quoted(old) - names
        if linked or terms or unknown:
            yield Novelty(thing, _things(library, linked), _things(library, terms), tuple(sorted(unknown)))


def _things(library: Library, ids: Iterable[str]) -> tuple[Thing, ...]:
    return tuple(thing_of(library, id) for id in sorted(ids))


def _linked(texts: Iterable[Text]) -> set[str]:
    return {mention.id for text in texts for words in (text.zh, text.en) for mention in mentions_in(words)}


def _terms(texts: Iterable[Text], chinese: TermFinder, english: TermFinder) -> set[str]:
    seen: set[str] = set()
    for text in texts:
        chinese.runs(text.zh, seen)
        english.runs(text.en, seen)
    return seen


def _quoted(texts: Iterable[Text]) -> set[str]:
    return {words for text in texts for words in _QUOTED.findall(text.zh)}


def _finder(library: Library, language: str) -> TermFinder:
    wordings = (
        (getattr(text, language), term.id)
        for term in library.terms.values()
        for text in (term.label, *(other.text for other in term.others))
    )
    return TermFinder([(words, term) for words, term in wordings if words], fold=language == "en")


def _names(library: Library) -> set[str]:
    """All that anything of the library is called in Chinese."""
    names = [name_of(entry) for entries in tables_of(library).values() for entry in entries.values()]
    names += [other.text for term in library.terms.values() for other in term.others]
    names += [facet.label for facet in library.facets.values()]
    names += [option for facet in library.facets.values() for option in facet.options.values()]
    return {name.zh for name in names}
