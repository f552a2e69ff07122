"""Where the papers agree and differ: for each facet of choices its options, and which papers take them."""

from __future__ import annotations

from duizhao.editions.addresses import Target, paper_path
from duizhao.editions.page import View
from duizhao.editions.pictures.drawing import Picture, TextEquivalent, TextRow
from duizhao.editions.pictures.grid import Row
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.pictures.takers import Taken, Ways, has_dots, takers_panel, takers_row
from duizhao.editions.voice import Link
from duizhao.model.facets import Facet, FacetKind

FEWEST = 2
"""Of fewer papers there is nothing to compare."""


def stances_picture(view: View) -> Picture | None:
    library, relations, voice = view
    if len(library.papers) < FEWEST:
        return None
    taken = {
        facet.id: _taken(view, facet)
        for facet in library.facets.values()
        if facet.kind is FacetKind.CHOICE and any(facet.id in marks.answered for marks in relations.marks.values())
    }
    if not taken:
        return None
    ways = Ways(voice.words["picture-takes"])
    rows = []
    for facet, things in taken.items():
        label = voice.say(library.facets[facet].label)
        for thing in things:
            option = Link(fill(voice, "picture-row", row=label, value=thing.row.link.said))
            rows.append(TextRow(option, takers_row(view, thing).cells[:1]))
    return Picture(
        "picture-stances",
        voice.words["picture-stances"],
        voice.words["picture-stances-about" if has_dots(view) else "picture-stances-bars"],
        tuple(
            takers_panel(view, things, ways, voice.say(library.facets[facet].label)) for facet, things in taken.items()
        ),
        TextEquivalent((Link(voice.words["picture-option"]), Link(voice.words["picture-takers"])), tuple(rows)),
    )


def _taken(view: View, facet: Facet) -> list[Taken]:
    """The options in the order of their declaration; last, where there are any, the papers that take none."""
    things = {option: Taken(Row(Link(view.voice.say(label))), {}) for option, label in facet.options.items()}
    none = Taken(Row(Link(view.voice.words["picture-no-stance"])), {})
    for paper, marks in view.relations.marks.items():
        choices = [choice for choice in marks.choices if choice.facet == facet.id and choice.option in things]
        for choice in choices:
            things[choice.option].takers.setdefault(paper, Target(paper_path(paper), choice.anchor))
        if not choices:
            none.takers[paper] = Target(paper_path(paper), facet.id)
    return [*things.values(), none] if none.takers else [*things.values()]
