"""Texts in two languages, and the links that may stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from duizhao.model.value import Value


class Language(StrEnum):
    """Languages as HTML names them. `zh-Hant` is derived from `zh-Hans` unless a human wrote it."""

    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text(Value):
    """One statement in the languages it has; `supplied` lists those whose wording is the editors', not the source's."""

    zh: str = ""
    en: str = ""
    zh_hant: str = ""
    supplied: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)


NO_TEXT = Text()


def same_everywhere(text: str) -> Text:
    """A name or unit that reads alike in every language."""
    return Text(zh=text, en=text, zh_hant=text)


class Mention(NamedTuple):
    """A link written in a text: `[[id]]`, `[[id|label]]`, `[[id#anchor|label]]`."""

    id: str
    anchor: str
    label: str


_MENTION = re.compile(r"\[\[([a-z0-9-]+)(?:#([a-z0-9-]+))?(?:\|([^\[\]|]+))?\]\]")


def parts_of(text: str) -> Iterator[str | Mention]:
    """The text cut into literal strings and mentions, in order."""
    if "[[" not in text:
        yield text
        return
    end = 0
    for match in _MENTION.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        yield Mention(match[1], match[2] or "", match[3] or "")
        end = match.end()
    if end < len(text):
        yield text[end:]


def mentions_in(text: str) -> list[Mention]:
    return [part for part in parts_of(text) if isinstance(part, Mention)]
