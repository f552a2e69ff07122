"""Addresses for crawlers: robots.txt, and a sitemap in which each page names its other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
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


def address_artifacts(site_url: str, pages: Iterable[Entry]) -> Iterator[Artifact]:
    """A sitemap holds absolute addresses, so without `site_url` there is none. Pages are asked for as they are written,
    for a large site has a million addresses."""
    robots = "User-agent: *\nAllow: /\n"
    if not site_url:
        yield Artifact("robots.txt", robots.encode())
        return
    yield Artifact("robots.txt", f"{robots}Sitemap: {site_url}sitemap.xml\n".encode())
    yield from _sitemaps(site_url, pages)


def _sitemaps(site_url: str, pages: Iterable[Entry]) -> Iterator[Artifact]:
    """One, or where the pages are too many for one several, and then a list of them."""
    batches = _batches(address for entry in pages for address in _addresses(site_url, entry))
    first, second = next(batches, []), next(batches, [])
    if not second:
        yield Artifact("sitemap.xml", _sitemap(first))
        return
    lines = []
    for number, batch in enumerate(chain([first, second], batches), 1):
        path = f"sitemap-{number}.xml"
        yield Artifact(path, _sitemap(batch))
        lines.append(f"<sitemap><loc>{escape(site_url + path)}</loc></sitemap>\n")
    index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{"".join(lines)}</sitemapindex>\n'
    yield Artifact("sitemap.xml", _xml(index))


def _batches(addresses: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(addresses, MOST_ADDRESSES)):
        yield batch


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
