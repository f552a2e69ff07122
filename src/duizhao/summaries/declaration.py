"""The shape of facets.yml, which declares a library: its name and the slots of its summaries."""

from __future__ import annotations

from typing import Any, NamedTuple

from duizhao.diagnostics import shown
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
    "a facet's id",
    ID.pattern,
    code="bad-id",
    hint=f"lower-case letters, digits and hyphens, and not one of {', '.join(RESERVED)}",
    is_right=_facet_id,
)


def _facet_of(id: str) -> Shape[Facet]:
    options: Shape[dict[str, Text]] = Table("the options", ID, lambda _id: TEXT, TEXT)

    def make(values: dict[str, Any], node: Mapping, reading: Reading) -> Facet:
        kind = FacetKind(values.pop("kind"))
        if kind is FacetKind.CHOICE and "options" not in node.entries:
            reading.findings.error(
                "missing-key", node.place, "a choice has no 'options'", "add 'options:' with an id and a text each"
            )
        for key in ("options", "many"):
            if key in node.entries and kind is not FacetKind.CHOICE:
                hint = "delete it, or make the kind 'choice'"
                place = node.entries[key].key.place
                reading.findings.error("unknown-key", place, f"only a choice has {shown(key)}", hint)
        many = values.pop("many", "false") == "true"
        return Facet(id, kind, many=many, **values)

    return Fields(
        "a facet",
        {
            "kind": Field(OneOf("kind of facet", list(FacetKind)), "类型 · kind", required=True),
            "label": Field(TEXT, "名称 · name", required=True),
            "help": Field(TEXT, "该写什么 · what belongs here"),
            "many": Field(YES_OR_NO, "可否多选 · whether several options may hold"),
            "options": Field(options, "选项 · options, an id and a text each"),
        },
        make,
    )


_LIBRARY: Shape[dict[str, Text]] = Fields(
    "the library",
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
    "the declaration of the library",
    {
        "library": Field(_LIBRARY, "文库 · the library", required=True),
        "facets": Field(
            Table("the facets", _FACET_ID, _facet_of, _facet_of("")), "栏目，按显示顺序 · in order", required=True
        ),
    },
    _declaration_of,
)
