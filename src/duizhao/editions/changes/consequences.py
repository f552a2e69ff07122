"""All that follows from changes: pages and cells that read otherwise, missing translations, novelties.

Pages are told by what they show of a change. What is derived from the whole library (neighbours, pictures, counts)
moves a little with every change and is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from duizhao.editions.addresses import COMPARE, GLOSSARY, HOME, PAPERS, PEOPLE, STATUS, THEMES, WORKS, target_of
from duizhao.editions.changes.cells import ChangedCell, changed_cells
from duizhao.editions.changes.followed import Followed
from duizhao.editions.changes.novelties import Novelty, novelties_in
from duizhao.editions.changes.translations import Stale, Untranslated, stale_in, untranslated_in
from duizhao.model.changes import Act, Change, Thing
from duizhao.model.library import Kind, Library

_LISTS = {
    Kind.PAPER: PAPERS.path,
    Kind.THEME: THEMES.path,
    Kind.TERM: GLOSSARY.path,
    Kind.PERSON: PEOPLE.path,
    Kind.WORK: WORKS.path,
    Kind.COMPARISON: COMPARE.path,
}
_NAMING = frozenset(["label", "name", "title", "authors", "issued", "short"])
"""What something is called by, on other pages too."""


class Consequences(NamedTuple):
    """`pages` are paths within an edition, the same in all four. `everywhere` says that all pages read otherwise, since
    they show the library's title or its headings; then only what changed besides is listed."""

    everywhere: bool = False
    pages: tuple[str, ...] = ()
    pages_added: tuple[str, ...] = ()
    pages_removed: tuple[str, ...] = ()
    cells: tuple[ChangedCell, ...] = ()
    untranslated: tuple[Untranslated, ...] = ()
    stale: tuple[Stale, ...] = ()
    novelties: tuple[Novelty, ...] = ()


def consequences_of(old: Library, new: Library, changes: list[Change]) -> Consequences:
    if not changes:
        return Consequences()
    followed = Followed(old, new, changes)
    cells = tuple(changed_cells(followed))
    added, removed = _pages_added(followed), _pages_removed(followed)
    known = {*added, *removed}
    return Consequences(
        everywhere=any(change.thing.kind not in _LISTS for change in changes),
        pages=tuple(dict.fromkeys(path for path in _pages(followed, cells) if path not in known)),
        pages_added=added,
        pages_removed=removed,
        cells=cells,
        untranslated=tuple(untranslated_in(followed)),
        stale=tuple(stale_in(followed)),
        novelties=tuple(novelties_in(followed)),
    )


def _pages_added(followed: Followed) -> tuple[str, ...]:
    acts = (Act.ADDED, Act.RENAMED)
    return _own([change.thing for change in followed.of_entries if change.act in acts])


def _pages_removed(followed: Followed) -> tuple[str, ...]:
    gone = [change.thing for change in followed.of_entries if change.act is Act.REMOVED]
    gone += [Thing(one.thing.kind, one.was) for one in followed.of_entries if one.act is Act.RENAMED]
    return _own(gone)


def _own(things: list[Thing]) -> tuple[str, ...]:
    """The pages of those that have one of their own."""
    return tuple(dict.fromkeys(path for thing in things if (path := _path(thing)) != _LISTS[Kind(thing.kind)]))


def _pages(followed: Followed, cells: tuple[ChangedCell, ...]) -> Iterator[str]:
    papers = [thing.id for thing in followed.things if thing.kind == Kind.PAPER]
    yield from map(_path, followed.things)
    themes = {
        theme: None for paper in papers for touched in followed.touched.get(paper, {}).values() for theme in touched
    }
    for change in followed.of_entries:
        if change.thing.kind == Kind.PAPER and (_is_named_anew(change) or _touches(change, "themes")):
            former = followed.before.themes_of.get(followed.former_id(change.thing.id), [])
            themes |= dict.fromkeys([*former, *followed.now.themes_of.get(change.thing.id, [])])
    yield from (_path(Thing(Kind.THEME, theme)) for theme in followed.new.themes if theme in themes)
    yield from (_path(cell.comparison) for cell in cells)
    for change in followed.of_entries:
        if _is_named_anew(change):
            yield from _where_named(followed, change)
    for change in followed.of_entries:
        yield _LISTS[Kind(change.thing.kind)]
        if _touches(change, "citations"):
            yield WORKS.path
    if any(change.act is not Act.CHANGED for change in followed.of_entries):
        yield HOME.path
    if papers:
        yield STATUS.path


def _is_named_anew(change: Change) -> bool:
    return change.act is not Act.CHANGED or _touches(change, *_NAMING)


def _touches(change: Change, *aspects: str) -> bool:
    return any(one.aspect.split(".")[0] in aspects for one in change.details)


def _where_named(followed: Followed, change: Change) -> Iterator[str]:
    """Pages that name what came, went or is called otherwise."""
    kind, id = Kind(change.thing.kind), change.thing.id
    for library, relations in ((followed.old, followed.before), (followed.new, followed.now)):
        papers: list[str] = []
        if kind is Kind.PAPER and id in library.papers:
            authors = [author.person for author in library.papers[id].record.authors if author.person]
            yield from (_path(Thing(Kind.PERSON, person)) for person in authors if person in followed.new.people)
        elif kind is Kind.THEME:
            papers = relations.papers_under.get(id, [])
        elif kind is Kind.PERSON:
            papers = relations.papers_by.get(id, [])
        elif kind is Kind.WORK:
            papers = [paper for paper, _ in relations.cited_by.get(id, [])]
        yield from (_path(Thing(Kind.PAPER, paper)) for paper in papers if paper in followed.new.papers)


def _path(thing: Thing) -> str:
    return target_of(Kind(thing.kind), thing.id).path
