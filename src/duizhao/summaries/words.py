"""The smallest shapes of the format: ids, dates, numbers, addresses, and texts in two languages."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from sys import intern
from typing import Any

from duizhao.diagnostics import Place, shown, tell
from duizhao.model.library import Kind
from duizhao.model.text import Text, mentions_in, parts_of, same_everywhere
from duizhao.summaries.kinds import KINDS
from duizhao.summaries.nodes import WIDE, Mapping, Node, Scalar
from duizhao.summaries.reading import Named, Reading, Reference, Written
from duizhao.summaries.shapes import (
    ByKind,
    Field,
    Fields,
    Listed,
    Made,
    OneOf,
    Schema,
    Shape,
    Word,
    add_key,
    read_scalar,
    refusing,
)

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_ID = 80
RESERVED_IDS = frozenset(
    ["index", "404", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)

_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"


def is_id(value: str) -> bool:
    return bool(re.fullmatch(ID_PATTERN, value)) and len(value) <= LONGEST_ID and value not in RESERVED_IDS


def id_suggested(value: str) -> str:
    """A hint with an id out of somebody's words, or with another that shows how one looks."""
    suggested = "-".join(re.findall(r"[a-z0-9]+", value.casefold()))[:LONGEST_ID].rstrip("-")
    usable = is_id(suggested) and re.search("[a-z]", suggested)
    return tell("for example {id}", id=f"'{suggested if usable else 'zhang-2024'}'")


def is_date(value: str) -> bool:
    year, month, day = (*value.split("-"), "01", "01")[:3]
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def is_span(value: str) -> bool:
    ends = value.split("/")
    return all(map(is_date, ends)) and ends == sorted(ends)


_ID_HINT = tell(
    "ids have lower-case Latin letters, digits and single hyphens, {most} signs at most: 'zhang-2024'; "
    "{taken} are taken",
    most=LONGEST_ID,
    taken=["'index'", "'404'", "'con'", "'nul'"],
)
ID = Word(tell("an id"), ID_PATTERN, code="bad-id", hint=_ID_HINT, is_right=is_id)
DATE = Word(
    tell("a date"),
    _DATE,
    code="bad-date",
    hint=tell("write a year, a month or a day: 2024, 2024-05 or 2024-05-31"),
    is_right=is_date,
)
SPAN = Word(
    tell("a year, a date or a span of them"),
    f"{_DATE}(?:/{_DATE})?",
    code="bad-date",
    hint=tell("write 2023, 2023-05 or 2012/2022, the earlier first"),
    is_right=is_span,
)
NUMBER = Word(
    tell("a number in digits"),
    r"[-+−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:–[-+−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)?",
    code="bad-number",
    hint=tell(
        "digits with a decimal point, in a range with '–' between: 17.73, 1,200, 3–5; the unit stands under 'unit'"
    ),
)
DOI = Word(
    tell("a DOI"),
    r"10\.[0-9]{4,9}/[!-;=?-~]+",
    code="bad-doi",
    hint=tell("write only what follows 'https://doi.org/': 10.1000/182"),
)
URL = Word(
    tell("a web address"),
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!#-;=?-Z\[\]_a-z|~]*)?",
    code="bad-url",
    hint=tell("an address starts with https:// or http:// and has no spaces or Chinese characters"),
)
ISSN = Word(
    tell("an ISSN"),
    r"[0-9]{4}-[0-9]{3}[0-9X]",
    code="bad-issn",
    hint=tell("four digits, a hyphen, three digits, and a digit or X: 1009-1971"),
)
ORCID = Word(
    tell("an ORCID"),
    r"(?:[0-9]{4}-){3}[0-9]{3}[0-9X]",
    code="bad-orcid",
    hint=tell("write 0000-0002-1825-0097, without the address"),
)
LANGUAGE = Word(
    tell("a language code"),
    r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    code="bad-language",
    hint=tell("write the code of the language: zh, en, ja …"),
)
LINE = Word(tell("a line of text"), hint=tell("write it in one line"))
LOCATOR = Word(
    tell("a place in the paper"),
    r"[^\n]{1,80}",
    code="bad-locator",
    hint=tell("write the section or page in a few words, as the paper prints it: 二（一）, p. 4"),
)


class IdOf(Word):
    """An id that must name something of a kind."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(tell("a {kind}'s id", kind=KINDS[kind].one))
        self.kind = kind

    def read(self, node: Node, reading: Reading) -> str | None:
        id = super().read(node, reading)
        if id is None:
            return None
        id = intern(id)  # thousands of papers mean the same things: one string for all
        reading.references.append(Reference(id, self.kind, node.place))
        return id

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "pattern": f"^{ID_PATTERN}$"}


def ids_of(kind: Kind) -> Shape[tuple[str, ...]]:
    """A list of ids, each once."""
    return Made(Listed(IdOf(kind), tell("ids of {things}", things=KINDS[kind].several)), _each_once)


@refusing("each-once")
def _each_once(ids: tuple[str, ...], node: Node, reading: Reading) -> tuple[str, ...]:
    check_each_once(ids, node, reading)
    return ids


def check_each_once(ids: Iterable[str], node: Node, reading: Reading) -> None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            message = tell("{id} stands here twice", id=shown(id))
            reading.findings.error("repeated-id", node.place, message, tell("keep one of the two"))
        seen.add(id)


class Anchor(Word):
    """An id of a point, unlike all others in its paper."""

    def read(self, node: Node, reading: Reading) -> str | None:
        anchor = super().read(node, reading)
        if anchor is not None:
            reading.anchors.append(Named(anchor, node.place))
        return anchor


class Prose(Shape[str]):
    """Text of any length; its `[[…]]` must be well formed and name something."""

    def read(self, node: Node, reading: Reading) -> str | None:
        text = read_scalar(node, reading, _A_TEXT)
        if text is None:
            return None
        if isinstance(node, Scalar) and node.remark and not node.remark.startswith("# duizhao:"):
            hint = tell("put the text in double quotes; a remark of yours goes into a line of its own")
            message = tell("the text ends before {remark}: ' #' starts a remark", remark=shown(node.remark))
            reading.findings.warning("cut-by-comment", node.place, message, hint)
        if "[[" in text or "]]" in text:
            self._read_mentions(text, node.place, reading)
        if text.isprintable() and "  " not in text and " " not in (text[0], text[-1]):
            return text  # no white space in it but single spaces
        return re.sub(r"\s+", " ", _HAN_LINES.sub("", text)).strip()

    def _read_mentions(self, text: str, place: Place, reading: Reading) -> None:
        for mention in mentions_in(text):
            reading.references.append(Reference(mention.id, None, place, mention.anchor))
        for part in parts_of(text):
            if isinstance(part, str) and ("[[" in part or "]]" in part):
                start = max(part.find("[["), 0)
                message = tell("{words} is not a link", words=shown(part[start:]))
                hint = tell("a link is [[id]] or [[id|words]], with a known id")
                reading.findings.error("bad-link", place, message, hint)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "\\S"}


_A_TEXT = tell("a text")
_HAN_LINES = re.compile(rf"(?<={WIDE})[^\S\n]*\n\s*(?={WIDE})")


ANCHOR = Anchor(tell("an id"), ID_PATTERN, code="bad-id", hint=_ID_HINT, is_right=is_id)
PROSE = Prose()

_LANGUAGES = Listed(OneOf(tell("a language of ours"), ["zh", "en", "zh-Hant"]), tell("languages"))
TEXT_FIELDS = {
    "zh": Field(PROSE, "简体中文 · Simplified Chinese"),
    "en": Field(PROSE, "English"),
    "zh-Hant": Field(PROSE, "繁体（自动转换有误时才写）· Traditional Chinese, only where the conversion errs"),
    "supplied": Field(_LANGUAGES, "哪些语言是我们自拟的 · languages whose wording is ours, not the source's"),
}


@refusing("text")
def text_of(values: dict[str, Any], node: Mapping, reading: Reading) -> Text:
    """The text of a mapping that may have other keys too; says what it lacks."""
    zh, en = values.get("zh", ""), values.get("en", "")
    if "zh" not in node.entries and "en" not in node.entries:
        message, hint = tell("neither 'zh' nor 'en' stands here"), tell("write 'zh: …' and 'en: …'")
        reading.findings.error("no-text", node.place, message, hint)
    elif bool(zh) != bool(en) and ("zh" not in node.entries or "en" not in node.entries):
        lacks = "zh" if en else "en"
        message = tell("the text has no {key} yet; that edition shows the other language", key=shown(lacks))
        reading.findings.warning("missing-translation", node.place, message, add_key(lacks))
    if reading.chinese is not None and zh and "zh-Hant" not in node.entries:
        reading.chinese.append(Written(zh, node.entries["zh"].value.place))
    return Text(zh, en, values.get("zh-Hant", ""), values.get("supplied", ()))


TEXT: Shape[Text] = Fields(tell("a text in two languages"), TEXT_FIELDS, text_of)
NAME: Shape[Text] = ByKind(
    tell("a name"),
    hint=tell("write one name, or {zh: …, en: …}"),
    scalar=Made(LINE, lambda value, _node, _reading: same_everywhere(value)),
    mapping=TEXT,
)


class _YesOrNo(OneOf):
    """`true` or `false`, which an editor sees as a boolean."""

    def schema(self) -> Schema:
        return {"type": "boolean"}


YES_OR_NO = _YesOrNo(tell("'true' or 'false'"), ["true", "false"])
