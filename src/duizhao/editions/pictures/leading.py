"""The themes that each paper says most about: where the papers dwell on the same things, and where not."""

from __future__ import annotations

from collections import Counter, defaultdict

from duizhao.editions.addresses import Target, paper_path
from duizhao.editions.page import View
from duizhao.editions.pictures.drawing import Picture, TextEquivalent
from duizhao.editions.pictures.grid import Row
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.pictures.takers import Taken, Ways, has_dots, takers_panel, takers_row
from duizhao.editions.voice import Link

LEADING = 5
THEMES_SHOWN = 40
FEWEST = 2
"""Of fewer papers there is nothing to compare."""


def leading_themes(view: View) -> dict[str, list[str]]:
    """Of each paper the few themes with the most points; those that come first in the tree where equal."""
    order = {theme: place for place, theme in enumerate(view.library.themes)}
    points: dict[str, Counter[str]] = defaultdict(Counter)
    for theme, said in view.relations.said_under.items():
        for placed in said:
            points[placed.paper][theme] += 1
    return {
        paper: sorted(points[paper], key=lambda theme: (-points[paper][theme], order[theme]))[:LEADING]
        for paper in view.library.papers
    }


def leading_picture(view: View) -> Picture | None:
    """Themes on which most papers dwell stand first."""
    library, _, voice = view
    carried = _carried(view) if len(library.papers) >= FEWEST else []
    if not carried:
        return None
    things = carried[:THEMES_SHOWN]
    ways = Ways(voice.words["picture-main"], voice.words["picture-carried"])
    return Picture(
        "picture-leading",
        voice.words["picture-leading"],
        voice.words["picture-leading-about" if has_dots(view) else "picture-leading-bars"],
        (takers_panel(view, things, ways),),
        TextEquivalent(
            (Link(voice.words["theme"]), Link(ways.taking), Link(ways.touching)),
            tuple(takers_row(view, thing) for thing in things),
        ),
        note=(
            fill(voice, "picture-leading-most", shown=len(things), all=len(carried))
            if len(carried) > len(things)
            else ()
        ),
    )


def _carried(view: View) -> list[Taken]:
    """The themes that papers speak of, those on which more of them dwell first."""
    relations = view.relations
    leading = leading_themes(view)
    first: dict[tuple[str, str], Target] = {}
    for theme, said in relations.said_under.items():
        for placed in said:
            first.setdefault((theme, placed.paper), Target(paper_path(placed.paper), placed.anchor))
    things = []
    for theme in relations.walk(view.library):
        thing = Taken(Row(view.voice.link(theme)), {}, {})
        for paper in relations.papers_under.get(theme, ()):
            papers = thing.takers if theme in leading[paper] else thing.touching
            papers[paper] = first.get((theme, paper)) or Target(paper_path(paper))
        if thing.takers or thing.touching:
            things.append(thing)
    return sorted(things, key=lambda thing: (-len(thing.takers), -len(thing.touching)))
