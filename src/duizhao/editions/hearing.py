"""What an edition hears of a text that is said in every language: its own, or what stands in for it."""

from __future__ import annotations

from duizhao.editions.edition import Edition
from duizhao.editions.passages import Both, Heard, Passage, Said
from duizhao.model.text import Language


class Ear:
    """Hears for one edition."""

    def __init__(self, edition: Edition) -> None:
        self._languages = edition.languages
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
        heard = tuple([passage for passage in said if passage.language in self._languages])
        if len(heard) == 2:
            return heard[:1] if heard[0].runs == heard[1].runs else heard  # what reads alike stands once
        return (heard[0]._replace(is_fallback=True),) if heard else ()

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
