"""Ids suggested for what is new, unlike all there are: `zhang-xiaheng` for a person, `zhang-2024` for a publication."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import count

from duizhao.chinese import name_in_pinyin, syllables
from duizhao.editions.names import HAN, Name
from duizhao.model.text import Text
from duizhao.summaries.words import LONGEST_ID, is_id

_WORDS_OF_BODY = 5
_WORDS_OF_TITLE = 4
_ROOM_FOR_NUMBER = 8


def person_id(name: Name, taken: Container[str]) -> str:
    return _unlike(_slug(*_spelled(name)) or "person", taken, (f"-{number}" for number in count(2)))


def publication_id(first: Name | None, title: Text, year: str, taken: Container[str]) -> str:
    """By who is named first, else by the title; a second one of the year is `zhang-2024b`."""
    name = _slug(_spelled(first)[0]) if first else _slug(*_title_words(title))
    letters = "bcdefghijklmnopqrstuvwxyz" if year else ""
    ends = (*letters, *(f"-{number}" for number in range(2, 10_000)))
    return _unlike(_slug(name or "paper", year), taken, iter(ends))


def _spelled(name: Name) -> tuple[str, str]:
    """The family name and what stands before or behind it, in Latin letters."""
    if name.family:
        return name.family, re.sub(r"(?<=\S)\s+\S\.(?=\s|$)", "", name.given)
    if name.han and not name.is_transcribed:
        family, given = name_in_pinyin(name.han)
        if family:
            return family, given
    words = re.split(r"[\s,]+", name.whole) if name.whole else list(syllables(name.han))
    return " ".join(words[:_WORDS_OF_BODY]), ""


def _title_words(title: Text) -> list[str]:
    text = title.en or title.zh
    words = syllables("".join(HAN.findall(text))) if HAN.search(text) else text.split()
    return list(words[:_WORDS_OF_TITLE])


def _slug(*parts: str) -> str:
    """Letters and digits of ASCII, parted by hyphens; accents and apostrophes are left out."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]", "", " ".join(parts)))
    plain = plain.casefold().encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    return slug[: LONGEST_ID - _ROOM_FOR_NUMBER].strip("-")


def _unlike(wanted: str, taken: Container[str], ends: Iterator[str]) -> str:
    """The id wanted, or with the first of the ends that makes it unlike all others."""
    id = wanted
    while id in taken or not is_id(id):
        id = f"{wanted}{next(ends)}"
    return id
