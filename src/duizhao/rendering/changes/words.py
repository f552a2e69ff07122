"""What the parts of an entry are called when their change is told, and what their values mean."""

from __future__ import annotations

from duizhao.diagnostics import Told, tell
from duizhao.editions.wording import WORDING
from duizhao.model.changes import Thing, called
from duizhao.model.text import Text

ASPECTS: dict[str, Told] = {
    "text": tell("text"),
    "at": tell("place in the paper"),
    "place": tell("position"),
    "facet": tell("heading"),
    "id": tell("own anchor"),
    "option": tell("option"),
    "themes": tell("themes"),
    "quote": tell("quotation"),
    "value": tell("value"),
    "unit": tell("unit"),
    "year": tell("year"),
    "bound": tell("bound"),
    "source": tell("source"),
    "note": tell("note"),
    "url": tell("address"),
    "absence": tell("absence"),
    "absent": tell("absent"),
    "supplied": tell("supplied by us"),
    "type": tell("type"),
    "title": tell("title"),
    "short": tell("short name"),
    "authors": tell("authors"),
    "venue": tell("published in"),
    "publisher": tell("publisher"),
    "issued": tell("date"),
    "volume": tell("volume"),
    "issue": tell("issue"),
    "pages": tell("pages"),
    "clc": tell("CLC number"),
    "language": tell("language"),
    "received": tell("received"),
    "revised": tell("revised"),
    "urls": tell("addresses"),
    "keywords": tell("keywords"),
    "funding": tell("funding"),
    "notes": tell("remarks on the record"),
    "citations": tell("cited works"),
    "probable": tell("probable match"),
    "credit": tell("this summary"),
    "reviewed": tell("last reviewed"),
    "license": tell("licence"),
    "label": tell("name"),
    "name": tell("name"),
    "about": tell("explanation"),
    "help": tell("help"),
    "kind": tell("kind"),
    "many": tell("several answers"),
    "options": tell("options"),
    "facets": tell("headings"),
    "papers": tell("papers"),
    "remarks": tell("remarks"),
    "under": tell("under the theme"),
    "broader": tell("broader themes"),
    "narrower": tell("narrower themes"),
    "related": tell("related"),
    "others": tell("other renderings"),
    "family": tell("family name"),
    "given": tell("given name"),
    "affiliations": tell("affiliations"),
}
"""The parts of dotted aspects; what is not here, such as `doi`, is called as it is written."""

LANGUAGES: dict[str, Told] = {
    "zh": tell("Chinese"),
    "zh-Hant": tell("Traditional"),
    "en": tell("English"),
}
_MEANT = {"absence": "absent", "absent": "absent", "bound": "bound", "type": "type"}
"""Aspects whose values have words of their own among those of the pages."""


def aspect_called(aspect: str, language: str = "") -> Told | str:
    """A part by its name, `absent.doi` by those of both its parts, and the language where it is in one."""
    if language and aspect == "text":
        return LANGUAGES[language]
    first, *rest = aspect.split(".")
    name: Told | str = ASPECTS.get(first, first)
    for part in rest:
        name = tell("{whole}, {part}", whole=name, part=ASPECTS.get(part, part))
    return tell("{part} ({language})", part=name, language=LANGUAGES[language]) if language else name


def value_called(aspect: str, value: str) -> Told | str:
    """What a value means, where it is a word of the format: `not-in-source`."""
    first, *rest = aspect.split(".")
    word = WORDING.get(f"{_MEANT.get(first, '')}-{value}") if "note" not in rest else None
    return called(Thing("", value, word)) if word else value


def in_quotes(words: Told | str) -> Told:
    return tell("“{words}”", words=words)


def beginning(text: Text, longest: int = 30) -> Told:
    """A text by how it begins, in quotes."""
    english, chinese = _cut(text.en or text.zh, longest * 2), _cut(text.zh or text.en, longest)
    return in_quotes(called(Thing("", "", Text(zh=chinese, en=english))))


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
