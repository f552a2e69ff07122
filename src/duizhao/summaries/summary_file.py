"""The shape of a summary's file, with a slot for each facet the library declares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from duizhao.diagnostics import Place, tell
from duizhao.model.facets import Facet
from duizhao.model.library import Kind
from duizhao.model.summary import Answer, Citation, Credit, Summary
from duizhao.summaries.answers import answer_shape
from duizhao.summaries.declaration import SUMMARY_KEYS
from duizhao.summaries.nodes import Mapping, Node
from duizhao.summaries.reading import Named, Reading
from duizhao.summaries.records import PAPER_RECORD
from duizhao.summaries.shapes import ByKind, Field, Fields, Listed, Made, Schema, Shape, refusing
from duizhao.summaries.words import DATE, ID, LINE, LOCATOR, NAME, YES_OR_NO, IdOf, check_each_once, ids_of

_CITATION: Shape[Citation] = ByKind(
    tell("a cited work"),
    hint=tell("write an id of works.yml, or {id: …, at: …}"),
    scalar=Made(IdOf(Kind.WORK), lambda id, _node, _reading: Citation(id)),
    mapping=Fields(
        tell("a cited work"),
        {
            "id": Field(IdOf(Kind.WORK), "works.yml 中的标识 · id of a work", required=True),
            "probable": Field(YES_OR_NO, "只是可能 · the match is probable, not certain"),
            "at": Field(LOCATOR, "引用处 · where it is cited"),
        },
        lambda values, _node, _reading: Citation(values["id"], values.get("probable") == "true", values.get("at", "")),
    ),
)


@refusing("each-once")
def _each_once(citations: tuple[Citation, ...], node: Node, reading: Reading) -> tuple[Citation, ...]:
    check_each_once((citation.work for citation in citations), node, reading)
    return citations


_CREDIT: Shape[Credit] = Fields(
    tell("the credit of the summary"),
    {
        "authors": Field(Listed(NAME, tell("names")), "摘要的撰写者 · who wrote the summary"),
        "reviewed": Field(DATE, "最近核对日期 · last reviewed"),
        "license": Field(LINE, "许可 · licence"),
    },
    lambda values, _node, _reading: Credit(**values),
)


_OWN_ID: Shape[Named] = Made(ID, lambda id, node, _reading: Named(id, node.place))


class _Unjudged(Shape[Any]):
    """Whatever stands under a key whose own declaration is broken: it is neither read nor refused."""

    def read(self, _node: Node, _reading: Reading) -> None:
        return None

    def schema(self) -> Schema:
        return {}


def summary_shape(facets: dict[str, Facet], broken: Iterable[str] = ()) -> Shape[dict[str, Any]]:
    """A summary's file as a mapping of what was read; `summary_of` makes it a summary once its id is known."""
    slots = {id: Field(_Unjudged()) for id in broken if id not in SUMMARY_KEYS} | {
        facet.id: Field(answer_shape(facet), " · ".join(filter(None, [facet.help.zh, facet.help.en])))
        for facet in facets.values()
    }

    @refusing("facets")
    def make(values: dict[str, Any], node: Mapping, reading: Reading) -> dict[str, Any]:
        missing = [facet for facet in facets if facet not in node.entries]
        if missing:
            number = tell("1 facet") if len(missing) == 1 else tell("{number} facets", number=len(missing))
            message = tell("the summary says nothing under {facets}, shown as not yet written", facets=number)
            hint = tell("write, or give as {{absent: not-addressed}} and the like: {facets}", facets=missing)
            reading.findings.warning("missing-facet", Place(node.place.path), message, hint)
        return values

    return Fields(
        tell("a summary"),
        {
            "id": Field(_OWN_ID, "可省；与文件名相同 · may be left out; equals the file's name"),
            "paper": Field(PAPER_RECORD, "著录 · bibliographic record", required=True),
            "themes": Field(ids_of(Kind.THEME), "主题 · ids of themes"),
            **slots,
            "works": Field(Made(Listed(_CITATION, tell("cited works")), _each_once), "引用文献 · cited literature"),
            "summary": Field(_CREDIT, "本摘要 · about this summary"),
        },
        make,
    )


def summary_of(values: dict[str, Any], id: str, path: str, facets: dict[str, Facet]) -> Summary:
    answers: dict[str, Answer] = {facet: values[facet] for facet in facets if facet in values}
    return Summary(
        id,
        path,
        values["paper"],
        themes=values.get("themes", ()),
        citations=values.get("works", ()),
        credit=values.get("summary", Credit()),
        answers=answers,
    )
