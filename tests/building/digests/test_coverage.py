"""What the table says the fonts have, against the fonts themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it brings no types

from duizhao.building.digests.coverage import TABLE, characters_without_glyph, covered
from duizhao.building.digests.fonts import find_fonts
from duizhao.chinese import Converter, traditional_name
from duizhao.editions.wording import WORDING

ROOT = Path(__file__).parents[3]
STACKS = {
    "serif": ("NotoSerifSC", "NotoSerifTC", "SourceSerif4", "NotoSerif"),
    "sans": ("NotoSansSC", "NotoSansTC", "SourceSans3", "NotoSans"),
}
"""Every face stands in for every other of its kind, and the face of signs for all."""
REFUSED = {0xFEFF, *range(0x20), *range(0x7F, 0xA0)}
"""What a font may have and no digest."""


def characters_of(name: str) -> set[int]:
    folder = find_fonts(ROOT)
    assert folder, "run ./scripts/test once without paths, or ./scripts/build: they fetch the fonts"
    return set(TTFont(folder / f"{name}.ttf", lazy=True).getBestCmap())


def characters_of_all_stacks() -> set[int]:
    signs = characters_of("NotoSansMath_400Regular")
    stacks = [
        signs.union(*(characters_of(f"{face}_{weight}") for face in faces))
        for faces in STACKS.values()
        for weight in ("400Regular", "700Bold")
    ]
    return set.intersection(*stacks) - REFUSED


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
