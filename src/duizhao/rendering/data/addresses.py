"""Addresses for crawlers: robots.txt, and a sitemap in which each page names its other languages."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from duizhao.rendering.artifact import Artifact

Alternates = list[tuple[str, str]]


def address_artifacts(site_url: str, pages: list[Alternates]) -> list[Artifact]:
    """A sitemap holds absolute addresses, so without `site_url` there is none."""
    robots = "User-agent: *\nAllow: /\n"
    if not site_url:
        return [Artifact("robots.txt", robots.encode())]
    sitemap = Artifact("sitemap.xml", _sitemap(site_url, pages).encode())
    return [Artifact("robots.txt", f"{robots}Sitemap: {site_url}sitemap.xml\n".encode()), sitemap]


def _sitemap(site_url: str, pages: list[Alternates]) -> str:
    entries = []
    for alternates in pages:
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(site_url + path)}/>'
            for language, path in alternates
        )
        entries += [
            f"<url><loc>{escape(site_url + path)}</loc>{links}</url>\n"
            for language, path in alternates
            if language != "x-default"
        ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{''.join(entries)}</urlset>\n"
    )
