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


ShellKey = tuple[Edition, str, int]


def shell_key(address: PageAddress, kind: str) -> ShellKey:
    """Pages of a kind share a shell where they lie equally deep; each hand-written page has its own."""
    edition, path = address
    return edition, path if kind == HAND_WRITTEN else kind, path.count("/")


def frames_of(shells: dict[ShellKey, Shell], written: dict[PageAddress, Words], paths: list[str]) -> Frames:
    said = repr((sorted(shells.items()), sorted(written.items()), paths))
    return Frames(shells, written, tuple(paths), sha256(said.encode()).hexdigest())


class Frames(NamedTuple):
    """Shells, and the paths of all hand-written pages with what they say."""

    shells: dict[ShellKey, Shell]
    written: dict[PageAddress, Words]
    paths: tuple[str, ...]
    fingerprint: str

    def shell_of(self, address: PageAddress, kind: str) -> Shell:
        return self.shells[shell_key(address, kind)]
