"""Cutting shells and filling them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.site.shells import HOLES, cut_shell, hole
from duizhao.site.troubles import ShellError

WHOLE = "".join(f"[{hole(name)}]" for name in HOLES)


def test_a_shell_is_filled_hole_by_hole() -> None:
    filled = cut_shell(WHOLE, "en: paper").fill({name: name.upper() for name in HOLES})
    assert filled.decode() == "".join(f"[{name.upper()}]" for name in HOLES)


@pytest.mark.parametrize("missing", HOLES)
def test_a_missing_hole_is_named(missing: str) -> None:
    with pytest.raises(ShellError, match=f"'en: paper' has no hole '{missing}'"):
        cut_shell(WHOLE.replace(hole(missing), ""), "en: paper")


def test_a_hole_that_nothing_fills_is_named() -> None:
    with pytest.raises(ShellError, match="hole 'other' that nothing fills"):
        cut_shell(WHOLE + hole("other"), "en: paper")


@given(st.fixed_dictionaries({name: st.text() for name in HOLES}))
def test_what_is_filled_in_is_never_read_as_a_hole(fills: dict[str, str]) -> None:
    fills["body"] += hole("title")
    assert cut_shell(WHOLE, "x").fill(fills).decode() == "".join(f"[{fills[name]}]" for name in HOLES)
