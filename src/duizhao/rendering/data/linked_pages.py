"""JSON-LD of a page as far as it is the same in every edition: what it is, and the nodes it speaks of.

A summary is a `CreativeWork` *about* a paper and based on it. It is no `Review`, for it passes no judgement, and it is
never the article: that is a node of its own. That other editions say the same in other languages is told by hreflang;
none of them is the translation of another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from duizhao.editions.addresses import GLOSSARY, PEOPLE, THEMES, Target
from duizhao.editions.edition import EN
from duizhao.editions.page import ALL_LANGUAGES, Page, PageKind, View
from duizhao.model.reads import Remembered
from duizhao.rendering.data.formats import JSON, RECORDS
from duizhao.rendering.data.licences import find_licence_address
from duizhao.rendering.data.linked_records import paper_id, paper_node
from duizhao.rendering.data.linked_values import Node, ref, tagged, written


class Shared(NamedTuple):
    """Written members of the page's own node, and written nodes beside it."""

    own: str
    beside: tuple[str, ...]


def id_of(page: Page) -> str:
    return page.path.rstrip("/").rpartition("/")[2]


def download(address: str, type: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": type}


class PageTeller:
    """Tells pages that lie equally deep: `base` leads from them to the site, or is its address. What there is once for
    all editions, people and themes and terms, is known by its place in the English one, as x-default is."""

    def __init__(self, view: View, base: str) -> None:
        self._view = view
        self._base = base
        self._theme_named = Remembered(view.library.reads, self._name_theme)
        """As paper after paper names it."""
        title = tagged(view.voice.say(view.library.title))
        self._library = written({"@type": "WebSite", "@id": f"{base}#library", "url": base, "name": title})
        licences = view.relations.licences
        self._licence = _licence(licences[0]) if len(licences) == 1 else ""
        self._tellers: dict[str, Callable[[Page], Shared]] = {
            PageKind.HOME: self._home,
            PageKind.PAPER: self._paper,
            PageKind.THEMES: self._themes_list,
            PageKind.THEME: self._theme,
            PageKind.COMPARISON: self._comparison,
            PageKind.GLOSSARY: self._glossary,
            PageKind.PERSON: self._person,
        }

    def tell(self, page: Page) -> Shared:
        teller = self._tellers.get(page.kind)
        return teller(page) if teller else self._told("CollectionPage", {})

    def _told(self, type: str, own: Node, *beside: str) -> Shared:
        own = {"@type": type, "isPartOf": ref(f"{self._base}#library"), **own}
        return Shared(written(own), (*beside, self._library))

    def _home(self, _page: Page) -> Shared:
        library, voice, data = self._view.library, self._view.voice, f"{self._base}data/"
        catalogue = {
            "@type": "DataCatalog",
            "@id": f"{data}#catalogue",
            "name": tagged(voice.say(library.title)),
            "description": tagged(voice.say(library.about)),
            "inLanguage": ALL_LANGUAGES,
            "license": self._licence,
            "dataset": [
                self._dataset("papers", [download(f"{data}papers.json", JSON), *_records(f"{data}library")]),
                self._dataset("works", _records(f"{data}works")),
            ],
        }
        return self._told("CollectionPage", {"mainEntity": ref(f"{data}#catalogue")}, written(catalogue))

    def _dataset(self, name: str, distribution: list[Node]) -> Node:
        words = self._view.voice.words
        dataset: Node = {
            "@type": "Dataset",
            "@id": f"{self._base}data/#{name}",
            "name": tagged(words[f"data-{name}"]),
            "description": tagged(words[f"data-{name}-about"]),
            "isAccessibleForFree": True,
            "distribution": distribution,
        }
        return dataset | ({"license": self._licence} if self._licence else {})

    def _comparison(self, _page: Page) -> Shared:
        return self._told("Dataset", {"isAccessibleForFree": True, "license": self._licence})

    def _paper(self, page: Page) -> Shared:
        summary = self._view.library.papers[id_of(page)]
        record = summary.record
        own = {
            "genre": "summary",
            "about": ref(paper_id(record)),
            "isBasedOn": ref(paper_id(record)),
            "author": [{"@type": "Person", "name": tagged(said)} for said in page.body.credited],
            "dateModified": summary.credit.reviewed,
            "license": _licence(summary.credit.license),
            "keywords": [self._theme_named(theme) for theme in summary.themes],
            "encoding": {**download(f"{self._base}data/papers/{summary.id}.json", JSON), "@type": "MediaObject"},
        }
        paper = paper_node(self._view, record, page.body.title.said, f"{self._base}{EN.id}/{PEOPLE.path}")
        return self._told("CreativeWork", own, written(paper))

    def _theme(self, page: Page) -> Shared:
        theme = self._view.library.themes[id_of(page)]
        about = tagged(self._view.voice.say(theme.about))
        term = {
            **self._theme_named(theme.id),
            "termCode": theme.id,
            "description": about,
            "inDefinedTermSet": ref(f"{self._base}{EN.id}/{THEMES.path}#terms"),
        }
        return self._told("CollectionPage", {"mainEntity": ref(self._place_of_theme(theme.id))}, written(term))

    def _themes_list(self, page: Page) -> Shared:
        themes = self._view.library.themes if page.browse is None else ()
        return self._terms(THEMES, page, [self._theme_named(theme) for theme in themes])

    def _glossary(self, page: Page) -> Shared:
        """Of a glossary in parts, each says its own terms."""
        terms: Iterable[str] = self._view.library.terms
        if page.browse is not None:
            terms = [item.anchor for group in page.body for item in group.items]
        place = f"{self._base}{EN.id}/{GLOSSARY.path}#"
        return self._terms(GLOSSARY, page, [self._named(term, place + term) for term in terms])

    def _terms(self, whole: Target, page: Page, terms: Sequence[Node]) -> Shared:
        place = f"{self._base}{EN.id}/{whole.path}#terms"
        node = {"@type": "DefinedTermSet", "@id": place, "name": tagged(page.title), "hasDefinedTerm": terms}
        return self._told("CollectionPage", {"mainEntity": ref(place)}, written(node))

    def _name_theme(self, theme: str) -> Node:
        return self._named(theme, self._place_of_theme(theme))

    def _named(self, id: str, place: str) -> Node:
        """A theme or term by its name alone: what defines it stands on the page."""
        return {"@type": "DefinedTerm", "@id": place, "name": tagged(self._view.voice.link(id).said)}

    def _place_of_theme(self, theme: str) -> str:
        return f"{self._base}{EN.id}/{THEMES.path}{theme}/#theme"

    def _person(self, page: Page) -> Shared:
        person = self._view.library.people[id_of(page)]
        place = f"{self._base}{EN.id}/{PEOPLE.path}{person.id}/#person"
        node = {
            "@type": "Person",
            "@id": place,
            "name": tagged(page.body.name.said),
            "familyName": person.family,
            "givenName": person.given,
            "affiliation": [{"@type": "Organization", "name": tagged(both.said)} for both, _ in page.body.affiliations],
            "sameAs": [*([f"https://orcid.org/{person.orcid}"] if person.orcid else []), *person.urls],
        }
        return self._told("ProfilePage", {"mainEntity": ref(place)}, written(node))


def _records(stem: str) -> list[Node]:
    return [download(f"{stem}.{ending}", type) for ending, type in RECORDS.items()]


def _licence(name: str) -> str:
    return find_licence_address(name) or name
