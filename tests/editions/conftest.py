"""The toy library, read once."""

from __future__ import annotations

import pytest

from duizhao.summaries.loading import load_library
from tests.editions.reading import Shelf
from tests.toy import TOY


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return Shelf(load_library(TOY / "summaries").library)
