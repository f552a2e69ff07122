"""What crawlers are told: every page with all its languages, and where they find that."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from duizhao.rendering.data import addresses
from duizhao.rendering.data.addresses import Entry, address_artifacts
from tests.toy import ADDRESS, ToyLibrary

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_every_address_lists_all_its_alternates_itself_among_them(addressed: ToyLibrary) -> None:
    sitemap = ET.parse(addressed.site / "sitemap.xml").getroot()
    groups = {
        url.findtext(f"{S}loc"): {link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(LINK)}
        for url in sitemap
    }
    assert len(groups) == len(sitemap) > 3 * 30
    for address, group in groups.items():
        assert address in group.values()
        assert "x-default" in group
        for other in group.values():
            assert groups[other] == group
        assert address is not None
        assert (addressed.site / address.removeprefix(ADDRESS) / "index.html").is_file()
    assert groups[ADDRESS]["x-default"] == ADDRESS
    assert groups[f"{ADDRESS}zh-hant/papers/bees/"]["x-default"] == f"{ADDRESS}en/papers/bees/"


def test_a_reviewed_summary_tells_when(addressed: ToyLibrary) -> None:
    sitemap = ET.parse(addressed.site / "sitemap.xml").getroot()
    days = {url.findtext(f"{S}loc"): url.findtext(f"{S}lastmod") for url in sitemap}
    assert days[f"{ADDRESS}en/papers/bees/"] == days[f"{ADDRESS}zh-hans/papers/bees/"] == "2026-10-02"
    assert days[f"{ADDRESS}en/papers/hostile/"] is None


def test_too_many_addresses_for_one_sitemap_are_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "MOST_ADDRESSES", 4)
    pages = [Entry([("zh-Hans", f"zh-hans/{n}/"), ("en", f"en/{n}/"), ("x-default", f"en/{n}/")]) for n in range(5)]
    robots, *parts, index = address_artifacts(ADDRESS, pages)
    assert robots.data.decode().endswith(f"Sitemap: {ADDRESS}sitemap.xml\n")
    assert [one.text for one in ET.fromstring(index.data).iter(f"{S}loc")] == [ADDRESS + part.path for part in parts]
    found = [one.text for part in parts for one in ET.fromstring(part.data).iter(f"{S}loc")]
    assert [len(ET.fromstring(part.data)) for part in parts] == [4, 4, 2]
    assert len(set(found)) == 10
