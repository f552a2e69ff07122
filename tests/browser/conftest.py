"""A real Chromium, and two sites served on this machine: the published one and that of the toy library."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from duizhao.site.running import run_build
from tests.browser.serving import served
from tests.published import ROOT, Silent, site
from tests.toy import ToyLibrary

__all__ = ["site"]

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = os.environ.get("DUIZHAO_HEADLESS_SHELL") or os.environ.get("DUIZHAO_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the published site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def known_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served that knows its own address: it says more of itself in its head."""
    folder = tmp_path_factory.mktemp("known") / "site"
    with served(folder) as address, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUIZHAO_SITE_URL", address)
        outcome = run_build(ROOT / "mkdocs.yml", Silent(), digests=False, site_dir=str(folder))
        assert outcome.succeeded, outcome.message
        yield address


@pytest.fixture(scope="session")
def toy_address(built: ToyLibrary) -> Iterator[str]:
    """Where the toy library's site is served."""
    with served(built.site) as address:
        yield address
