"""Whether the two languages of a text still say the same, as far as somebody has seen them side by side.

A review keeps a mark of either wording of each field it has seen. A field agrees while its two marks stand together in
a review; where only one of them still does, the other side has changed since; where neither does, nobody has seen these
words together. By their marks, not by number, fields are known: points may be moved, inserted and given ids.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from duizhao.model.fields import Field, Side, fields_of
from duizhao.model.summary import Summary
from duizhao.model.text import parts_of

MARK_LENGTH = 16


class Agreement(NamedTuple):
    """The marks of both wordings of one field, and what it was one of."""

    kind: str
    zh: str
    en: str


class Review(NamedTuple):
    """What one person has seen on one day."""

    date: str
    by: str
    agreements: tuple[Agreement, ...]


class Change(NamedTuple):
    """The side of a field that has changed since both were reviewed, on that day."""

    side: Side
    reviewed: str

    @property
    def lagging(self) -> Side:
        return self.side.other


class Freshness(NamedTuple):
    """How many fields of a summary agree, which by their key are stale, and when the last of all was reviewed."""

    agreed: int
    stale: dict[str, Change]
    reviewed: str


UNREVIEWED = Freshness(0, {}, "")


def freshness_of(summary: Summary, reviews: Iterable[Review]) -> Freshness:
    seen, latest = _pairs_by_date(reviews)
    marked = [(field, agreement_of(field)) for field in fields_of(summary) if field.is_whole]
    unsure = [(field, marks) for field, marks in marked if marks[1:] not in seen]
    stands = {marks[1:] for _, marks in marked}
    by_zh: dict[tuple[str, str], str] = {}
    by_en: dict[tuple[str, str], str] = {}
    for kind, zh, en in seen.values():  # later reviews last
        if (zh, en) not in stands:
            by_zh[kind, zh] = by_en[kind, en] = latest[zh, en]
    stale = {}
    for field, (kind, zh, en) in unsure:
        same_zh, same_en = by_zh.get((kind, zh), ""), by_en.get((kind, en), "")
        if same_zh or same_en:
            stale[field.key] = Change(Side.EN, same_zh) if same_zh >= same_en else Change(Side.ZH, same_en)
    return Freshness(len(marked) - len(unsure), stale, max(latest.values(), default=""))


def agreement_of(field: Field) -> Agreement:
    return Agreement(field.kind, mark_of(Side.ZH, field.zh), mark_of(Side.EN, field.en))


def mark_of(side: Side, words: str) -> str:
    """A mark that other words do not have. Blanks between Han characters come and go where lines are broken, so in
    Chinese none counts; of a link that has words of its own only these count."""
    if "[[" in words:
        words = "".join(
            part if isinstance(part, str) else part.label or f"[[{part.id}#{part.anchor}]]" for part in parts_of(words)
        )
    even = ("" if side is Side.ZH else " ").join(unicodedata.normalize("NFC", words).split())
    return hashlib.sha256(f"{side}\n{even}".encode()).hexdigest()[:MARK_LENGTH]


def _pairs_by_date(reviews: Iterable[Review]) -> tuple[dict[tuple[str, str], Agreement], dict[tuple[str, str], str]]:
    """Every pair of marks ever seen together, and when last."""
    seen: dict[tuple[str, str], Agreement] = {}
    latest: dict[tuple[str, str], str] = {}
    for review in sorted(reviews):
        for agreement in review.agreements:
            pair = agreement.zh, agreement.en
            seen.pop(pair, None)
            seen[pair] = agreement
            latest[pair] = review.date
    return seen, latest
