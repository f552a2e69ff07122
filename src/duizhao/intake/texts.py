"""Texts of foreign records in the languages they have, told by script; Traditional beside Simplified."""

from __future__ import annotations

import re
from dataclasses import replace

from duizhao.chinese import simplified
from duizhao.editions.names import HAN
from duizhao.intake.values import in_full_width
from duizhao.model.text import NO_TEXT, Text


def title_of(title: str, translated: str) -> Text:
    """A Chinese title of a foreign publication is a translation, and so not the source's. A title in square brackets
    is none of the source at all, as catalogues have it."""
    ours = re.fullmatch(r"\[([^\[\]]+)\]", title)
    if ours:
        text = in_both(ours[1], translated)
        return replace(text, supplied=tuple(one for one in ("zh", "en") if getattr(text, one)))
    text = in_both(title, translated)
    is_foreign = bool(title and text.zh and not HAN.search(title))
    return replace(text, supplied=("zh",)) if is_foreign else text


def in_both(text: str, other: str) -> Text:
    """A text and its wording in the other language, each where its script puts it."""
    if not text or bool(HAN.search(text)) == bool(HAN.search(other)):
        return alone(text or other)
    if not other:
        return alone(text)
    zh, en = (text, other) if HAN.search(text) else (other, text)
    return replace(alone(zh), en=en)


def alone(text: str) -> Text:
    if not text:
        return NO_TEXT
    if not HAN.search(text):
        return Text(en=text)
    printed = in_full_width(text)
    zh = simplified(printed)
    return Text(zh=zh, zh_hant=printed if printed != zh else "")
