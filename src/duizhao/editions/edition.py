"""The four editions and the languages they speak."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.model.text import Language


class Edition(NamedTuple):
    """A reading form of the library. `language` is that of the page itself; a passage in another says so."""

    id: str
    language: Language
    languages: tuple[Language, ...]
    name: str

    @property
    def is_parallel(self) -> bool:
        return len(self.languages) > 1


ZH_HANS = Edition("zh-hans", Language.ZH_HANS, (Language.ZH_HANS,), "简体中文")
ZH_HANT = Edition("zh-hant", Language.ZH_HANT, (Language.ZH_HANT,), "繁體中文")
EN = Edition("en", Language.EN, (Language.EN,), "English")
PARALLEL = Edition("parallel", Language.ZH_HANS, (Language.ZH_HANS, Language.EN), "中文 | English")

EDITIONS = (ZH_HANS, ZH_HANT, EN, PARALLEL)
