"""What all tests share: the toy library, golden files, and their order."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.golden_files import EXPECTED, file_of
from tests.sharing import made_once
from tests.toy import ADDRESS, ToyLibrary

settings.register_profile("house", deadline=None)  # a busy machine is no fault
settings.load_profile("house")

os.environ["DUIZHAO_LANG"] = "en"  # messages are told in the language of whoever runs the tool


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew from what the code says")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Notes which golden files the tests want, before any are deselected."""
    wanted = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
    config.stash[EXPECTED] = {file_of(item.path, item.name) for item in wanted}
    if hasattr(config, "workerinput"):  # the long ones first: then no worker is alone with one in the end
        items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture
def library(tmp_path: Path) -> ToyLibrary:
    """A copy of the toy library, to be changed at will."""
    return ToyLibrary(tmp_path / "toy")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """The toy library, built once, for tests that only read."""

    def build(folder: Path) -> None:
        built = ToyLibrary(folder / "toy").build()
        assert built.succeeded, built.message

    return ToyLibrary(made_once(tmp_path_factory, "built", build) / "toy")


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """The toy library, built once with its PDFs."""

    def build(folder: Path) -> None:
        library = ToyLibrary(folder / "toy")
        library.take_fonts()
        settings = library.file("mkdocs.yml").read_text(encoding="utf-8")
        library.write("mkdocs.yml", f"{settings}\nsite_url: {ADDRESS}\n")
        built = library.build()
        assert built.succeeded, built.message

    return ToyLibrary(made_once(tmp_path_factory, "printed", build) / "toy")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Compares a text with this test's golden file; `--update-golden` writes it."""
    file = file_of(request.node.path, request.node.name)

    def compare(text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.is_file(), f"there is no {file}: run pytest with --update-golden, and read what it wrote"
        assert text == file.read_text(encoding="utf-8")

    return compare
