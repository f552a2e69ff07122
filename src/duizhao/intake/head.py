"""A record and its people as values that become YAML: the head of a summary, an entry of works, an entry of people."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.chinese import name_in_pinyin, simplified
from duizhao.editions.names import Name
from duizhao.model.summary import Author, Record
from duizhao.model.text import Text
from duizhao.summaries.emit import Value

_LINES_OF_WORKS = ("issued", "volume", "issue", "pages", "doi")
_LINES_OF_PAPERS = (*_LINES_OF_WORKS, "issn", "clc", "language")


def paper_values(record: Record, authors: Sequence[Author]) -> dict[str, Value]:
    head = {"title": text_value(record.title), **_shared(record, authors, _LINES_OF_PAPERS)}
    if record.keywords:
        head["keywords"] = [text_value(keyword) for keyword in record.keywords]
    return head


def work_values(record: Record, authors: Sequence[Author]) -> dict[str, Value]:
    shared = _shared(record, authors, _LINES_OF_WORKS)
    title: dict[str, Value] = {"title": text_value(record.title)} if record.title else {}
    return {
        key: value
        for key, value in {"type": shared.pop("type"), "authors": shared.pop("authors", ""), **title, **shared}.items()
        if value
    }


def person_values(name: Name, orcid: str) -> dict[str, Value]:
    """The name in each script it is known in; pinyin for Chinese characters is ours, and marked as such."""
    family, given = name.family, name.given
    if not name.latin and not name.is_transcribed:
        family, given = name_in_pinyin(simplified(name.han))
    entry: dict[str, Value] = {"name": _name_value(name, family, given)}
    entry |= {key: value for key, value in (("family", family), ("given", given), ("orcid", orcid)) if value}
    return entry


def bare_author(name: Name) -> Author:
    """Of a cited work only the name is kept."""
    value = person_values(name, "")["name"]
    if isinstance(value, str):
        return Author(name=Text(value, value, value))
    names = {key: one for key, one in value.items() if isinstance(one, str)} if isinstance(value, dict) else {}
    supplied = ("en",) if isinstance(value, dict) and "supplied" in value else ()
    return Author(name=Text(names.get("zh", ""), names.get("en", ""), names.get("zh-Hant", ""), supplied))


def text_value(text: Text) -> Value:
    """A name that reads alike everywhere is one word for all languages."""
    if text.zh and text.zh == text.en:
        return text.zh
    languages: dict[str, Value] = {
        "zh": text.zh,
        "en": text.en,
        "zh-Hant": text.zh_hant,
        "supplied": list(text.supplied),
    }
    return {key: value for key, value in languages.items() if value}


def _name_value(name: Name, family: str, given: str) -> Value:
    if not name.han:
        return " ".join(filter(None, [given, family])) or name.whole
    zh = simplified(name.han)
    names: dict[str, Value] = {"zh": zh}
    in_order = (given, family) if name.is_transcribed else (family, given)
    latin = " ".join(filter(None, in_order)) or name.whole
    names |= {"en": latin} if latin else {}
    names |= {"zh-Hant": name.han} if zh != name.han else {}
    return names if name.latin or not latin else {**names, "supplied": ["en"]}


def _shared(record: Record, authors: Sequence[Author], lines: Sequence[str]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    if authors:
        values["authors"] = [author.person or _bare_value(author.name) for author in authors]
    values["type"] = record.type
    for key in ("venue", "publisher"):
        text: Text = getattr(record, key)
        if text:
            values[key] = _name_of_body(text, record)
    values |= {key: getattr(record, key) for key in lines if getattr(record, key)}
    if record.urls:
        values["urls"] = list(record.urls)
    return values


def _bare_value(name: Text) -> Value:
    """A bare name says its languages, for one word would be the id of a person."""
    return {"zh": name.zh, "en": name.en} if name.zh == name.en else text_value(name)


def _name_of_body(text: Text, record: Record) -> Value:
    """A journal with no Chinese name is called the same in Chinese; that of a Chinese paper waits for its own."""
    if text.en and not text.zh and not record.title.zh:
        return text.en
    return text_value(text)
