"""In which faces each language is set. What the first has no sign for comes from the next; the rest is refused."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.model.text import Language


class Face(NamedTuple):
    """The families of a language for running text and for headings, and how Typst and a PDF name the language."""

    code: str
    language: str
    region: str
    serif: tuple[str, ...]
    sans: tuple[str, ...]


_SERIF, _SANS = "Source Serif 4", "Source Sans 3"
_OTHERS = ("Noto Sans Math",)
# Simplified titles are cited in Traditional pages, whose faces lack nearly two thousand of their characters; and the
# Traditional faces have as many rare ones that the others lack.
_SIMPLIFIED = ("Noto Serif SC", "Noto Serif TC", "Noto Serif"), ("Noto Sans SC", "Noto Sans TC", "Noto Sans")
_TRADITIONAL = ("Noto Serif TC", "Noto Serif SC", "Noto Serif"), ("Noto Sans TC", "Noto Sans SC", "Noto Sans")

FACES = {
    Language.ZH_HANS: Face("s", "zh", "CN", (_SERIF, *_SIMPLIFIED[0], *_OTHERS), (_SANS, *_SIMPLIFIED[1], *_OTHERS)),
    Language.ZH_HANT: Face("t", "zh", "TW", (_SERIF, *_TRADITIONAL[0], *_OTHERS), (_SANS, *_TRADITIONAL[1], *_OTHERS)),
    Language.EN: Face("e", "en", "", (_SERIF, *_SIMPLIFIED[0], *_OTHERS), (_SANS, *_SIMPLIFIED[1], *_OTHERS)),
}
