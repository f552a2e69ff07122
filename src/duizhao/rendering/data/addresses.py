"""Addresses for crawlers: robots.txt, and a sitemap in which each page names its other languages."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from duizhao.rendering.artifact import Artifact

MOST_ADDRESSES = 30_000
"""In one sitemap: crawlers take 50,000, but no more than 50 MB."""


class Entry(NamedTuple):
    """A page in all its languages: (hreflang, path in the site), `x-default` among them, and the day on which it last
    changed, where that is known."""

    alternates: list[tuple[str, str]]
    modified: str = ""


def address_artifacts(site_url: str, pages: list[Entry]) -> list[Artifact]:
    """A sitemap holds absolute addresses, so without `site_url` there is none."""
    robots = "User-agent: *\nAllow: /\n"
    if not site_url:
        return [Artifact("robots.txt", robots.encode())]
    robots += f"Sitemap: {site_url}sitemap.xml\n"
    return [Artifact("robots.txt", robots.encode()), *_sitemaps(site_url, pages)]


def _sitemaps(site_url: str, pages: list[Entry]) -> list[Artifact]:
    """One, or where the pages are too many for one several and a list of them."""
    addresses = [address for entry in pages for address in _addresses(site_url, entry)]
    if len(addresses) <= MOST_ADDRESSES:
        return [Artifact("sitemap.xml", _sitemap(addresses))]
    starts = range(0, len(addresses), MOST_ADDRESSES)
    parts = [
        Artifact(f"sitemap-{number}.xml", _sitemap(addresses[start : start + MOST_ADDRESSES]))
        for number, start in enumerate(starts, 1)
    ]
    lines = "".join(f"<sitemap><loc>{escape(site_url + part.path)}</loc></sitemap>\n" for part in parts)
    index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</sitemapindex>\n'
    return [Artifact("sitemap.xml", _xml(index)), *parts]


def _addresses(site_url: str, entry: Entry) -> list[str]:
    """Each address of a page once, with all of them beside it, its own too, as crawlers want it."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(site_url + path)}/>'
        for language, path in entry.alternates
    )
    changed = f"<lastmod>{entry.modified}</lastmod>" if entry.modified else ""
    paths = dict.fromkeys(path for _, path in entry.alternates)
    return [f"<url><loc>{escape(site_url + path)}</loc>{changed}{links}</url>\n" for path in paths]


def _sitemap(addresses: list[str]) -> bytes:
    return _xml(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{''.join(addresses)}</urlset>\n"
    )


def _xml(element: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{element}'.encode()
