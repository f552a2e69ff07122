"""What a run of MkDocs leaves behind, as plain values: shells, and the words of hand-written pages."""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from duizhao.editions.edition import Edition
from duizhao.rendering.html.body import TocEntry
from duizhao.site.head import PageAddress
from duizhao.site.shells import Shell
from duizhao.site.sources import HAND_WRITTEN


class Words(NamedTuple):
    """What a hand-written page says in one edition."""

    title: str
    description: str
    contents: tuple[TocEntry, ...]
    html: str


def frames_of(shells: dict[tuple[Edition, str], Shell], written: dict[PageAddress, Words], paths: list[str]) -> Frames:
    said = repr((sorted(shells.items()), sorted(written.items()), paths))
    return Frames(shells, written, tuple(paths), sha256(said.encode()).hexdigest())


class Frames(NamedTuple):
    """Shells by edition and kind of page, those of hand-written pages by their path, all of which `paths`
    has."""

    shells: dict[tuple[Edition, str], Shell]
    written: dict[PageAddress, Words]
    paths: tuple[str, ...]
    fingerprint: str

    def shell_of(self, edition: Edition, kind: str, path: str) -> Shell:
        return self.shells[edition, path if kind == HAND_WRITTEN else kind]
