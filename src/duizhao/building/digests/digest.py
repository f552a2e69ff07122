"""What there is to print: a digest of a paper, a theme, a comparison, a selection of papers or the whole library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from duizhao.editions.edition import EDITIONS, Edition
from duizhao.model.library import Library


class DigestKind(StrEnum):
    PAPER = "papers"
    THEME = "themes"
    COMPARISON = "compare"
    SELECTION = "selection"
    LIBRARY = "digest"


class Digest(NamedTuple):
    """`ids` is what it is of: one thing, or the papers of a selection."""

    edition: Edition
    kind: DigestKind
    ids: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What tells it from all others of a library."""
        return "/".join((self.edition.id, self.kind, *self.ids))

    @property
    def path(self) -> str:
        """Where it stands in the site."""
        name = self.kind if self.kind in (DigestKind.SELECTION, DigestKind.LIBRARY) else f"{self.kind}/{self.ids[0]}"
        return f"pdf/{self.edition.id}/{name}.pdf"


def digests_of(library: Library) -> Iterator[Digest]:
    """All digests that a site has, those of one thing in all editions together."""
    kinds: tuple[tuple[DigestKind, Iterable[str]], ...] = (
        (DigestKind.PAPER, library.papers),
        (DigestKind.THEME, library.themes),
        (DigestKind.COMPARISON, library.comparisons),
    )
    for kind, entries in kinds:
        for id in entries:
            yield from (Digest(edition, kind, (id,)) for edition in EDITIONS)
    yield from (Digest(edition, DigestKind.LIBRARY) for edition in EDITIONS)
