"""Digests of the toy library, set as a build sets them, and of the real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from duizhao.building.digests.digest import Digest, DigestKind, digests_of
from duizhao.building.digests.fonts import find_fonts
from duizhao.building.digests.setter import Printed, Setter
from duizhao.building.digests.store import Store
from duizhao.building.inspection import inspect
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.pages import Books, open_books
from duizhao.rendering.typst.documents import Imprint
from tests.pdf_reading import ReadPdf
from tests.published import site
from tests.toy import ADDRESS, TOY, ToyLibrary

__all__ = ["site"]

ROOT = Path(__file__).parents[3]
IMPRINT = Imprint(ADDRESS, "0123456789", "2026-09-16")

SetOne = Callable[[ToyLibrary, DigestKind, str, Edition], ReadPdf]


@pytest.fixture(scope="session")
def fonts() -> Path:
    folder = find_fonts(ROOT)
    assert folder, "run ./scripts/test once without paths, or ./scripts/build: they fetch the fonts"
    return folder


@pytest.fixture(scope="session")
def setter(fonts: Path, printed: ToyLibrary) -> Setter:
    """What a build of the toy library has set is found, and not set again: all but what names a revision."""
    return Setter(fonts, imprint=IMPRINT, store=Store(printed.root / "build/cache/digests"))


@pytest.fixture(scope="session")
def toy_books() -> Books:
    return open_books(inspect(TOY / "summaries").library)


@pytest.fixture(scope="session")
def digests_by_path(setter: Setter, toy_books: Books) -> dict[str, Printed]:
    """All digests of the toy library by their path."""
    digests = list(digests_of(toy_books.view.library))
    digests += [Digest(edition, DigestKind.SELECTION, ("bees", "night-moths")) for edition in EDITIONS]
    return {one.path: one for one in setter.set_all(toy_books, digests)}


@pytest.fixture(scope="session")
def read(digests_by_path: dict[str, Printed]) -> dict[str, ReadPdf]:
    return {path: ReadPdf.read(one.data) for path, one in digests_by_path.items()}


@pytest.fixture
def set_one(setter: Setter) -> SetOne:
    """Sets one digest of a library that a test has changed."""

    def set_it(library: ToyLibrary, kind: DigestKind, id: str, edition: Edition) -> ReadPdf:
        loaded = library.load()
        assert not loaded.findings.stop_a_build(strict=False), [str(one) for one in loaded.findings]
        return ReadPdf.read(setter.set(open_books(loaded.library), Digest(edition, kind, (id,))).data)

    return set_it
