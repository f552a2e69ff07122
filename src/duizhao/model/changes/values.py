"""Changes: what was done to what, and how it reads now. Each explains itself in the language of whoever asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from duizhao.diagnostics import Told, tell
from duizhao.model.changes.edits import Edit, edits_between
from duizhao.model.facets import FacetKind
from duizhao.model.library import Kind
from duizhao.model.text import NO_TEXT, Text


class Act(StrEnum):
    """What was done. Points are `redirected` where anchors now name others; an entry is `unreadable`, or was so until
    now, where the errors of its file hide what it says."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    REDIRECTED = "redirected"
    UNREADABLE = "unreadable"
    READABLE = "readable"


LIBRARY = "library"
FACET = "facet"


class Thing(NamedTuple):
    """Something with an id, by what it is called: of a `Kind`, or the library, or one of its facets. In lists it may be
    a name only, or a value only."""

    kind: str
    id: str
    name: Text = NO_TEXT

    @property
    def key(self) -> tuple[str, ...]:
        """By what it is told apart: things stay themselves when they are called otherwise."""
        return (self.id,) if self.id else ("", self.name.zh, self.name.en, self.name.zh_hant)


class Reworded(NamedTuple):
    """What reads otherwise; `language` is empty where all languages read alike."""

    aspect: str
    language: str
    old: str
    new: str

    @property
    def edits(self) -> tuple[Edit, ...]:
        return edits_between(self.old, self.new)


class Relisted(NamedTuple):
    """What a list has more and less, and whether the rest stands in another order."""

    aspect: str
    added: tuple[Thing, ...] = ()
    removed: tuple[Thing, ...] = ()
    reordered: bool = False


class Redirected(NamedTuple):
    """An anchor that named one point and now names another, or none. `now_at` is where the one is now, if anywhere;
    `links` are those of the library that meant it and were not changed."""

    anchor: str
    was: Text
    now: Text = NO_TEXT
    now_at: str = ""
    links: tuple[Thing, ...] = ()

    @property
    def aspect(self) -> str:
        return "anchor"


Detail = Reworded | Relisted | Redirected


@dataclass(frozen=True, slots=True)
class Change:
    """`facet` is given where it is about what a paper says there, `anchor` where it is about one point. The kind of the
    facet as a thing is that of its answers. `was` is the id of what has another now."""

    act: Act
    thing: Thing
    facet: Thing | None = None
    anchor: str = ""
    details: tuple[Detail, ...] = ()
    was: str = ""

    @property
    def is_of_a_point(self) -> bool:
        return bool(self.anchor)

    def explain(self) -> Told:
        """In a sentence that stands by itself."""
        if self.facet is None:
            return self.headline()
        return tell("{thing}, {facet}: {change}", thing=self.thing.id, facet=called(self.facet), change=self.headline())

    def headline(self) -> Told:
        """What was done, for where the paper and the facet are told already."""
        if self.facet is not None:
            return self._in_facet(self.facet.kind)
        what = tell("{kind} {name}", kind=KINDS[self.thing.kind], name=called(self.thing))
        if self.act is Act.RENAMED:
            return tell("{what}: the id was {old}", what=what, old=self.was)
        return tell("{what}: {done}", what=what, done=DONE[self.act])

    def _in_facet(self, kind: str) -> Told:
        if self.act is Act.REDIRECTED:
            return tell("links to points here now lead elsewhere")
        if not self.anchor:
            kinds = [
                (one.old, one.new) for one in self.details if isinstance(one, Reworded) and one.aspect == "absence"
            ]
            was, now = kinds[0] if kinds else ("same", "same")
            if not was:
                return tell("now absent, with the reason given")
            return tell("absent for another reason") if now else tell("no longer absent")
        return tell("{noun} #{anchor}: {done}", noun=NOUNS[kind], anchor=self.anchor, done=DONE[self.act])


class _Called(Told):
    """A name of the library's, in the language of whoever reads."""

    def in_language(self, language: str) -> str:
        return str(self.holes[language])


def called(thing: Thing) -> Told:
    """The name of a thing, or its id where it has none."""
    name = thing.name
    english = name.en or name.zh or thing.id
    return _Called("{en}", {"en": english, "zh": name.zh or english})


KINDS: dict[str, Told] = {
    Kind.PAPER: tell("paper"),
    Kind.THEME: tell("theme"),
    Kind.TERM: tell("term"),
    Kind.PERSON: tell("person"),
    Kind.WORK: tell("cited work"),
    Kind.COMPARISON: tell("comparison"),
    FACET: tell("heading"),
    LIBRARY: tell("library"),
}
NOUNS: dict[str, Told] = {
    FacetKind.TEXT: tell("text"),
    FacetKind.POINTS: tell("point"),
    FacetKind.CHOICE: tell("option"),
    FacetKind.NUMBERS: tell("figure"),
    FacetKind.LINKS: tell("link"),
}
DONE = {
    Act.ADDED: tell("added"),
    Act.REMOVED: tell("removed"),
    Act.CHANGED: tell("changed"),
    Act.MOVED: tell("moved"),
    Act.RENAMED: tell("renamed"),
    Act.UNREADABLE: tell("cannot be read any more; its errors are listed below"),
    Act.READABLE: tell("could not be read before"),
}
