"""What the table says the fonts have, against the fonts themselves."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it brings no types

from duizhao.building.digests.coverage import TABLE, characters_without_glyph, covered
from duizhao.building.digests.fonts import find_fonts
from duizhao.chinese import Converter, traditional_name
from duizhao.editions.wording import WORDING
from duizhao.rendering.typst.faces import FACES

ROOT = Path(__file__).parents[3]
REFUSED = {0xFEFF, *range(0x20), *range(0x7F, 0xA0)}
"""What a font may have and no digest."""


@cache
def characters_of(family: str, weight: str) -> set[int]:
    folder = find_fonts(ROOT)
    assert folder, "run ./scripts/test once without paths, or ./scripts/build: they fetch the fonts"
    name = family.replace(" ", "")
    file = next(file for one in (weight, "400Regular") if (file := folder / f"{name}_{one}.ttf").is_file())
    return set(TTFont(file, lazy=True).getBestCmap())


def characters_of_all_stacks() -> set[int]:
    """Where a face stands alone in a weight, its other weight stands in."""
    stacks = {families for face in FACES.values() for families in (face.serif, face.sans)}
    covered = [
        set().union(*(characters_of(family, weight) for family in families))
        for families in stacks
        for weight in ("700Bold", "400Regular")
    ]
    return set.intersection(*covered) - REFUSED


def as_table(codes: Iterable[int]) -> str:
    ordered = sorted(codes)
    breaks = [0, *(place for place, (one, after) in enumerate(pairwise(ordered), 1) if after != one + 1), len(ordered)]
    ranges = [(ordered[start], ordered[end - 1]) for start, end in pairwise(breaks)]
    return "".join(f"{first:x}-{last:x}\n" if first != last else f"{first:x}\n" for first, last in ranges)


def test_the_table_says_what_the_fonts_have(request: pytest.FixtureRequest) -> None:
    table = as_table(characters_of_all_stacks())
    if request.config.getoption("--update-golden"):
        TABLE.write_text(table, encoding="ascii")
    assert table == TABLE.read_text(encoding="ascii"), "the fonts have changed: run pytest with --update-golden"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("数字经济“三农”——，。、；：？！（）《》〈〉「」『』·…①②Ⅳ％℃～", ""),
        ("Ångström, naïve, Dvořák, λόγος, Достоевский, tiếng Việt, lǜ, ʃəʊ, ἄνθρωπος", ""),
        ("∑ ∫ ∂ ≤ ≥ ≠ ≈ ± × ÷ → ⇒ ∈ ∅ ⊂ ℝ 𝔼 𝑥 x̂ x₁ x² ‰ § † ‡ № € £ ¥ © ™", ""),
        ("〇々㐂䶮𬭸鿏暅龘囍ㄅㄆかなカナ", ""),
        ("two\nlines\tand\u3000a\u2009space", ""),
        ("", ""),
        ("蜂🐝 and 🐝, 𠮷野家, \ue000, 한국어, ไทย", "🐝🐝𠮷\ue000한국어ไทย"),
    ],
)
def test_characters_without_a_glyph_are_found_in_their_order(text: str, found: str) -> None:
    assert "".join(characters_without_glyph(text)) == found


def test_the_pages_own_words_can_be_set() -> None:
    assert [text for text in WORDING.values() if list(characters_without_glyph(text.zh + text.en))] == []


def test_what_can_be_set_in_simplified_can_be_set_in_traditional() -> None:
    characters = [chr(code) for first, last in zip(*covered(), strict=True) for code in range(first, last + 1)]
    convert = Converter({}).convert
    for form in (convert, lambda letter: traditional_name(letter).text):
        assert [letter for letter in characters if list(characters_without_glyph(form(letter)))] == []
