"""What stands at the end of a whole library: glossary, cited works, and the indexes, whose page numbers Typst finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from duizhao.editions.addresses import GLOSSARY, Target, paper_path, target_of
from duizhao.editions.groups import by_initial
from duizhao.editions.lists import TermItem, term_items, work_item
from duizhao.editions.page import View
from duizhao.editions.passages import Both
from duizhao.model.entries import Person
from duizhao.model.library import Kind
from duizhao.model.summary import Point, points_in
from duizhao.rendering.typst.inline import InlineWriter, Line, Value
from duizhao.rendering.typst.places import label_of
from duizhao.rendering.typst.references import ReferenceWriter


class EndMatter:
    """`depths` are those of all themes, in the order of a walk down their tree."""

    def __init__(self, view: View, inline: InlineWriter, references: ReferenceWriter, depths: dict[str, int]) -> None:
        self._view = view
        self._depths = depths
        self._inline = inline
        self._references = references

    def glossary(self) -> list[Value]:
        items = [self._term(item) for item in term_items(self._view, self._view.library.terms)]
        return [self._heading("glossary"), {"is": "glossary", "items": items}] if items else []

    def works(self) -> list[Value]:
        items = [work_item(self._view, work) for work in sorted(self._view.library.works)]
        return [self._heading("cited-works"), self._references.works(items)] if items else []

    def themes(self, papers: Sequence[str], *, whole: bool) -> list[Value]:
        """The themes of these papers, each with the pages of its points: of a whole library as its tree, else in the
        tree's order."""
        library, _, voice = self._view
        said: dict[str, list[str]] = {}
        for paper in papers:
            for theme, points in _ends(points_in(library.papers[paper])).items():
                places = [self._inline.places.page_of(Target(paper_path(paper), point)) for point in points]
                said.setdefault(theme, []).extend(places)
        shown = self._depths if whole else {theme: 0 for theme in self._depths if theme in said}
        items: list[Value] = [
            {
                "line": self._inline.bare(voice.link(theme).said),
                "at": said.get(theme, []),
                "depth": depth,
                "anchor": label_of(target_of(Kind.THEME, theme)),
            }
            for theme, depth in shown.items()
        ]
        if not items:
            return []
        about = self._inline.word("index-of-themes-about")
        lead = {"is": "lead", "line": about} if whole else {"is": "legend", "line": about}
        index = {"is": "index", "items": items, **({} if whole else {"brief": True})}
        return [self._heading("index-of-themes", 1 if whole else 2), lead, index]

    def people(self) -> list[Value]:
        people = [one for one in self._view.library.people.values() if self._places_of(one)]
        people.sort(key=lambda person: (person.name.en.casefold(), person.id))
        items: list[Value] = []
        for group in by_initial(self._view.voice, people, self._name):
            items.append({"group": self._inline.bare(group.label)})
            items += [self._person(person) for person in group.items]
        about = {"is": "lead", "line": self._inline.word("index-of-people-about")}
        return [self._heading("index-of-people"), about, {"is": "index", "items": items}] if items else []

    def _name(self, person: Person) -> Both:
        return Both(self._view.voice.say(person.name))

    def _person(self, person: Person) -> Value:
        label = label_of(target_of(Kind.PERSON, person.id))
        return {"line": self._all_of(self._name(person)), "at": self._places_of(person), "depth": 0, "anchor": label}

    def _places_of(self, person: Person) -> list[str]:
        relations = self._view.relations
        places = [Target(paper_path(paper)) for paper in relations.papers_by.get(person.id, ())]
        places += [target_of(Kind.WORK, work) for work in relations.works_by.get(person.id, ())]
        return [self._inline.places.page_of(place) for place in places]

    def _term(self, item: TermItem) -> Value:
        inline = self._inline
        value: Value = {
            "labels": [[one] for one in inline.both(item.label)],
            "anchor": label_of(Target(GLOSSARY.path, item.anchor)),
            "about": inline.bare(item.about),
        }
        if item.others:
            others = [self._all_of(said) for said, _ in item.others]
            value["others"] = {"label": inline.word("other-renderings"), "values": others}
        if item.related:
            value["related"] = {"label": inline.word("see-also"), "values": inline.links(item.related)}
        return value

    def _all_of(self, both: Both) -> Line:
        line: Line = []
        for passage in self._inline.both(both):
            line += [["", " "], passage] if line else [passage]
        return line

    def _heading(self, word: str, level: int = 1) -> Value:
        return {"is": "title", "line": self._inline.word(word), "level": level}


def _ends(points: Iterable[tuple[str, Point]]) -> dict[str, list[str]]:
    """For each theme the anchors of the first and the last point on it in each facet: the pages between are the same or
    next to them, and there are thousands."""
    ends: dict[tuple[str, str], list[str]] = {}
    for facet, point in points:
        for theme in point.themes:
            its = ends.setdefault((theme, facet), [])
            its[1:] = [point.anchor]
    by_theme: dict[str, list[str]] = {}
    for (theme, _), anchors in ends.items():
        by_theme.setdefault(theme, []).extend(anchors)
    return by_theme
