"""The shape of an answer for each kind of facet, and of the points it is made of."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from typing import Any

from duizhao.diagnostics import shown, tell
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Kind
from duizhao.model.summary import Absence, AbsenceKind, Answer, Figure, Point
from duizhao.model.text import NO_TEXT, Text
from duizhao.summaries.nodes import Mapping, Node, Scalar
from duizhao.summaries.reading import Reading
from duizhao.summaries.shapes import ByKind, Field, Fields, Listed, Made, OneOf, Shape, WithKey, refusing
from duizhao.summaries.words import (
    ANCHOR,
    DOI,
    LOCATOR,
    NAME,
    NUMBER,
    PROSE,
    SPAN,
    TEXT,
    TEXT_FIELDS,
    URL,
    ids_of,
    text_of,
)

BOUNDS = ("about", "over", "under", "at-least", "at-most")

_HELP_AT = "原文所在的节或页，如“二（一）” · section or page, as the paper prints it"
_THEMES = Field(ids_of(Kind.THEME), "主题的标识 · ids of themes")
_POINT_FIELDS = {
    "id": Field(ANCHOR, "固定的锚点名，可省 · a lasting anchor, where the number would not do"),
    **TEXT_FIELDS,
    "at": Field(LOCATOR, _HELP_AT),
    "themes": _THEMES,
    "quote": Field(PROSE, "原文短引，权利允许时才写 · a short quotation in the source's language, where rights allow"),
}


@refusing("note")
def _absence_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Absence:
    has_note = "zh" in node.entries or "en" in node.entries
    return Absence(AbsenceKind(values["absent"]), text_of(values, node, reading) if has_note else NO_TEXT)


_ABSENT = Field(
    OneOf(tell("a kind of absence"), list(AbsenceKind)), "为什么空着 · why nothing stands here", required=True
)
ABSENCE: Shape[Absence] = Fields(tell("an absence"), {"absent": _ABSENT, **TEXT_FIELDS}, _absence_of)


def answer_shape(facet: Facet) -> Shape[Answer]:
    points = Made(_POINTS_BY_KIND[facet.kind](facet), lambda read, _node, _reading: _answer_of(facet, read))
    absence = Made(ABSENCE, lambda absence, _node, _reading: Answer(absence=absence))
    return _OrAbsent("absent", absence, points, facet.options)


class _OrAbsent(WithKey[Answer]):
    """An answer or its absence; the bare word of an absence, where no option has that name, is told of as such, and so
    is an answer somebody has filled without deleting the absence."""

    def __init__(self, key: str, with_key: Shape[Answer], without: Shape[Answer], options: Container[str]) -> None:
        super().__init__(key, with_key, without)
        self.options = options

    def read(self, node: Node, reading: Reading) -> Answer | None:
        if isinstance(node, Scalar) and node.value in list(AbsenceKind) and node.value not in self.options:
            message = tell("the bare word {word} is no answer", word=shown(node.value))
            hint = tell("write {{absent: {word}}}", word=node.value)
            reading.findings.error("wrong-kind", node.place, message, hint)
            return None
        if isinstance(node, Mapping) and "absent" in node.entries and node.entries.keys() & ("at", "is", "themes"):
            message = tell("something is written here, and said to be absent at once")
            hint = tell("delete the line 'absent: …', now that something is written below it")
            reading.findings.error("written-and-absent", node.entries["absent"].key.place, message, hint)
            return None
        return super().read(node, reading)


def _answer_of(facet: Facet, points: tuple[Point, ...]) -> Answer:
    return Answer(tuple(_numbered(point, f"{facet.id}-{number}") for number, point in enumerate(points, 1)))


def _numbered(point: Point, anchor: str) -> Point:
    """The point with an anchor for itself and its parts, and its parts with its locator where they have none."""
    anchor = point.anchor or anchor
    if not point.parts:
        return point if point.anchor else replace(point, anchor=anchor)
    parts = tuple(
        replace(part, anchor=part.anchor or f"{anchor}-{number}", at=part.at or point.at)
        for number, part in enumerate(point.parts, 1)
    )
    return replace(point, anchor=anchor, parts=parts)


@refusing("text")
def _point_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Point:
    return Point(
        anchor=values.get("id", ""),
        text=text_of(values, node, reading),
        at=values.get("at", ""),
        themes=values.get("themes", ()),
        parts=values.get("parts", ()),
        quote=values.get("quote", ""),
    )


@refusing("located")
def _located(point: Point, node: Node, reading: Reading) -> Point:
    if isinstance(node, Mapping) and "at" not in node.entries:
        _miss_locator(node, reading)
    return point


def _miss_locator(node: Node, reading: Reading) -> None:
    message = tell("this point does not say where in the paper it stands")
    hint = tell("add 'at:' with the section or page as the paper prints it, for example 'at: 二（一）'")
    reading.findings.error("missing-locator", node.place, message, hint)


_PART: Shape[Point] = Fields(tell("a part of a point"), _POINT_FIELDS, _point_of)
_PARTS = Field(Listed(_PART, tell("parts")), "分点 · sub-points")
_POINT: Shape[Point] = Made(Fields(tell("a point"), _POINT_FIELDS | {"parts": _PARTS}, _point_of), _located)


def _text(_facet: Facet) -> Shape[tuple[Point, ...]]:
    return Made(
        Fields[Point](tell("a text in two languages"), _POINT_FIELDS, _point_of),
        lambda point, _node, _reading: (point,),
    )


def _points(_facet: Facet) -> Shape[tuple[Point, ...]]:
    return Listed(_POINT, tell("points"))


def _choice(facet: Facet) -> Shape[tuple[Point, ...]]:
    option = OneOf(tell("an option of {facet}", facet=shown(facet.id)), facet.options)
    fields = {"is": Field(option, "选项 · the option", required=True), **_POINT_FIELDS}
    short: Shape[Point] = Made(option, lambda chosen, _node, _reading: Point(anchor="", option=chosen))
    noted: Shape[Point] = Fields(tell("an option with a note"), fields, _stance_of)
    one: Shape[Point] = ByKind(
        tell("an option"), hint=tell("write one option in each place"), scalar=short, mapping=noted
    )
    alone: Shape[tuple[Point, ...]] = Made(one, lambda point, _node, _reading: (point,))
    several = Listed(one, tell("options")) if facet.many else None
    return ByKind(
        tell("an option"),
        hint=tell("write one option; where several may hold, facets.yml says 'many: true' for this facet"),
        scalar=alone,
        mapping=alone,
        sequence=Made(several, _different) if several is not None else None,
    )


def _different(points: tuple[Point, ...], node: Node, reading: Reading) -> tuple[Point, ...]:
    seen: set[str] = set()
    for point in points:
        if point.option in seen:
            message = tell("the option {option} stands here twice", option=shown(point.option))
            reading.findings.error("repeated-option", node.place, message, tell("keep one of the two"))
        seen.add(point.option)
    return points


@refusing("stance")
def _stance_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Point:
    noted = "zh" in node.entries or "en" in node.entries
    if noted and "at" not in node.entries:
        _miss_locator(node, reading)
    return Point(
        anchor=values.get("id", ""),
        text=text_of(values, node, reading) if noted else NO_TEXT,
        at=values.get("at", ""),
        themes=values.get("themes", ()),
        quote=values.get("quote", ""),
        option=values["is"],
    )


_NUMBER_FIELDS = {
    "id": _POINT_FIELDS["id"],
    "value": Field(NUMBER, "数值，加引号 · the number, as printed", required=True),
    "unit": Field(NAME, "单位 · the unit", required=True),
    "what": Field(TEXT, "衡量的是什么 · what is measured", required=True),
    "year": Field(SPAN, "年份或时段 · year or span"),
    "bound": Field(OneOf(tell("a bound"), BOUNDS), "约、超过、不足等 · about, over, under …"),
    "source": Field(NAME, "文中所称的来源 · the source the paper names"),
    "at": Field(LOCATOR, _HELP_AT),
    "themes": _THEMES,
    "note": Field(TEXT, "说明 · a remark"),
}


def _figure_of(values: dict[str, Any], _node: Mapping, _reading: Reading) -> Point:
    figure = Figure(
        value=values["value"],
        unit=values["unit"],
        year=values.get("year", ""),
        bound=values.get("bound", ""),
        source=values.get("source", NO_TEXT),
        note=values.get("note", NO_TEXT),
    )
    return Point(
        anchor=values.get("id", ""),
        text=values["what"],
        at=values.get("at", ""),
        themes=values.get("themes", ()),
        figure=figure,
    )


def _numbers(_facet: Facet) -> Shape[tuple[Point, ...]]:
    return Listed(Made(Fields[Point](tell("a number"), _NUMBER_FIELDS, _figure_of), _located), tell("numbers"))


@refusing("link")
def _link_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Point:
    label: Text = text_of(values, node, reading)
    url = values.get("url") or (f"https://doi.org/{values['doi']}" if "doi" in values else "")
    if "url" not in node.entries and "doi" not in node.entries:
        message, hint = tell("a link has no 'url' and no 'doi'"), tell("add 'url: https://…'")
        reading.findings.error("missing-key", node.place, message, hint)
    return Point(anchor=values.get("id", ""), text=label, url=url)


def _links(_facet: Facet) -> Shape[tuple[Point, ...]]:
    fields = {
        "id": _POINT_FIELDS["id"],
        "url": Field(URL, "网址 · web address"),
        "doi": Field(DOI, "DOI"),
        **TEXT_FIELDS,
    }
    return Listed(Fields[Point](tell("a link"), fields, _link_of), tell("links"))


_POINTS_BY_KIND: dict[FacetKind, Callable[[Facet], Shape[tuple[Point, ...]]]] = {
    FacetKind.TEXT: _text,
    FacetKind.POINTS: _points,
    FacetKind.CHOICE: _choice,
    FacetKind.NUMBERS: _numbers,
    FacetKind.LINKS: _links,
}
