"""People's names in foreign records: told apart, and put together from both scripts.

A name is Chinese characters, or Latin letters in the order of either tradition, or both: 张夏恒(ZHANG Xia-heng).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from duizhao.chinese import name_in_pinyin
from duizhao.diagnostics import Place
from duizhao.editions.names import HAN, Name, name_of
from duizhao.intake.values import tidy
from duizhao.model.text import Text

_BETWEEN = re.compile(r"\s*[;；]\s*")
_BETWEEN_HAN = re.compile(r"\s*[,，、]\s*")
_FOOTNOTE = re.compile(r"\[[\d,，\s*]*\]|\*+$")
_BOTH = re.compile(r"(?P<han>[^()（）]+?)\s*[(（](?P<latin>[^()（）]+)[)）]")
_AND_OTHERS = re.compile(r"(?:^|[\s,，])(?:等|et al\.?|and others|others)$")


class Person(NamedTuple):
    """An author as the record has them."""

    name: Name
    place: Place
    orcid: str = ""


def names_in(written: str) -> tuple[list[str], bool]:
    """The names of a field that may hold several, and whether it says that there are more."""
    names = [tidy(_FOOTNOTE.sub("", name)) for name in _BETWEEN.split(written)]
    names = [one for name in names for one in _parted(name)]
    more = any(_AND_OTHERS.search(name) for name in names)
    return [name for name in (_AND_OTHERS.sub("", name) for name in names) if name.strip(" ,")], more


def _parted(name: str) -> list[str]:
    """Chinese names are parted by commas, too; in others a comma follows the family name."""
    parts = _BETWEEN_HAN.split(name)
    return parts if len(parts) > 1 and all(HAN.match(part) and len(part) <= 4 for part in parts if part) else [name]


def read_name(written: str) -> Name:
    both = _BOTH.fullmatch(written)
    if both and HAN.search(both["han"]) and not HAN.search(both["latin"]):
        return joined(both["han"], both["latin"])
    if HAN.search(written):
        return Name(re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", written.rstrip(",").replace(", ", "")))
    if written.endswith(","):
        return Name(whole=written.rstrip(", "))
    family, comma, given = written.partition(",")
    if comma:
        return Name("", _cased(family.strip()), given.strip())
    words = written.split(" ")
    loud = [word for word in words if _is_loud(word)]
    if len(loud) == 1 and len(words) > 1:
        return Name("", _cased(loud[0]), " ".join(word for word in words if word != loud[0]))
    return name_of(Text(en=written))


def joined(han: str, latin: str) -> Name:
    """A Chinese name with its Latin form, either way round: JIANG Wenjie, Wenjie Jiang, Jiang Wen-jie."""
    name = read_name(tidy(latin))
    words = [name.family, name.given] if name.family else name.whole.split(" ")
    if len(words) > 1:
        plain = [re.sub(r"['’\s-]", "", word).capitalize() for word in (words[0], " ".join(words[1:]))]
        orders = (plain, plain[::-1]) if plain[1] != name_in_pinyin(han)[0] else (plain[::-1], plain)
        for order in orders:
            told = name_of(Text(zh=han, en=" ".join(order)))
            if told.family == order[0]:
                return told
    return name._replace(han=han)


def together(names: Sequence[Person], translated: Sequence[Person]) -> list[Person]:
    """Authors with their names in the other script too, where there is one for each."""
    if len(names) != len(translated):
        return list(names)
    pairs = []
    for person, other in zip(names, translated, strict=True):
        han, latin = (person.name.han, other.name) if person.name.han else (other.name.han, person.name)
        both = joined(han, latin.latin) if han and latin.latin and not latin.han else person.name
        pairs.append(person._replace(name=both))
    return pairs


def _is_loud(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _cased(family: str) -> str:
    return " ".join(word.title() if _is_loud(word) else word for word in family.split(" "))
