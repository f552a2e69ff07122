"""What of a summary concerns the library as a whole: its date, how many points it has, their themes, the options they
take.

The words of a point are not in it, so a word mended in one paper changes nothing that is gathered from all.
"""

from __future__ import annotations

from typing import NamedTuple

from duizhao.model.summary import Summary, points_in


class Themed(NamedTuple):
    """A point that stands under themes."""

    facet: str
    anchor: str
    themes: tuple[str, ...]


class Choice(NamedTuple):
    """A point that takes an option of its facet."""

    facet: str
    anchor: str
    option: str


class Marks(NamedTuple):
    issued: str
    points: int
    themed: tuple[Themed, ...]
    choices: tuple[Choice, ...]
    answered: tuple[str, ...]


def marks_of(summary: Summary) -> Marks:
    points = list(points_in(summary))
    return Marks(
        summary.record.issued,
        len(points),
        tuple(Themed(facet, point.anchor, point.themes) for facet, point in points if point.themes),
        tuple(Choice(facet, point.anchor, point.option) for facet, point in points if point.option),
        tuple(facet for facet, answer in summary.answers.items() if answer.points),
    )
