"""Texts that were copied and not translated, and translations far shorter than what they translate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.diagnostics import tell
from duizhao.lints.passages import Found, Passage, without_ids

UNTRANSLATED = "untranslated"
SHORT_TRANSLATION = "short-translation"

_HAN = re.compile("[㐀-鿿]")
_LATIN = re.compile("[A-Za-z]")
_WORDS = re.compile(r"[A-Za-z]{2,}(?:[ ,;:’'-]+[A-Za-z]{2,}){2}")
FEWEST_HAN = 12
"""Of shorter texts, names above all, no length can be expected."""
FEWEST_LETTERS = 60
LETTERS_A_HAN = (1.6, 12.0)
"""How many letters of English stand for a character of Chinese: in a library of 1,700 texts from 2.1 to 7."""

LIKELY = (2.5, 8)
"""Of texts whose whole lengths stand so to each other nothing more is asked."""


def translations_in_doubt(passage: Passage) -> Iterator[Found]:
    zh, en = passage.ours("zh"), passage.ours("en")
    if LIKELY[0] * len(zh) < len(en) < LIKELY[1] * len(zh) and not zh.isascii():
        return
    zh, en = without_ids(zh), without_ids(en)
    han, letters = len(_HAN.findall(zh)), len(_LATIN.findall(en))
    if zh and not han and _WORDS.search(zh):
        yield Found(UNTRANSLATED, passage, "zh", 0, tell("the Chinese has no Chinese character"), tell("translate it"))
        return
    in_en = len(_HAN.findall(en)) if en and not en.isascii() else 0
    if in_en > letters:
        message = tell("the English is mostly Chinese: {number} characters", number=in_en)
        yield Found(UNTRANSLATED, passage, "en", 0, message, tell("translate it"))
        return
    hint = tell("see whether something was left out")
    if en and han >= FEWEST_HAN and letters < LETTERS_A_HAN[0] * han:
        message = tell("the English has {letters} letters for {han} characters of Chinese", letters=letters, han=han)
        yield Found(SHORT_TRANSLATION, passage, "en", 0, message, hint)
    elif zh and letters >= FEWEST_LETTERS and letters > LETTERS_A_HAN[1] * han:
        message = tell("the Chinese has {han} characters for {letters} letters of English", letters=letters, han=han)
        yield Found(SHORT_TRANSLATION, passage, "zh", 0, message, hint)
