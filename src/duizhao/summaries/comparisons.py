"""The shape of comparisons.yml, which depends on the facets a library declares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from duizhao.diagnostics import shown, tell
from duizhao.model.comparison import EVERYTHING, Comparison, ComparisonKind, Selection
from duizhao.model.facets import Facet
from duizhao.model.library import Kind
from duizhao.model.text import NO_TEXT
from duizhao.summaries.kinds import KINDS
from duizhao.summaries.nodes import Mapping
from duizhao.summaries.reading import Reading
from duizhao.summaries.shapes import ByKind, Field, Fields, Listed, Made, OneOf, Shape, Table, add_key
from duizhao.summaries.words import ID, TEXT, IdOf, ids_of

_CALLED = {ComparisonKind.TABLE: tell("a table"), ComparisonKind.MATRIX: tell("a matrix")}


def comparisons_shape(facets: dict[str, Facet], broken: Iterable[str] = ()) -> Shape[dict[str, Comparison]]:
    declared = OneOf(tell("a facet of this library"), [*facets, *broken], code="unknown-facet")
    facet: Shape[str] = Made(declared, lambda id, _node, _reading: id if id in facets else None)
    return Table(tell("the comparisons"), ID, lambda id: _comparison_of(id, facet), _comparison_of("", facet))


def _comparison_of(id: str, facet: Shape[str]) -> Shape[Comparison]:
    def make(values: dict[str, Any], node: Mapping, reading: Reading) -> Comparison:
        kind = ComparisonKind(values["kind"])
        needs, excludes = ("facets", ("facet", "themes")) if kind is ComparisonKind.TABLE else ("facet", ("facets",))
        if needs not in node.entries:
            message = tell("{what} has no {key}", what=_CALLED[kind], key=shown(needs))
            reading.findings.error("missing-key", node.place, message, add_key(needs))
        for key in excludes:
            if key in node.entries:
                place = node.entries[key].key.place
                message = tell("no key {key} in {what}", key=shown(key), what=_CALLED[kind])
                hint = tell("a table has 'facets', a matrix has 'facet' and 'themes'")
                reading.findings.error("unknown-key", place, message, hint)
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
        tell("a comparison"),
        {
            "label": Field(TEXT, "名称 · name", required=True),
            "about": Field(TEXT, "说明 · what it shows"),
            "kind": Field(
                OneOf(tell("a kind of comparison"), list(ComparisonKind)), "表或矩阵 · table or matrix", required=True
            ),
            "papers": Field(
                _selection(Kind.PAPER, "theme"), "all、论文标识或 {theme: 主题} · all, ids of papers, or {theme: …}"
            ),
            "themes": Field(
                _selection(Kind.THEME, "under"), "all、主题标识或 {under: 主题} · all, ids of themes, or {under: …}"
            ),
            "facet": Field(facet, "矩阵所用的栏目 · the facet of a matrix"),
            "remarks": Field(Listed(TEXT, tell("remarks")), "从中可见 · what one sees in it, with links as evidence"),
            "facets": Field(Listed(facet, tell("facets")), "表中的栏目 · the facets of a table"),
        },
        make,
    )


def _selection(kind: Kind, key: str) -> Shape[Selection]:
    ids = ids_of(kind)
    what = tell("'all', a list of ids, or {{{key}: …}}", key=key)
    under = Fields[Selection](
        tell("a selection of {things}", things=KINDS[kind].several),
        {key: Field(IdOf(Kind.THEME), "主题的标识 · id of a theme", required=True)},
        lambda values, _node, _reading: Selection(theme=values[key]),
    )
    return ByKind(
        what,
        hint=tell("write all of them as 'all', or some as a list: [one, another]"),
        scalar=Made(OneOf(what, ["all"]), lambda _all, _node, _reading: EVERYTHING),
        sequence=Made(ids, lambda chosen, _node, _reading: Selection(ids=chosen)),
        mapping=under,
    )
