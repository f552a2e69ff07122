"""Long lists under headings: papers by year, everything with a name by its initial."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, Protocol, TypeVar

from duizhao.editions.passages import Both, Said
from duizhao.editions.voice import Voice
from duizhao.model.text import Language

Item = TypeVar("Item")


class Group(NamedTuple, Generic[Item]):
    """What stands under one heading. No id begins with an underscore, so the anchor is not that of an entry."""

    anchor: str
    label: Said
    items: tuple[Item, ...]


class Dated(Protocol):
    @property
    def issued(self) -> str: ...


DatedItem = TypeVar("DatedItem", bound=Dated)


def by_year(voice: Voice, items: Iterable[DatedItem]) -> tuple[Group[DatedItem], ...]:
    """In the order in which the years come; what has no date is called so."""
    years = _sorted_into(items, lambda item: item.issued[:4])
    return tuple(
        Group(f"_{year or 'undated'}", voice.literal(year) if year else voice.words["undated"], tuple(its))
        for year, its in years.items()
    )


def by_initial(voice: Voice, items: Iterable[Item], name_of: Callable[[Item], Both | str]) -> tuple[Group[Item], ...]:
    """By the first letter of the English name, which Chinese names have in Pinyin; what has none stands last."""
    letters = _sorted_into(items, lambda item: _initial(name_of(item)))
    others = letters.pop("", [])
    groups = [Group(f"_{letter.lower()}", voice.literal(letter), tuple(its)) for letter, its in sorted(letters.items())]
    return (*groups, Group("_other", voice.literal("#"), tuple(others))) if others else tuple(groups)


def _sorted_into(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def _initial(name: Both | str) -> str:
    if isinstance(name, Both):
        name = next((passage.text for passage in name.said if passage.language is Language.EN), "")
    letter = unicodedata.normalize("NFKD", name)[:1].upper()
    return letter if "A" <= letter <= "Z" else ""
