"""The shape of a bibliographic record, of a summarised paper or a cited work; any field may be an absence."""

from __future__ import annotations

from typing import Any

from duizhao.diagnostics import tell
from duizhao.model.library import Kind
from duizhao.model.summary import Absence, Author, Record
from duizhao.model.text import Text
from duizhao.summaries.answers import ABSENCE
from duizhao.summaries.nodes import Mapping
from duizhao.summaries.reading import Reading
from duizhao.summaries.shapes import ByKind, Field, Fields, Listed, Made, OneOf, Shape, WithKey
from duizhao.summaries.words import DATE, DOI, ISSN, LANGUAGE, LINE, NAME, TEXT, URL, IdOf

TYPES = ("article", "book", "chapter", "newspaper", "thesis", "report", "preprint", "speech", "web", "other")

_AUTHOR: Shape[Author] = ByKind(
    tell("an author"),
    hint=tell("write an id of people.yml, or a name as {zh: …, en: …}"),
    scalar=Made(IdOf(Kind.PERSON), lambda id, _node, _reading: Author(person=id)),
    mapping=Made(TEXT, lambda name, _node, _reading: Author(name=name)),
)
_TEXTS: Shape[tuple[Text, ...]] = Listed(NAME, tell("texts"))

_SHORT = Field(TEXT, "简称，作者与年份不合用时才写 · what to call it, where author and year will not do")
_COMMON = {
    "type": Field(OneOf(tell("a type of publication"), TYPES), "文献类型 · type of publication"),
    "authors": Field(Listed(_AUTHOR, tell("authors")), "作者标识，或只写姓名 · ids of people, or bare names"),
    "venue": Field(NAME, "刊名、报名 · journal, newspaper, series"),
    "publisher": Field(NAME, "出版者 · publisher"),
    "issued": Field(DATE, "出版日期 · 2024, 2024-05, 2024-05-31"),
    "volume": Field(LINE, "卷 · volume"),
    "issue": Field(LINE, "期 · issue"),
    "pages": Field(LINE, "页 · pages"),
    "doi": Field(DOI, "DOI, 10.…"),
    "urls": Field(Listed(URL, tell("addresses")), "网址 · web addresses"),
}
_PAPER_ONLY = {
    "issn": Field(ISSN, "ISSN"),
    "clc": Field(LINE, "中图分类号 · Chinese Library Classification"),
    "language": Field(LANGUAGE, "论文语言 · language of the paper"),
    "received": Field(DATE, "收稿日期 · received"),
    "revised": Field(DATE, "修回日期 · revised"),
    "keywords": Field(_TEXTS, "关键词 · keywords"),
    "funding": Field(_TEXTS, "基金 · funding"),
    "notes": Field(_TEXTS, "对著录的说明 · remarks on the record"),
}


def _or_absent(fields: dict[str, Field]) -> dict[str, Field]:
    return {key: Field(WithKey("absent", ABSENCE, shape), help) for key, (shape, help, _) in fields.items()}


def record_of(values: dict[str, Any], _node: Mapping, _reading: Reading) -> Record:
    absent = {key: value for key, value in values.items() if isinstance(value, Absence)}
    present = {key: value for key, value in values.items() if key not in absent}
    return Record(**present, absent=absent)


def _grounds(fields: dict[str, Field]) -> Field:
    shape: Shape[dict[str, Text]] = Fields(
        tell("the grounds of supplied values"),
        {key: Field(TEXT) for key in fields},
        lambda values, _node, _reading: values,
    )
    return Field(shape, "补出的著录项及其依据 · fields known from elsewhere, and on what ground")


PAPER_FIELDS = _COMMON | _PAPER_ONLY
PAPER_RECORD: Shape[Record] = Fields(
    tell("the record of the paper"),
    {
        "title": Field(TEXT, "题名 · title", required=True),
        "short": _SHORT,
        **_or_absent(PAPER_FIELDS),
        "supplied": _grounds(PAPER_FIELDS),
    },
    record_of,
)
WORK_FIELDS = {"short": _SHORT} | _or_absent({"title": Field(TEXT, "题名 · title")} | _COMMON)
