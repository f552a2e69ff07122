"""The JSON-LD of a page, read as a browser and a crawler read it, and what has to be true of any."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

Node = dict[str, Any]

REQUIRED = {
    "ScholarlyArticle": {"@id", "name"},
    "NewsArticle": {"@id", "name"},
    "Report": {"@id", "name"},
    "WebPage": {"@id", "name"},
    "Collection": {"name"},
    "CreativeWork": {"@id", "url", "name", "about", "isBasedOn", "inLanguage", "isPartOf"},
    "CollectionPage": {"@id", "url", "name", "inLanguage", "isPartOf"},
    "ProfilePage": {"mainEntity", "url"},
    "Person": {"name"},
    "Organization": {"name"},
    "Dataset": {"name", "description", "distribution"},
    "DataCatalog": {"name", "description", "dataset"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "MediaObject": {"contentUrl", "encodingFormat"},
    "DefinedTerm": {"@id", "name"},
    "DefinedTermSet": {"@id", "name", "hasDefinedTerm"},
    "WebSite": {"@id", "url", "name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "Periodical": {"name"},
    "PublicationIssue": {"issueNumber"},
    "PublicationVolume": {"volumeNumber"},
    "PropertyValue": {"propertyID", "value"},
}
"""What a node of a type cannot do without. A type that is not here is not one that pages should have."""

_LOCAL = ("about", "isBasedOn", "mainEntity", "isPartOf")
"""References that lead to another node of the same page."""


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/ld+json") in attrs
        if self._inside:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


def graph_of(html: str) -> list[Node]:
    """The nodes of the one script that a page has."""
    (text,) = _Reader(html).texts
    whole = json.loads(text)
    assert set(whole) == {"@context", "@graph"}
    assert whole["@context"] == "https://schema.org"
    graph: list[Node] = whole["@graph"]
    return graph


def node_of(graph: list[Node], type: str) -> Node:
    (found,) = (node for node in graph if node["@type"] == type)
    return found


def nodes_in(value: Any) -> Iterator[Node]:
    """Every typed node, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from nodes_in(one)


def faults_in(graph: list[Node]) -> Iterator[str]:
    known = {node["@id"] for node in graph if "@id" in node}
    for node in nodes_in(graph):
        type = node["@type"]
        if type not in REQUIRED:
            yield f"{type} is not expected"
            continue
        missing = REQUIRED[type] - set(node)
        if missing:
            yield f"{type} lacks {sorted(missing)}"
        empty = [key for key, value in node.items() if value in (None, "", [], {})]
        if empty:
            yield f"{type} has empty {empty}"
    for node in graph:
        for key in _LOCAL:
            target = node.get(key)
            if target and set(target) == {"@id"} and target["@id"] not in known:
                yield f"{key} leads to {target['@id']}, which the page does not have"
