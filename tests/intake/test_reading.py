"""Real-shaped exports of every format, whole and broken: what is read of them, and what is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.intake.drafts import EXPORTS, as_text, read

FILES = sorted(file.name for file in EXPORTS.iterdir())


@pytest.mark.parametrize("name", FILES)
def test_an_export_is_read(name: str, golden: Callable[[str], None]) -> None:
    golden(as_text(*read((EXPORTS / name).read_bytes(), name)))
