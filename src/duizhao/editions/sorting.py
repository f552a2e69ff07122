"""By what the rows and cells of a table are found and sorted, told alike in all editions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.editions.passages import Said
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.relations import Relations
from duizhao.model.summary import Author, Point
from duizhao.model.text import Language

_FIRST_NUMBER = re.compile(r"([-+−]?)([\d,]+(?:\.\d+)?)")


def sort_key(facet: Facet, points: Iterable[Point]) -> str:
    """A cell's first number, or the places of its options among those declared; nothing where its text sorts it."""
    if facet.kind is FacetKind.NUMBERS:
        return next((_number(point.figure.value) for point in points if point.figure is not None), "")
    if facet.kind is FacetKind.CHOICE:
        places = {option: place for place, option in enumerate(facet.options)}
        return " ".join(f"{place:03d}" for place in sorted({places[point.option] for point in points if point.option}))
    return ""


def author_key(author: Author) -> str:
    """Stands for an author in an address: the id, or the name as it was written."""
    return author.person or "_".join((author.name.zh or author.name.en).split())


def themes_above(relations: Relations, themes: Iterable[str]) -> tuple[str, ...]:
    """Some themes and all that are broader, so that who looks for a theme finds what stands under it."""
    found: dict[str, None] = {}
    waiting = list(reversed(list(themes)))
    while waiting:
        theme = waiting.pop()
        if theme not in found:
            found[theme] = None
            waiting.extend(reversed(relations.broader.get(theme, [])))
    return tuple(found)


def script_pairs(texts: Iterable[Said]) -> str:
    """Each Traditional character in some texts that is another in Simplified script, followed by that one."""
    pairs: set[tuple[str, str]] = set()
    for said in texts:
        words = {passage.language: passage.text for passage in said}
        simplified, traditional = words.get(Language.ZH_HANS, ""), words.get(Language.ZH_HANT, "")
        if simplified != traditional and len(simplified) == len(traditional):
            pairs.update(zip(traditional, simplified, strict=True))
    return "".join([one + other for one, other in sorted(pairs) if one != other])


def _number(value: str) -> str:
    """What a program reads as the number; of a range its beginning."""
    found = _FIRST_NUMBER.match(value)
    return ("" if found[1] in ("", "+") else "-") + found[2].replace(",", "") if found else ""
