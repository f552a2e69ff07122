"""What an edition hears of a text that is said in every language: its own, or what stands in for it."""

from __future__ import annotations

from duizhao.editions.edition import Edition
from duizhao.editions.passages import Both, Heard, Passage, Said
from duizhao.model.text import Language


class Ear:
    """Hears for one edition."""

    def __init__(self, edition: Edition) -> None:
        self._languages = (edition.languages[0], edition.languages[-1])
        self._only = None if edition.is_parallel else edition.language
        chinese = Language.ZH_HANT if edition.language is Language.ZH_HANT else Language.ZH_HANS
        self._all = tuple(dict.fromkeys([*edition.languages, chinese, Language.EN]))

    def hear(self, said: Said) -> Heard:
        only = self._only
        if only is not None:
            for passage in said:
                if passage.language is only:
                    return (passage,)
            return self._stand_in(said)
        first, second = self._languages
        one = other = None
        for passage in said:
            if passage.language is first:
                one = passage
            elif passage.language is second:
                other = passage
        if one is None or other is None:
            return self._stand_in(said)
        return (one,) if one.runs == other.runs else (one, other)  # what reads alike stands once

    def hear_both(self, both: Both) -> Heard:
        """In all languages, the edition's own first, each wording once."""
        unlike: dict[str, Passage] = {}
        for language in self._all:
            for passage in both.said:
                if passage.language is language:
                    unlike.setdefault(passage.text, passage)
        return tuple(unlike.values())

    def _stand_in(self, said: Said) -> Heard:
        """The other language; of the two Chinese scripts the simplified one, which is what was written."""
        return (said[0]._replace(is_fallback=True),) if said else ()


def heard_languages(edition: Edition, spoken: tuple[Language, ...]) -> tuple[Language, ...]:
    """In which languages an edition has a page that speaks these: its own, or what stands in for them."""
    return tuple([language for language in edition.languages if language in spoken]) or spoken[:1]
