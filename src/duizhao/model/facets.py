"""The slots of a summary, as a library declares them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from duizhao.model.text import NO_TEXT, Text
from duizhao.model.value import Value


class FacetKind(StrEnum):
    TEXT = "text"
    POINTS = "points"
    CHOICE = "choice"
    NUMBERS = "numbers"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class Facet(Value):
    id: str
    kind: FacetKind
    label: Text
    help: Text = NO_TEXT
    many: bool = False
    options: dict[str, Text] = field(default_factory=dict)
