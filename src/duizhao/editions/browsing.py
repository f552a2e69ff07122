"""The way through a list that stands in parts: bars of years or beginnings, the parts before and behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from duizhao.editions.addresses import Target
from duizhao.editions.page import ALL_LANGUAGES, Browse, Page, PageKind, PartLink, View
from duizhao.editions.parts import Part, walk
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import Picture
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.shelves import Shelf
from duizhao.editions.voice import Link


def browse_all(view: View, shelf: Shelf, word: str = "") -> Browse:
    """From where the list begins. One of several on a page has a name of its own."""
    name = _name(view, shelf)
    directory = tuple(
        (_part_link(view, shelf, part), _part_links(view, shelf, () if part.number else _forking(part).below))
        for part in shelf.parts
    )
    after = Link(part_name(view, shelf, shelf.filled[0]), shelf.target(shelf.filled[0]))
    if word:
        name = fill(view.voice, "part-title", list=view.voice.words[word], part=name)
    return Browse(name, Target(shelf.path), shelf.entries, (), directory, None, after, _keys(shelf, shelf.parts))


def browse_part(view: View, shelf: Shelf, part: Part) -> Browse:
    trail = shelf.trails[part.key]
    bars = [_part_links(view, shelf, shelf.parts, trail)]
    if trail[0].below:
        bars.append(tuple(_opened(view, shelf, trail[0], trail)))
    place = shelf.places.get(part.key)
    before = after = None
    if place is not None:
        before = _neighbour(view, shelf, place - 1) if place else None
        after = _neighbour(view, shelf, place + 1) if place + 1 < len(shelf.filled) else None
    return Browse(
        _name(view, shelf), Target(shelf.path), shelf.entries, tuple(bars), (), before, after, _keys(shelf, part.below)
    )


def _opened(view: View, shelf: Shelf, part: Part, trail: tuple[Part, ...]) -> Iterator[PartLink]:
    """What is below a part, in reading order; of that which leads to the page again what is below it."""
    if part.number:
        current = "page" if part is trail[-1] else ""
        yield PartLink(Link(view.voice.literal(part.number), shelf.target(part)), len(part.ids), current)
    for one in part.below:
        if one.below and any(one is above for above in trail):
            yield from _opened(view, shelf, one, trail)
        else:
            yield _part_link(view, shelf, one, trail)


def _forking(part: Part) -> Part:
    """The first part below one, or itself, where there is something to choose."""
    while len(part.below) == 1:
        (part,) = part.below
    return part


def part_name(view: View, shelf: Shelf, part: Part) -> Said:
    """A part by its name alone: a year and which of its pages, or how the ids in it begin."""
    *above, _ = shelf.trails[part.key]
    if above and above[-1].number:
        return _numbered(view, above[-1], part.label)
    if part.number:
        return _numbered(view, part, part.number)
    return _label(view, part)


def _numbered(view: View, year: Part, number: str) -> Said:
    return fill(view.voice, "part-numbered", part=_label(view, year), number=number, of=len(year.below) + 1)


def _neighbour(view: View, shelf: Shelf, place: int) -> Link:
    part = shelf.filled[place]
    return Link(part_name(view, shelf, part), shelf.target(part))


def _part_links(view: View, shelf: Shelf, parts: Iterable[Part], trail: tuple[Part, ...] = ()) -> tuple[PartLink, ...]:
    return tuple([_part_link(view, shelf, part, trail) for part in parts])


def _part_link(view: View, shelf: Shelf, part: Part, trail: tuple[Part, ...] = ()) -> PartLink:
    current = ""
    if any(part is one for one in trail):
        current = "page" if part is trail[-1] else "true"
    return PartLink(Link(_label(view, part), shelf.target(part)), part.entries, current)


def _label(view: View, part: Part) -> Said:
    return view.voice.literal(part.label) if part.label else view.voice.words["undated"]


def _name(view: View, shelf: Shelf) -> Said:
    return view.voice.words["initials" if shelf.is_by_letters else "years"]


def _keys(shelf: Shelf, parts: tuple[Part, ...]) -> str:
    return " ".join([trail[-1].key[:-1] for trail in walk(parts)]) if shelf.is_by_letters else ""


def list_page(
    view: View, kind: PageKind, place: Target, word: str, body: Any, pictures: tuple[Picture, ...] = ()
) -> Page:
    """Where a list begins: all of it, or the way to its parts."""
    shelf = view.voice.shelves.get(place)
    browse = browse_all(view, shelf) if shelf is not None else None
    return Page(kind, place.path, view.voice.words[word], (), ALL_LANGUAGES, (), body, pictures, browse)


def part_page(view: View, kind: PageKind, place: Target, part: Part, title: str | Said, body: Any) -> Page:
    """The page of a part, of a list that is called by a word or has a name."""
    shelf = view.voice.shelves[place]
    whole = view.voice.words[title] if isinstance(title, str) else title
    named = fill(view.voice, "part-title", list=whole, part=part_name(view, shelf, part))
    return Page(kind, shelf.target(part).path, named, (), ALL_LANGUAGES, (), body, (), browse_part(view, shelf, part))
