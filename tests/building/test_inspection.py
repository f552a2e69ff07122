"""What a check says of characters that no font of the digests has."""

from __future__ import annotations

from duizhao.building.inspection import MOST_WITHOUT_GLYPH
from tests.toy import ToyLibrary

TITLE = "paper: {title: {zh: 试, en: 'Trial %s'}}\n"


def without_glyph(library: ToyLibrary) -> list[str]:
    return [finding for finding in library.check() if "no-glyph" in finding]


def test_a_file_full_of_them_is_told_of_in_part(library: ToyLibrary) -> None:
    library.write("papers/one.yml", TITLE % ("🐝" * 100))
    library.write("papers/two.yml", TITLE % "🐝")
    found = without_glyph(library)
    assert len(found) == MOST_WITHOUT_GLYPH + 1
    assert found[-1].startswith("summaries/papers/two.yml:1:35: error[no-glyph]: no font of the PDFs has '🐝' (U+1F41D")


def test_they_do_not_matter_where_no_digests_are_wanted(library: ToyLibrary) -> None:
    library.write("papers/one.yml", TITLE % "🐝")
    assert not library.build().succeeded
    library.edit("mkdocs.yml", "- duizhao", "- duizhao:\n      pdf: false")
    assert library.build().succeeded
    assert library.page("en/papers/one/").says("Trial 🐝")
