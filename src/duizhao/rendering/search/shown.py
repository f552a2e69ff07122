"""What is shown of what is found, once a language: of a paper all its points, in a file of its own; of other things
some to a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from duizhao.chinese import fold
from duizhao.editions.edition import EDITIONS
from duizhao.editions.findable import Findable, FindablePoint
from duizhao.editions.hearing import Ear
from duizhao.editions.page import View
from duizhao.editions.passages import plain
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.search.scripts import script

TOGETHER = 16
LONGEST_DETAIL = 160

_READERS = tuple(edition for edition in EDITIONS if not edition.is_parallel)


class ShownWriter:
    def __init__(self, view: View) -> None:
        self._view = view
        self._ears = {edition: Ear(edition) for edition in _READERS}
        self._places = {facet: place for place, facet in enumerate(view.library.facets)}

    def paper(self, number: int, one: Findable, names: list[str]) -> Iterator[Artifact]:
        say = self._view.voice.say
        points = [(self._place(point), say(point.text)) for point in one.points]
        marks = [(mark.facet, fold(mark.id), mark.said) for mark in one.marks]
        for edition, ear in self._ears.items():
            marked: dict[str, list[list[str]]] = defaultdict(list)
            for facet, id, said in marks:
                marked[facet].append([id, plain(ear.hear(said))])
            shown = {
                "entry": self._entry(ear, one, names),
                "marks": marked,
                "points": [[*place, plain(ear.hear(said))] for place, said in points],
            }
            yield script(f"papers/{edition.id}/{number}", shown)

    def others(self, first: int, entries: Iterable[tuple[Findable, list[str]]]) -> Iterator[Artifact]:
        """Things that stand in one file, with their folded names."""
        numbered = list(enumerate(entries, first))
        for edition, ear in self._ears.items():
            shown = {number: self._entry(ear, *entry) for number, entry in numbered}
            yield script(f"entries/{edition.id}/{first // TOGETHER}", shown)

    def _place(self, point: FindablePoint) -> tuple[int, int | str]:
        """The number of the point's facet and its anchor, of which mostly its own number is enough."""
        number = point.anchor.removeprefix(f"{point.facet}-")
        is_counted = number.isdecimal() and point.anchor == f"{point.facet}-{int(number)}"
        return self._places[point.facet], int(number) if is_counted else point.anchor

    def _entry(self, ear: Ear, one: Findable, names: list[str]) -> list[str]:
        path, anchor = one.target
        address = f"{path}#{anchor}" if anchor else path
        name, detail = plain(ear.hear(one.name)), plain(ear.hear(one.detail))
        return [one.kind, address, name, detail[:LONGEST_DETAIL], *names]


def facet_labels(view: View) -> dict[str, list[str]]:
    """What each facet is called, in the order of their numbers."""
    labels = [view.voice.say(facet.label) for facet in view.library.facets.values()]
    return {edition.id: [plain(Ear(edition).hear(said)) for said in labels] for edition in _READERS}
