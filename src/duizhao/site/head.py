"""What a page says of itself to browsers and search engines: title, description, canonical address, alternates."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from duizhao.editions.edition import EDITIONS, EN, Edition
from duizhao.model.text import Language


class PageAddress(NamedTuple):
    """A page of an edition, by the path that it has in all of them."""

    edition: Edition
    path: str

    @property
    def up(self) -> str:
        """The way from this page to the site's root."""
        return "../" * (1 + self.path.count("/"))

    def to(self, edition: Edition) -> str:
        return f"{self.up}{edition.id}/{self.path}"

    @property
    def file(self) -> str:
        return f"{self.edition.id}/{self.path}index.html"


def head_html(
    address: PageAddress, title: str, description: str, languages: tuple[Language, ...], site_url: str
) -> str:
    """Canonical and alternates need an absolute address, so without `site_url` they are left out."""
    lines = [f"<title>{escape(title)}</title>", f'<meta name="description" content="{escape(description)}">']
    if site_url:
        lines.append(f'<link rel="canonical" href="{escape(site_url)}{address.edition.id}/{address.path}">')
        lines += [
            f'<link rel="alternate" hreflang="{language}" href="{escape(site_url)}{where}">'
            for language, where in alternates(address.path, languages)
        ]
    return "\n".join(lines)


def alternates(path: str, languages: tuple[Language, ...]) -> list[tuple[str, str]]:
    """(hreflang, path in the site) of a page in the languages it really speaks. Readers of any other language are led
    to the choice of editions on the first page, and to English on the others."""
    spoken = [edition for edition in EDITIONS if not edition.is_parallel and edition.language in languages]
    found = [(str(edition.language), f"{edition.id}/{path}") for edition in spoken]
    default = EN if EN in spoken else next(iter(spoken), EN)
    return [*found, ("x-default", f"{default.id}/{path}" if path else "")]
