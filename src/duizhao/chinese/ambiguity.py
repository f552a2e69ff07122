"""Finds what no dictionary decides in the conversion of a text: characters with several Traditional forms.

Only those are found whose usual form is often wrong where no phrase has them: a list to read, not to skip.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.chinese.engine import DOUBT, FOREIGN, Phrases, doubts_chain
from duizhao.chinese.tables import characters

_HAN = "\u3400-\u9fff"
_NUMERAL = "0-9０-９〇一二三四五六七八九十百千万亿两几数多半"
_SAYS = "指出|认为|提出|发现|考察|分析|研究|讨论|主张|强调"
_DOUBTFUL = re.compile(
    "[干钟郁岳范复征签冲杰松采谷丑系准云朴斗咸涂游辟脏借汇]"
    f"|(?<![{_NUMERAL}])余"  # 余东华, but not 十余家
    f"|(?<=[{_NUMERAL}])[里只]"  # 二十里, but not 文献里
    f"|(?:(?<![{_HAN}])|(?<=[于和与]))于(?=[{_HAN}]{{1,2}}(?:$|[^{_HAN}]|[等和与的]|{_SAYS}))"  # a surname, it may be
    f"|(?:(?<![{_HAN}])|(?<=[所自被可能来新精未已仿特手编]))制|回(?=归)"
)


class Ambiguity(NamedTuple):
    offset: int
    """In the Simplified text."""
    character: str
    chosen: str
    alternatives: tuple[str, ...]


class AmbiguityFinder:
    def __init__(self, phrases: Phrases) -> None:
        self._chain = doubts_chain(phrases, characters())

    def find(self, text: str) -> list[Ambiguity]:
        places = [match.start() for match in _DOUBTFUL.finditer(text)]
        if not places:
            return []
        marked = self._chain(re.sub(f"[{FOREIGN}]", " ", text))
        return [_ambiguity(place, text[place]) for place in places if marked[place] == DOUBT]


def _ambiguity(offset: int, character: str) -> Ambiguity:
    chosen, *alternatives = characters()[character].forms
    return Ambiguity(offset, character, chosen, tuple(alternatives))
