"""Points and answers as the templates take them."""

from __future__ import annotations

from duizhao.editions.paper import Section
from duizhao.editions.points import AbsenceItem, AnswerItem, FigureItem, PointItem
from duizhao.rendering.typst.inline import InlineWriter, Line, Value
from duizhao.rendering.typst.places import label_of


class PointWriter:
    """The themes of a point are left to the index: behind every point they would drown what it says."""

    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline

    def section(self, section: Section, label: str) -> list[Value]:
        heading = {"is": "heading", "line": self._inline.bare(section.label), "anchor": label}
        return [heading, *self.answer(section.kind, section.answer)]

    def answer(self, kind: str, answer: AnswerItem) -> list[Value]:
        if answer.absence is not None:
            return [{"is": "absence", "line": self.absence(answer.absence)}]
        shown = {"numbers": "figures", "points": "numbered"}.get(kind, "plain")
        return [{"is": shown, "points": [self.point(item) for item in answer.points]}]

    def absence(self, absence: AbsenceItem) -> Line:
        said = self._inline.line(absence.said)
        return [*said, ["", " — "], *self._inline.line(absence.note)] if absence.note else said

    def point(self, item: PointItem) -> Value:
        """A point on its paper's own pages, where links find it, with its parts."""
        value = self.brief(item)
        if self._inline.places.has(item.target):
            value["anchor"] = label_of(item.target)
        if item.parts:
            value["parts"] = [self.point(part) for part in item.parts]
        return value

    def brief(self, item: PointItem) -> Value:
        """What is said of a point elsewhere; what it lacks is left out."""
        inline = self._inline
        value: Value = {"said": inline.line(item.said)}
        if item.at:
            value["at"] = inline.place(item.at)
        if item.option:
            value["option"] = inline.bare(item.option)
        if item.figure is not None:
            value["figure"] = self._figure(item.figure)
        if item.quote:
            value["quote"] = inline.literal(item.quote)
        if item.url and not item.said:
            value["said"] = inline.literal(item.url, inline.places.out(item.url))
        elif item.url:
            value["url"] = inline.literal(item.url, inline.places.out(item.url))
        return value

    def _figure(self, figure: FigureItem) -> Value:
        inline = self._inline
        value: Value = {
            "value": figure.value,
            "unit": inline.bare(figure.unit),
            "bound": inline.bare(figure.bound),
        }
        more = []
        if figure.year:
            more.append(inline.literal(figure.year))
        if figure.source:
            more.append([*inline.word("source"), ["", ": "], *inline.line(figure.source)])
        if figure.note:
            more.append(inline.line(figure.note))
        if more:
            value["more"] = more
        return value
