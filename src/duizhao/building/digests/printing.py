"""The digests of a library: all that a build has, or those somebody wants. Set anew is only what changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from duizhao.building.digests.digest import Digest
from duizhao.building.digests.revision import imprint_of
from duizhao.building.digests.setter import Printed, Setter
from duizhao.building.digests.state import state_of
from duizhao.building.digests.store import Store
from duizhao.editions.pages import Books
from duizhao.site.settings import Settings


def some_digests(
    books: Books, settings: Settings, fonts: Path, digests: Iterable[Digest], paper_size: str, fingerprint: str = ""
) -> Iterator[Printed]:
    """One by one, as they are asked for. What is set is remembered when all of it is. The `fingerprint` stands for the
    library, where somebody knows it."""
    imprint = imprint_of(settings.summaries, settings.site_url)
    store = Store(settings.root / "build" / "cache" / "digests")
    state = state_of(fingerprint or books.view.library, imprint, paper_size)
    setter = Setter(fonts, paper_size, imprint, store)
    yield from setter.set_all(books, digests, os.cpu_count() or 1, store.recall(state))
    store.remember(state, setter.keys)


def save_digest(printed: Printed, place: Path) -> None:
    """Under its name only when it is whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name}.part")
    try:
        unfinished.write_bytes(printed.data)
        unfinished.replace(place)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
