"""The shapes of themes, glossary, people and works: a mapping of ids each."""

from __future__ import annotations

from typing import Any

from duizhao.diagnostics import tell
from duizhao.model.entries import Affiliation, Person, Rendering, Term, Theme, Work
from duizhao.model.library import Kind
from duizhao.model.text import NO_TEXT, Text
from duizhao.summaries.nodes import Mapping
from duizhao.summaries.reading import Reading
from duizhao.summaries.records import WORK_FIELDS, record_of
from duizhao.summaries.shapes import Field, Fields, Listed, Shape, Table, refusing
from duizhao.summaries.words import ID, LINE, NAME, ORCID, TEXT, TEXT_FIELDS, URL, ids_of, text_of


def _theme_of(id: str) -> Shape[Theme]:
    return Fields(
        tell("a theme"),
        {
            "label": Field(TEXT, "名称 · name", required=True),
            "about": Field(TEXT, "定义 · definition"),
            "broader": Field(_THEMES, "上位主题 · broader themes"),
            "narrower": Field(_THEMES, "下位主题 · narrower themes"),
            "related": Field(_THEMES, "相关主题 · related themes"),
        },
        lambda values, _node, _reading: Theme(id, **values),
    )


def _term_of(id: str) -> Shape[Term]:
    return Fields(
        tell("a term"),
        {
            "label": Field(TEXT, "术语及首选译名 · the term and its preferred rendering", required=True),
            "about": Field(TEXT, "释义 · definition"),
            "others": Field(Listed(_RENDERING, tell("renderings")), "其他译法 · other renderings in use"),
            "related": Field(ids_of(Kind.TERM), "相关术语 · related terms"),
        },
        lambda values, _node, _reading: Term(id, **values),
    )


@refusing("some-text")
def _rendering_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Rendering:
    if "zh" not in values and "en" not in values:
        text_of(values, node, reading)
    text = Text(values.get("zh", ""), values.get("en", ""), values.get("zh-Hant", ""), values.get("supplied", ()))
    return Rendering(text, values.get("in", ()))


@refusing("text")
def _affiliation_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Affiliation:
    return Affiliation(text_of(values, node, reading), values.get("in", ()))


def _person_of(id: str) -> Shape[Person]:
    return Fields(
        tell("a person"),
        {
            "name": Field(NAME, "姓名 · name in each script", required=True),
            "family": Field(LINE, "姓（拉丁字母） · family name, romanised"),
            "given": Field(LINE, "名（拉丁字母） · given name, romanised"),
            "affiliations": Field(Listed(_AFFILIATION, tell("affiliations")), "单位 · affiliations as printed"),
            "orcid": Field(ORCID, "ORCID"),
            "urls": Field(Listed(URL, tell("addresses")), "网址 · web addresses"),
        },
        lambda values, _node, _reading: Person(id, **values),
    )


def _work_of(id: str) -> Shape[Work]:
    def make(values: dict[str, Any], node: Mapping, reading: Reading) -> Work:
        note = values.pop("note", NO_TEXT)
        return Work(id, record_of(values, node, reading), note)

    return Fields(tell("a work"), _WORK_FIELDS, make)


_THEMES = ids_of(Kind.THEME)
_PAPERS = Field(ids_of(Kind.PAPER), "哪些论文如此印行 · papers that print it")
_RENDERING: Shape[Rendering] = Fields(tell("a rendering"), TEXT_FIELDS | {"in": _PAPERS}, _rendering_of)
_AFFILIATION: Shape[Affiliation] = Fields(tell("an affiliation"), TEXT_FIELDS | {"in": _PAPERS}, _affiliation_of)
_WORK_FIELDS = WORK_FIELDS | {"note": Field(TEXT, "说明 · a remark")}
THEMES: Shape[dict[str, Theme]] = Table(tell("the themes"), ID, _theme_of, _theme_of(""))
GLOSSARY: Shape[dict[str, Term]] = Table(tell("the glossary"), ID, _term_of, _term_of(""))
PEOPLE: Shape[dict[str, Person]] = Table(tell("the people"), ID, _person_of, _person_of(""))
WORKS: Shape[dict[str, Work]] = Table(tell("the works"), ID, _work_of, _work_of(""))
