"""Names as citations need them: Chinese characters as printed, and in Latin letters family and given name apart.

Only people of the library say which of their names is the family's. Of a bare name it is told by what shows it:

1. a comma: `Goldfarb, Avi`;
2. pinyin that spells the Chinese characters one by one: 欧阳永福, `Ouyang Yongfu`, family name first;
3. what only a person's name has: a dot between its parts in Chinese (玛·林德), an initial (`A. Marsh`);
4. two or three capitalised words without Chinese, none of which names a body: `Avi Goldfarb`, but not `World Bank`.

Everything else stays whole, as the name of a body does: 国务院, `State Council`. Whoever is read wrongly gets an entry
among the people, with or without `family`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from duizhao.model.text import Text

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SYLLABLE = (
    r"(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?"
    r"(?:i(?:ang|ong|an|ao|ng|n|a|e|u)?|u(?:ang|an|ai|ng|n|a|e|i|o)?|ü(?:e)?|a(?:ng|n|i|o)?|e(?:ng|n|i|r)?|o(?:ng|u)?))"
)
_DOT = re.compile(r"[·•‧・]")
_INITIAL = re.compile(r"\b[^\W\d_]\.")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten"]
)
_PARTICLES |= {"ter", "van", "von", "zu"}
_BODY = re.compile(
    r"\b(?:academy|administration|agency|alliance|association|authority|bank|board|bureau|cent(?:er|re)|chamber|china"
    r"|club|college|commission|committee|company|conference|congress|cooperative|corporation|council|daily|department"
    r"|editors|federation|forum|foundation|fund|government|group|inc|institut(?:e|ion)|journal|laboratory|league|ltd"
    r"|ministry|museum|nations|network|news|observatory|office|organi[sz]ation|parliament|party|press|project|school"
    r"|secretariat|service|society|states?|team|trust|union|university)\b",
    re.IGNORECASE,
)


class Name(NamedTuple):
    """`han` is the name in Chinese characters. In Latin letters it is `family` and `given`, or `whole`."""

    han: str = ""
    family: str = ""
    given: str = ""
    whole: str = ""

    @property
    def latin(self) -> str:
        """The name in Latin letters, family name first where it is told."""
        return ", ".join(filter(None, [self.family, self.given])) or self.whole

    @property
    def is_transcribed(self) -> bool:
        """A foreign name that Chinese characters spell by sound, its parts divided by a dot."""
        return bool(_DOT.search(self.han))


@lru_cache(maxsize=4096)
def name_of(text: Text, family: str = "", given: str = "") -> Name:
    """`family` and `given` are what the library says of a person; of a bare name they are told by its form."""
    han = text.zh if HAN.search(text.zh) else ""
    latin = " ".join((text.en or ("" if han else text.zh)).split())
    if not family:
        family, given = _told_apart(han, latin)
    return Name(han, family, given) if family else Name(han, whole=latin)


def _told_apart(han: str, latin: str) -> tuple[str, str]:
    if HAN.search(latin):
        return "", ""
    family, comma, given = latin.partition(", ")
    if comma and "," not in given:
        return family, given
    words = latin.split(" ")
    if len(words) == 2 and _spells(han, *words):
        return words[0], words[1]
    if not 2 <= len(words) <= 5 or not all(map(_WORD.fullmatch, words)):
        return "", ""
    is_person = _DOT.search(han) or _INITIAL.search(latin)
    looks_like_one = not han and len(words) <= 3 and not _BODY.search(latin)
    if not (is_person or (looks_like_one and _all_names(words))):
        return "", ""
    first = next((at for at, word in enumerate(words[1:], 1) if word in _PARTICLES), len(words) - 1)
    return " ".join(words[first:]), " ".join(words[:first])


def _all_names(words: list[str]) -> bool:
    return words[0][0].isupper() and all(word[0].isupper() or word in _PARTICLES for word in words)


def _spells(han: str, family: str, given: str) -> bool:
    """Whether two words are the pinyin of these characters: one or two for the family name, the rest for the given."""
    if not (2 <= len(han) <= 4 and len(HAN.findall(han)) == len(han)):
        return False
    given = re.sub(r"['’-]", "", given)
    return any(
        re.fullmatch(f"{_SYLLABLE}{{{size}}}", family, re.IGNORECASE)
        and re.fullmatch(f"{_SYLLABLE}{{{len(han) - size}}}", given, re.IGNORECASE)
        for size in (1, 2)
        if size < len(han)
    )
