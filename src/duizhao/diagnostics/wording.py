"""The tool's own words in the language of whoever runs it.

A message is told as an English template with named holes, `tell("no {kind} {id}", kind=…, id=…)`; one without holes may
have braces of its own. It is a string, the English one,
and remembers what it was made of, so that it can be said in another language when it is printed. The Chinese stands in
`zh.tsv`, by template.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

LANGUAGES: Final = ("en", "zh")


class Told(str):
    """A message in English that can be said in other languages. What fills a hole may be told as well, or be a list."""

    __slots__ = ("holes", "template")
    template: str
    holes: Mapping[str, object]

    def __new__(cls, template: str, holes: Mapping[str, object]) -> Told:
        told = super().__new__(cls, _filled(template, holes, "en"))
        told.template, told.holes = template, holes
        return told

    def __reduce__(self) -> tuple[type[Told], tuple[str, Mapping[str, object]]]:  # for workers, to whom it is sent
        return Told, (self.template, self.holes)

    def in_language(self, language: str) -> str:
        if language == "en":
            return str(self)
        return _filled(wordings(language).get(self.template, self.template), self.holes, language)


def tell(template: str, /, **holes: object) -> Told:
    return Told(template, holes)


def said(words: object, language: str | None = None) -> str:
    """The words in a language, or in that of this run; what was never told says the same in all."""
    language = language or language_of_run()
    if isinstance(words, list):
        return BETWEEN.in_language(language).join(said(one, language) for one in words)
    return words.in_language(language) if isinstance(words, Told) else str(words)


def language_of_run() -> str:
    """What `DUIZHAO_LANG` asks for, else the locale; English where neither is known here."""
    chosen = [os.environ.get(name, "") for name in ("DUIZHAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    language = next(filter(None, chosen), "").casefold()[:2]
    return language if language in LANGUAGES else "en"


@cache
def wordings(language: str) -> Mapping[str, str]:
    """English template → the template in another language."""
    lines = files(__package__).joinpath(f"{language}.tsv").read_text("utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("# "))
    return {english: other for english, _, other in pairs}


def _filled(template: str, holes: Mapping[str, object], language: str) -> str:
    return template.format_map({name: said(value, language) for name, value in holes.items()}) if holes else template


BETWEEN: Final = tell(", ")
"""What stands between the things of a list that fills a hole."""
