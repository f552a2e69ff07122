"""What every page says of itself to browsers and search engines: title, description, how it looks where it is passed
on, canonical address, alternates."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.edition import EDITIONS, EN, Edition
from duizhao.editions.hearing import heard_languages
from duizhao.editions.page import PageKind
from duizhao.model.text import Language
from duizhao.rendering.data.feeds import ATOM, FEED
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.body import Body
from duizhao.rendering.html.preview import Preview, preview_html


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


def head_html(address: PageAddress, body: Body, library: str, site_url: str) -> str:
    """Canonical and alternates need an absolute address, so without `site_url` they are left out, and so is the feed,
    which there is none without."""
    edition, path = address
    title = body.title if body.title == library or not library else f"{body.title} · {library}"
    here = f"{site_url}{edition.id}/{path}" if site_url else ""
    own = heard_languages(edition, body.languages)
    languages = tuple(dict.fromkeys((*own, *body.languages)))
    is_summary = body.kind == PageKind.PAPER
    lines = [
        f"<title>{escape(title)}</title>",
        f'<meta name="description" content="{escape(body.description)}">',
        preview_html(Preview(body.title, body.description, library, languages, site_url, here, is_summary)),
    ]
    if site_url:
        feed = f"{address.up}{edition.id}/{FEED}"
        lines.append(f'<link rel="alternate" type="{ATOM}" title="{escape(library)}" href="{feed}">')
        lines.append(f'<link rel="canonical" href="{escape(here)}">')
        lines += [
            f'<link rel="alternate" hreflang="{language}" href="{escape(site_url)}{where}">'
            for language, where in alternates(path, body.languages)
        ]
    return "\n".join([*lines, body.head])


def alternates(path: str, languages: tuple[Language, ...]) -> list[tuple[str, str]]:
    """(hreflang, path in the site) of a page in the languages it really speaks. Readers of any other language are led
    to the choice of editions on the first page, and to English on the others."""
    spoken = [edition for edition in EDITIONS if not edition.is_parallel and edition.language in languages]
    found = [(str(edition.language), f"{edition.id}/{path}") for edition in spoken]
    default = EN if EN in spoken else next(iter(spoken), EN)
    return [*found, ("x-default", f"{default.id}/{path}" if path else "")]
