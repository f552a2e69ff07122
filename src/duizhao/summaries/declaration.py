"""The shape of facets.yml, which declares a library: its name and the slots of its summaries."""

from __future__ import annotations

from typing import Any, NamedTuple

from duizhao.diagnostics import shown, tell
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.summary import SECTIONS
from duizhao.model.text import NO_TEXT, Text
from duizhao.summaries.nodes import Mapping
from duizhao.summaries.reading import Reading
from duizhao.summaries.shapes import Field, Fields, OneOf, Shape, Table, Word
from duizhao.summaries.words import ID, TEXT, YES_OR_NO, is_id

SUMMARY_KEYS = ("id", "paper", "themes", "works", "summary")
RESERVED = tuple(dict.fromkeys([*SUMMARY_KEYS, *SECTIONS, "content"]))
"""Keys of a summary, and anchors of its page, which no facet may take."""


class Declaration(NamedTuple):
    """What facets.yml declares."""

    title: Text
    about: Text
    facets: dict[str, Facet]
    broken: frozenset[str] = frozenset()
    """Names of facets whose declaration is at fault: what summaries write under them is not told of as well."""


def _facet_id(value: str) -> bool:
    return is_id(value) and value not in RESERVED


_FACET_ID = Word(
    tell("a facet's id"),
    ID.pattern,
    code="bad-id",
    hint=tell("lower-case letters, digits and hyphens, and not one of {words}", words=list(RESERVED)),
    is_right=_facet_id,
)


def _facet_of(id: str) -> Shape[Facet]:
    options: Shape[dict[str, Text]] = Table(tell("the options"), ID, lambda _id: TEXT, TEXT)

    def make(values: dict[str, Any], node: Mapping, reading: Reading) -> Facet:
        kind = FacetKind(values.pop("kind"))
        if kind is FacetKind.CHOICE and "options" not in node.entries:
            message = tell("{what} has no {key}", what=tell("a choice"), key=shown("options"))
            hint = tell("add 'options:' with an id and a text each")
            reading.findings.error("missing-key", node.place, message, hint)
        for key in ("options", "many"):
            if key in node.entries and kind is not FacetKind.CHOICE:
                message = tell("only a choice has {key}", key=shown(key))
                hint = tell("delete it, or make the kind 'choice'")
                reading.findings.error("unknown-key", node.entries[key].key.place, message, hint)
        many = values.pop("many", "false") == "true"
        return Facet(id, kind, many=many, **values)

    return Fields(
        tell("a facet"),
        {
            "kind": Field(OneOf(tell("a kind of facet"), list(FacetKind)), "类型 · kind", required=True),
            "label": Field(TEXT, "名称 · name", required=True),
            "help": Field(TEXT, "该写什么 · what belongs here"),
            "many": Field(YES_OR_NO, "可否多选 · whether several options may hold"),
            "options": Field(options, "选项 · options, an id and a text each"),
        },
        make,
    )


_LIBRARY: Shape[dict[str, Text]] = Fields(
    tell("the library"),
    {
        "title": Field(TEXT, "文库名称 · its name", required=True),
        "about": Field(TEXT, "文库简介 · what it is"),
    },
    lambda values, _node, _reading: values,
)


def _declaration_of(values: dict[str, Any], node: Mapping, _reading: Reading) -> Declaration:
    table = node.entries["facets"].value
    named = table.entries if isinstance(table, Mapping) else {}
    library, facets = values["library"], values["facets"]
    return Declaration(library["title"], library.get("about", NO_TEXT), facets, frozenset(named) - frozenset(facets))


FACETS: Shape[Declaration] = Fields(
    tell("the declaration of the library"),
    {
        "library": Field(_LIBRARY, "文库 · the library", required=True),
        "facets": Field(
            Table(tell("the facets"), _FACET_ID, _facet_of, _facet_of("")), "栏目，按显示顺序 · in order", required=True
        ),
    },
    _declaration_of,
)
