"""What a form is told of the shapes, and of what it has to refuse."""

from __future__ import annotations

import pytest

from duizhao.diagnostics import Severity
from duizhao.editions.wording import WORDING
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.text import Text
from duizhao.summaries.entries import GLOSSARY, PEOPLE, THEMES, WORKS
from duizhao.summaries.form import ShapeList
from duizhao.summaries.refusals import hints, messages, rest, slips
from duizhao.summaries.summary_file import summary_shape

FACETS = {
    str(kind): Facet(str(kind), kind, Text("名", "name"), many=False, options={"a": Text("甲", "a")})
    for kind in FacetKind
} | {"several": Facet("several", FacetKind.CHOICE, Text("名", "name"), many=True, options={"a": Text("甲", "a")})}


@pytest.fixture(scope="module")
def described() -> ShapeList:
    shapes = ShapeList()
    for shape in (summary_shape(FACETS), THEMES, GLOSSARY, PEOPLE, WORKS):
        shapes.number_of(shape)
    return shapes


def test_a_form_knows_how_to_ask_for_everything(described: ShapeList) -> None:
    assert "other" not in {shape["is"] for shape in described.shapes}


def test_every_key_of_a_file_has_a_name(described: ShapeList) -> None:
    keys = {field["key"] for shape in described.shapes for field in shape.get("fields", ())} - set(FACETS)
    assert {key for key in keys if key not in WORDING and f"form-key-{key}" not in WORDING} == {"absent"}


def test_every_option_has_a_name(described: ShapeList) -> None:
    named = {
        (field["key"], option)
        for shape in described.shapes
        for field in shape.get("fields", ())
        for option in described.shapes[field["shape"]].get("options", ())
        if field["key"] != "is"
    }
    assert {one for one in named if "-".join(one) not in WORDING} == set()


def test_a_shape_stands_once_and_others_mean_it_by_number(described: ShapeList) -> None:
    assert len({repr(shape) for shape in described.shapes}) == len(described.shapes)
    texts = [shape for shape in described.shapes if shape["is"] == "fields" and shape["rules"] == ["text"]]
    assert all(field["shape"] < len(described.shapes) for text in texts for field in text["fields"])


def test_messages_have_holes_for_what_depends_on_the_value() -> None:
    told = messages()
    assert told["not"].message == Text("{value} 不是{what}", "{value} is not {what}")
    assert (
        told["missing-facets"].message.en == "the summary says nothing under {number} facets, shown as not yet written"
    )
    assert told["missing-facets"].severity is Severity.WARNING
    assert told["other-kind"].message.en == "{id} is a {kind}, not a {wanted}"
    assert told["nul-character"].message.en == "a NUL character"
    assert hints()["near"].en == "did you mean {meant}?"
    assert hints()["key"].zh == "加上 '{key}: …'"


def test_a_slip_of_a_chinese_keyboard_is_named_in_both_languages() -> None:
    assert slips()["，"].en.startswith("'，' is a full-width comma: type ', '")
    assert slips()["\u3000"].zh.startswith("U+3000")


def test_characters_that_are_refused_have_their_names() -> None:
    assert rest()["names"]["200B"] == "ZERO WIDTH SPACE"
    assert "0001" not in rest()["names"]
