"""The shape of comparisons.yml, which depends on the facets a library declares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from duizhao.diagnostics import shown
from duizhao.model.comparison import EVERYTHING, Comparison, ComparisonKind, Selection
from duizhao.model.facets import Facet
from duizhao.model.library import Kind
from duizhao.model.text import NO_TEXT
from duizhao.summaries.nodes import Mapping
from duizhao.summaries.reading import Reading
from duizhao.summaries.shapes import ByKind, Field, Fields, Listed, Made, OneOf, Shape, Table
from duizhao.summaries.words import ID, TEXT, IdOf, ids_of


def comparisons_shape(facets: dict[str, Facet], broken: Iterable[str] = ()) -> Shape[dict[str, Comparison]]:
    declared = OneOf("facet", [*facets, *broken], code="unknown-facet")
    facet: Shape[str] = Made(declared, lambda id, _node, _reading: id if id in facets else None)
    return Table("the comparisons", ID, lambda id: _comparison_of(id, facet), _comparison_of("", facet))


def _comparison_of(id: str, facet: Shape[str]) -> Shape[Comparison]:
    def make(values: dict[str, Any], node: Mapping, reading: Reading) -> Comparison:
        kind = ComparisonKind(values["kind"])
        needs, excludes = ("facets", ("facet", "themes")) if kind is ComparisonKind.TABLE else ("facet", ("facets",))
        if needs not in node.entries:
            message = f"a {kind} has no '{needs}'"
            reading.findings.error("missing-key", node.place, message, f"add '{needs}: …'")
        for key in excludes:
            if key in node.entries:
                place = node.entries[key].key.place
                hint = "a table has 'facets', a matrix has 'facet' and 'themes'"
                reading.findings.error("unknown-key", place, f"no key {shown(key)} in a {kind}", hint)
        facets = values.get("facets") or tuple(filter(None, [values.get("facet")]))
        return Comparison(
            id,
            kind,
            values["label"],
            values.get("about", NO_TEXT),
            values.get("papers", EVERYTHING),
            values.get("themes", EVERYTHING),
            facets,
            values.get("remarks", ()),
        )

    return Fields(
        "a comparison",
        {
            "label": Field(TEXT, "名称 · name", required=True),
            "about": Field(TEXT, "说明 · what it shows"),
            "kind": Field(
                OneOf("kind of comparison", list(ComparisonKind)), "表或矩阵 · table or matrix", required=True
            ),
            "papers": Field(
                _selection(Kind.PAPER, "theme"), "all、论文标识或 {theme: 主题} · all, ids of papers, or {theme: …}"
            ),
            "themes": Field(
                _selection(Kind.THEME, "under"), "all、主题标识或 {under: 主题} · all, ids of themes, or {under: …}"
            ),
            "facet": Field(facet, "矩阵所用的栏目 · the facet of a matrix"),
            "remarks": Field(Listed(TEXT, "remarks"), "从中可见 · what one sees in it, with links as evidence"),
            "facets": Field(Listed(facet, "facets"), "表中的栏目 · the facets of a table"),
        },
        make,
    )


def _selection(kind: Kind, key: str) -> Shape[Selection]:
    ids = ids_of(kind)
    under = Fields[Selection](
        f"a selection of {kind}s",
        {key: Field(IdOf(Kind.THEME), "主题的标识 · id of a theme", required=True)},
        lambda values, _node, _reading: Selection(theme=values[key]),
    )
    return ByKind(
        f"'all', a list of ids, or {{{key}: …}}",
        scalar=Made(OneOf("selection", ["all"]), lambda _all, _node, _reading: EVERYTHING),
        sequence=Made(ids, lambda chosen, _node, _reading: Selection(ids=chosen)),
        mapping=under,
    )
