"""The digests of a build: all there are, set anew only where something changed since the last."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from duizhao.building.digests.digest import digests_of
from duizhao.building.digests.revision import imprint_of
from duizhao.building.digests.setter import Printed, Setter
from duizhao.building.digests.store import Store
from duizhao.editions.pages import Books
from duizhao.site.settings import Settings


def printed_digests(books: Books, settings: Settings, fonts: Path) -> Iterator[Printed]:
    """One by one, as they are asked for; what no digest of this build was made of is forgotten at the end."""
    store = Store(settings.root / "build" / "cache" / "digests")
    setter = Setter(fonts, imprint=imprint_of(settings.summaries, settings.site_url), store=store)
    yield from setter.set_all(books, digests_of(books.view.library), workers=os.cpu_count() or 1)
    store.forget_unused()
