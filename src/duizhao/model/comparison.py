"""Comparisons across papers, as a library declares them: which papers, which facets or themes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duizhao.model.text import NO_TEXT, Text
from duizhao.model.value import Value


class ComparisonKind(StrEnum):
    TABLE = "table"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Selection(Value):
    """Some of the papers or themes: those listed, those under a theme, or all where neither is given."""

    ids: tuple[str, ...] = ()
    theme: str = ""


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Comparison(Value):
    """A table shows papers by facets; a matrix shows themes by papers for its one facet. `remarks` say what one sees in
    it: where the papers agree, where they differ."""

    id: str
    kind: ComparisonKind
    label: Text
    about: Text = NO_TEXT
    papers: Selection = EVERYTHING
    themes: Selection = EVERYTHING
    facets: tuple[str, ...] = ()
    remarks: tuple[Text, ...] = ()
