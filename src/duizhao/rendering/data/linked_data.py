"""JSON-LD of a page in an edition: its own words and address, put to what is the same in every edition.

Addresses are absolute where the site has one, and otherwise lead from the page as its links do.
"""

from __future__ import annotations

from duizhao.editions.addresses import COMPARE, DIGESTS, GLOSSARY, PAPERS, PEOPLE, STATUS, THEMES, WORKS
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.hearing import Ear, heard_languages
from duizhao.editions.page import Page, PageKind, View
from duizhao.editions.passages import plain
from duizhao.rendering.data.formats import TABLES
from duizhao.rendering.data.linked_pages import PageTeller, Shared, download, id_of
from duizhao.rendering.data.linked_values import Node, joined, script_of, written

_LISTS = {
    PAPERS.path: "papers",
    THEMES.path: "themes",
    COMPARE.path: "comparisons",
    GLOSSARY.path: "glossary",
    PEOPLE.path: "people",
    WORKS.path: "works",
    STATUS.path: "status",
    DIGESTS.path: "digests",
}
"""The lists that pages hang on, and the words for them."""


class LinkedData:
    """Writes for all editions of a library. `site_url` ends in a slash, or is empty. The editions of a page come one
    after another, so what they share is remembered until the next page."""

    def __init__(self, view: View, site_url: str) -> None:
        self._view = view
        self._site_url = site_url
        self._tellers: dict[str, PageTeller] = {}
        self._trails: dict[tuple[str, str], str] = {}
        self._last: tuple[Page, Shared] | None = None
        library = view.voice.say(view.library.title)
        self._names = {edition: plain(Ear(edition).hear(library)) for edition in EDITIONS}

    def script(self, edition: Edition, page: Page, title: str, description: str) -> str:
        """The element for the head of a page with the title and description of the edition. A page is called here
        as in a browser's list: a summary is not called as its paper is, and a table is not just an overview."""
        base = self._site_url or "../" * (1 + page.path.count("/"))
        address = f"{base}{edition.id}/{page.path}"
        own: Node = {
            "@id": address,
            "url": address,
            "name": f"{title} · {self._names[edition]}" if page.path else title,
            "description": description,
            "inLanguage": heard_languages(edition, page.languages),
        }
        if page.kind is PageKind.COMPARISON:
            stem = f"{base}data/compare/{id_of(page)}.{edition.id}"
            own["distribution"] = [download(f"{stem}.{ending}", type) for ending, type in TABLES.items()]
        shared = self._shared(page, base)
        nodes = [joined(written(own), shared.own), *shared.beside]
        if page.path:
            nodes.append(self._breadcrumb(edition, page, title, base))
        return script_of(nodes)

    def _shared(self, page: Page, base: str) -> Shared:
        if self._last is None or self._last[0] is not page:
            if base not in self._tellers:
                self._tellers[base] = PageTeller(self._view, base)
            self._last = page, self._tellers[base].tell(page)
        return self._last[1]

    def _breadcrumb(self, edition: Edition, page: Page, title: str, base: str) -> str:
        """From the first page of the edition to this one; the last crumb needs no address."""
        above = page.path[: page.path.find("/") + 1]
        trail = self._trail(edition, "" if above == page.path else above, base)
        place = 2 if above == page.path else 3
        here = written({"@type": "ListItem", "position": place, "name": title})
        return f'{{"@type":"BreadcrumbList","itemListElement":[{trail},{here}]}}'

    def _trail(self, edition: Edition, above: str, base: str) -> str:
        known = self._trails.get((edition.id, above))
        if known is None:
            words = self._view.voice.words
            crumbs = [("", "home"), *([(above, _LISTS[above])] if above else [])]
            known = self._trails[edition.id, above] = ",".join(
                written(
                    {
                        "@type": "ListItem",
                        "position": place,
                        "name": plain(Ear(edition).hear(words[word])),
                        "item": f"{base}{edition.id}/{path}",
                    }
                )
                for place, (path, word) in enumerate(crumbs, 1)
            )
        return known
