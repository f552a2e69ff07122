"""Points that nearly repeat another of the same library: a sentence pasted twice, a point summarised in two places.

Of each Chinese text a sample of its pieces is kept, chosen by a character in them, so that the same words are chosen
wherever they stand. An index from pieces to texts finds who shares many; the cost grows with the library and not with
its square, because a piece that many texts have says nothing and is asked no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from duizhao.diagnostics import tell
from duizhao.lints.passages import Found, Passage, without_ids

NEAR_REPEAT = "near-repeat"

PIECE = 5
CHOSEN = 4
"""About one piece in so many is kept."""
FEWEST = 6
"""A text with fewer pieces is too short to tell a repetition from a phrase of the field."""
SHARED = 0.7
"""The part of its pieces that a text shares with one that it repeats."""
MOST_OWNERS = 8


class Repeats:
    def __init__(self) -> None:
        self._owners: dict[str, list[Passage]] = {}
        self._sizes: dict[int, int] = {}

    def found(self, passage: Passage) -> Iterator[Found]:
        """Whether a point repeats one that came before; each point is asked about once."""
        pieces = _pieces(without_ids(passage.said("zh"))) if passage.is_point else frozenset()
        if len(pieces) < FEWEST:
            return
        shared: Counter[int] = Counter()
        others: dict[int, Passage] = {}
        for piece in sorted(pieces):
            owners = self._owners.setdefault(piece, [])
            if len(owners) < MOST_OWNERS:
                for other in owners:
                    shared[id(other)] += 1
                    others[id(other)] = other
                owners.append(passage)
        self._sizes[id(passage)] = len(pieces)
        for one, number in shared.most_common(1):
            if number >= SHARED * max(len(pieces), self._sizes[one]):
                place = others[one].texts["zh"].place
                message = tell("this nearly repeats the point in {place}", place=place)
                hint = tell("say it once and link to it with [[…#…]], or say what differs")
                yield Found(NEAR_REPEAT, passage, "zh", 0, message, hint)


def _pieces(text: str) -> frozenset[str]:
    return frozenset(
        text[place : place + PIECE]
        for place, char in enumerate(text[: 1 - PIECE])
        if char > "\u3400" and ord(char) % CHOSEN == 0
    )
