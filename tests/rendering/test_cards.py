"""The cards of glossary terms: a script each, which holds nothing but text."""

from __future__ import annotations

import json
import re

import pytest

from tests.toy import ToyLibrary

EDITIONS = ("zh-hans", "zh-hant", "en", "parallel")


def card(library: ToyLibrary, edition: str, term: str) -> str:
    """The HTML that a card's script hands over."""
    script = (library.site / edition / "glossary" / "cards" / f"{term}.js").read_text(encoding="utf-8")
    call = re.fullmatch(r'duizhao\.takeCard\("([a-z0-9-]+)", (".*")\);\n', script)
    assert call, script
    assert call[1] == term
    html: str = json.loads(call[2])
    return html


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_term_has_a_card_with_both_names(built: ToyLibrary, edition: str) -> None:
    glossary = built.load().library.terms
    assert glossary
    for term in glossary.values():
        html = card(built, edition, term.id)
        assert term.label.en in html
        assert f'href="./#{term.id}"' in html


def test_a_hostile_term_stays_text(library: ToyLibrary) -> None:
    library.write(
        "glossary/trap.yml",
        r"""
trap:
  label: {zh: "</script><img src=x onerror=alert(1)>陷阱", en: "</script><img src=x onerror=alert(1)>trap"}
  about: {zh: '`${alert(1)}` \u2028 \" “引号”。', en: '`${alert(1)}` \u2028 \" quoted.'}
""",
    )
    library.file("glossary.yml").rename(library.file("glossary/rest.yml"))
    built = library.build()
    assert built.succeeded, built.message
    for edition in EDITIONS:
        html = card(library, edition, "trap")
        assert "<img" not in html
        assert "&lt;img src=x onerror=alert(1)&gt;" in html
        assert r"`${alert(1)}` \u2028" in html
