"""Text that would like to be Typst, TeX or a link is printed as it stands."""

from __future__ import annotations

import pytest

from duizhao.building.digests.digest import DigestKind
from duizhao.editions.edition import EDITIONS, EN, ZH_HANS, Edition
from tests.building.digests.conftest import SetOne
from tests.pdf_reading import bare
from tests.toy import ADDRESS, ToyLibrary

HOSTILE = (
    "#panic()",
    '#read("/etc/passwd")',
    "\\write18{rm}",
    "$x$ @ref *bold* _it_ `raw` ~ // /* */ <label>",
    "= Heading",
    "- list",
    "+ list",
    "\\u{1F98B} \\ #{ ] [ } ```",
    "https://x.example/#a%20b",
    "http://[::1",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_printed_literally(library: ToyLibrary, set_one: SetOne, text: str) -> None:
    library.say_everywhere(text)
    pdf = set_one(library, DigestKind.PAPER, "hostile", EN)
    assert pdf.text.count(bare(text)) >= 7
    assert all(address.startswith(ADDRESS) for address in pdf.addresses())


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_all_of_it_in_every_kind_and_edition(library: ToyLibrary, set_one: SetOne, edition: Edition) -> None:
    text = " ".join(HOSTILE)
    library.say_everywhere(text)
    for kind, id in (
        (DigestKind.THEME, "moths"),
        (DigestKind.COMPARISON, "findings-by-theme"),
        (DigestKind.LIBRARY, ""),
    ):
        assert bare(text) in set_one(library, kind, id, edition).text, kind


@pytest.mark.parametrize(
    "text", ["x" * 5000, "蜂" * 5000, "蜂，" * 2500, "word " * 1000], ids=["x", "bee", "comma", "word"]
)
def test_a_paragraph_of_five_thousand_letters_stays_on_the_page(
    library: ToyLibrary, set_one: SetOne, text: str
) -> None:
    library.say_everywhere(text)
    pdf = set_one(library, DigestKind.PAPER, "hostile", ZH_HANS)
    assert bare(text) in pdf.text
    assert pdf.widest_line() < 595


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_an_address_of_another_kind_is_never_a_link(library: ToyLibrary, address: str) -> None:
    library.edit("papers/night-moths.yml", "  doi: 10.5555/jne.2021.0915\n", f"  urls: ['{address}']\n")
    assert any("error" in finding for finding in library.check())
