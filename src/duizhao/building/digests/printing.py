"""The digests of a library: all that a build has, or those somebody wants. Set anew is only what changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from duizhao.building.digests.digest import Digest, digests_of
from duizhao.building.digests.revision import imprint_of
from duizhao.building.digests.setter import Printed, Setter
from duizhao.building.digests.store import Store
from duizhao.editions.pages import Books
from duizhao.site.settings import Settings


def all_digests(books: Books, settings: Settings, fonts: Path) -> Iterator[Printed]:
    """Those of a build, one by one, as they are asked for. What none of them was made of is forgotten at the end."""
    store = _store(settings)
    yield from _setter(settings, fonts, "a4", store).set_all(books, digests_of(books.view.library), _workers())
    store.forget_unused()


def some_digests(
    books: Books, settings: Settings, fonts: Path, digests: Iterable[Digest], paper_size: str
) -> Iterator[Printed]:
    return _setter(settings, fonts, paper_size, _store(settings)).set_all(books, digests, _workers())


def save_digest(printed: Printed, place: Path) -> None:
    """Under its name only when it is whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name}.part")
    unfinished.write_bytes(printed.data)
    unfinished.replace(place)


def _setter(settings: Settings, fonts: Path, paper_size: str, store: Store) -> Setter:
    return Setter(fonts, paper_size, imprint_of(settings.summaries, settings.site_url), store)


def _store(settings: Settings) -> Store:
    return Store(settings.root / "build" / "cache" / "digests")


def _workers() -> int:
    return os.cpu_count() or 1
