"""From what somebody asks for to the digests that are to be set: one each, or several papers bound into one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from duizhao.building.digests.digest import Digest, DigestKind
from duizhao.diagnostics import shown, tell
from duizhao.editions.edition import Edition
from duizhao.model.library import Kind, Library
from duizhao.summaries.kinds import KINDS
from duizhao.summaries.reading import with_nearest


class Unfit(Exception):
    """What was asked for cannot be had; says why, and what can."""


class Choice(NamedTuple):
    """Ids, each once, and whether the `whole` library is wanted besides."""

    papers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    comparisons: tuple[str, ...] = ()
    whole: bool = False

    @property
    def things(self) -> list[tuple[DigestKind, str]]:
        papers, themes, comparisons, _ = self
        found = [(DigestKind.PAPER, id) for id in papers]
        found += [(DigestKind.THEME, id) for id in themes]
        return found + [(DigestKind.COMPARISON, id) for id in comparisons]


def check_choice(choice: Choice, library: Library) -> None:
    if not any(choice):
        raise Unfit(tell("nothing is chosen: give --paper ID, --theme ID, --comparison ID or --all"))
    lists = (
        (Kind.PAPER, choice.papers, library.papers),
        (Kind.THEME, choice.themes, library.themes),
        (Kind.COMPARISON, choice.comparisons, library.comparisons),
    )
    for kind, ids, known in lists:
        for id in ids:
            if id not in known:
                raise Unfit(with_nearest(tell("no {kind} {id}", kind=KINDS[kind].one, id=shown(id)), id, known))


def each(choice: Choice, editions: Sequence[Edition]) -> list[Digest]:
    """A digest for each thing in each edition."""
    of_all: list[tuple[DigestKind, tuple[str, ...]]] = [(kind, (id,)) for kind, id in choice.things]
    of_all += [(DigestKind.LIBRARY, ())] if choice.whole else []
    return [Digest(edition, kind, ids) for edition in editions for kind, ids in of_all]


def bound(choice: Choice, editions: Sequence[Edition]) -> Digest:
    """The one digest that goes into one file."""
    if len(editions) > 1:
        names = [edition.id for edition in editions]
        raise Unfit(tell("one file has one edition: choose it with --edition, one of {editions}", editions=names))
    single = each(choice, editions)
    if len(single) == 1:
        return single[0]
    if choice.whole or choice.themes or choice.comparisons:
        raise Unfit(
            tell("only papers are bound into one file: give a folder with -o, and each document gets a file in it")
        )
    return Digest(editions[0], DigestKind.SELECTION, choice.papers)
