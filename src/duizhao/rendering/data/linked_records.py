"""JSON-LD of what a summary is about: the paper with its authors and what it appeared in.

A paper has no address here. It is known by its DOI, or by a name that holds within the page only, and what is said of
it is what its record says; a title in our wording is an alternative name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.model.summary import Author, Record
from duizhao.model.text import Language, Text, parts_of
from duizhao.rendering.data.linked_values import Node, tagged

PRINTED = (Language.ZH_HANS, Language.EN)
"""Traditional Chinese is the library's, not the paper's."""

_TYPES = {
    "article": ("ScholarlyArticle", "Periodical"),
    "preprint": ("ScholarlyArticle", "Collection"),
    "newspaper": ("NewsArticle", "Newspaper"),
    "chapter": ("Chapter", "Book"),
    "book": ("Book", "BookSeries"),
    "thesis": ("Thesis", "Collection"),
    "report": ("Report", "Collection"),
    "web": ("WebPage", "WebSite"),
}
_OTHER = ("CreativeWork", "Collection")
_PERIODICALS = ("Periodical", "Newspaper")
_RANGE = re.compile(r"(\w+)[–—-](\w+)")


def paper_id(record: Record) -> str:
    return f"https://doi.org/{record.doi}" if record.doi else "_:paper"


def paper_node(view: View, record: Record, title: Said, people: str) -> Node:
    """The paper itself; `people` is the address under which the pages of people lie."""
    type, container = _TYPES.get(record.type, _OTHER)
    printed = tuple(passage for passage in title if not passage.is_supplied)
    supplied = tuple(passage for passage in title if passage.is_supplied)
    pages = _RANGE.fullmatch(record.pages)
    return {
        "@type": type,
        "@id": paper_id(record),
        "name": tagged(printed or supplied, PRINTED),
        "alternateName": tagged(supplied, PRINTED) if printed else None,
        "author": [author_node(view, author, people) for author in record.authors],
        "isPartOf": _container(record, container),
        "publisher": {"@type": "Organization", "name": _words([record.publisher])} if record.publisher else None,
        "datePublished": record.issued,
        "pagination": record.pages,
        "pageStart": pages[1] if pages else "",
        "pageEnd": pages[2] if pages else "",
        "inLanguage": record.language,
        "keywords": _words(record.keywords),
        "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": record.doi} if record.doi else None,
        "sameAs": [*([paper_id(record)] if record.doi else []), *record.urls],
    }


def author_node(view: View, author: Author, people: str) -> Node:
    name = tagged(view.voice.author(author).said)
    if not author.person:
        return {"@type": "Person", "name": name}
    person = view.library.people[author.person]
    node: Node = {"@type": "Person", "@id": f"{people}{person.id}/#person", "name": name}
    return node | ({"sameAs": f"https://orcid.org/{person.orcid}"} if person.orcid else {})


def _container(record: Record, type: str) -> Node | None:
    """What the paper appeared in; of a periodical the volume and the issue, as far as they are known."""
    whole: Node | None = {"@type": type, "name": _words([record.venue])} if record.venue else None
    if type not in _PERIODICALS:
        return whole
    if whole and record.issn:
        whole["issn"] = record.issn
    if record.volume:
        whole = _part("PublicationVolume", "volumeNumber", record.volume, whole)
    if record.issue:
        whole = _part("PublicationIssue", "issueNumber", record.issue, whole)
    return whole


def _part(type: str, key: str, number: str, whole: Node | None) -> Node:
    return {"@type": type, key: number} | ({"isPartOf": whole} if whole else {})


def _words(texts: Iterable[Text]) -> list[Node | str]:
    """The wordings of some texts as printed; what reads alike in both languages is of none."""
    words: list[Node | str] = []
    for text in texts:
        if text.zh == text.en:
            words.append(_plain(text.zh))
        else:
            written = ((Language.ZH_HANS, text.zh), (Language.EN, text.en))
            words += [{"@language": language, "@value": _plain(one)} for language, one in written if one]
    return words


def _plain(text: str) -> str:
    return "".join(part if isinstance(part, str) else part.label or part.id for part in parts_of(text))
