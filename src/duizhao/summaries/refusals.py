"""What a form says where it refuses a value: the words of `check`, taken from what the shapes say of an example of each
mistake, with holes for what depends on the value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from duizhao.diagnostics import Finding, Findings, Place, Severity, Told, said
from duizhao.diagnostics.findings import SEVERITIES
from duizhao.model.entries import Theme
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Kind, Library
from duizhao.model.summary import SECTIONS, Record, Summary
from duizhao.model.text import Text
from duizhao.summaries import guard, nodes
from duizhao.summaries.answers import answer_shape
from duizhao.summaries.file_reader import check_identity
from duizhao.summaries.form import both
from duizhao.summaries.kinds import KINDS
from duizhao.summaries.meaning import Names, check_meaning
from duizhao.summaries.reading import Named, Reading, Reference, nearest
from duizhao.summaries.shapes import Shape, add_key
from duizhao.summaries.summary_file import summary_shape
from duizhao.summaries.typing_slips import SLIPS, slip_in_word
from duizhao.summaries.words import DATE, PROSE, RESERVED_IDS, TEXT, ids_of

_KEPT = frozenset(["what", "kind", "wanted", "guess"])
"""Holes that stay open though the example fills them with words."""
_HERE = Place("")
_WHERE_REFUSED = (*range(0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE1000))


class Message(NamedTuple):
    severity: Severity
    code: str
    message: Text
    hint: Text | None


def template_of(words: object, language: str) -> str:
    """The words with a hole `{name}` wherever the value decides."""
    if not isinstance(words, Told) or not words.holes:
        return said(words, language)
    holes = {
        name: template_of(value, language) if isinstance(value, Told) and name not in _KEPT else f"{{{name}}}"
        for name, value in words.holes.items()
    }
    return said(Told(words.template, holes), language)


def open_text(words: object) -> Text:
    return Text(zh=template_of(words, "zh"), en=template_of(words, "en"))


def messages() -> dict[str, Message]:
    return {key: _message(finding) for key, finding in _examples()}


def hints() -> dict[str, Text]:
    """Hints that depend on what else is known."""
    known, unknown = ["theme"], Reference("x", Kind.THEME, _HERE)
    called = Library(themes={"theme": Theme("theme", Text(zh="x", en="y"))})
    told = {
        "case": nearest("THEME", known),
        "near": nearest("themes", known),
        "few": nearest("x", known),
        "narrow": slip_in_word("！"),
        "key": add_key("key"),
        "name": _said_of_reference(unknown, called, {"theme": Kind.THEME}).hint,
        "first": _said_of_reference(unknown).hint,
        "guess": _said_of_reference(Reference("themes", Kind.THEME, _HERE), given={"theme": Kind.THEME}).hint,
    }
    return {name: open_text(hint) for name, hint in told.items()}


def slips() -> dict[str, Text]:
    """Characters of a Chinese keyboard where ASCII is meant, and what to type instead."""
    return {char: both(slip_in_word(char)) for char in SLIPS}


def rest() -> dict[str, Any]:
    """What else the rules of a form go by."""
    return {
        "kinds": {str(kind): {"one": both(words.one), "file": words.file} for kind, words in KINDS.items()},
        "severities": {str(severity): both(words) for severity, words in SEVERITIES.items()},
        "reserved": sorted(RESERVED_IDS),
        "sections": list(SECTIONS),
        "refused": guard.CLASSES,
        "names": _names_of_refused(),
    }


def _names_of_refused() -> dict[str, str]:
    """By code point in hexadecimal, where they have one."""
    refused = re.findall(f"[{''.join(guard.CLASSES.values())}]", "".join(map(chr, _WHERE_REFUSED)))
    named = ((f"{ord(char):04X}", unicodedata.name(char, "")) for char in refused)
    return {code: name for code, name in named if name}


def _message(finding: Finding) -> Message:
    hint = open_text(finding.hint) if finding.hint else None
    return Message(finding.severity, finding.code, open_text(finding.message), hint)


def _examples() -> Iterator[tuple[str, Finding]]:
    facets = {id: Facet(id, FacetKind.POINTS, Text()) for id in ("one", "two")}
    points = answer_shape(facets["one"])
    links = answer_shape(Facet("links", FacetKind.LINKS, Text()))
    yield "not", _said_of(DATE, "x")
    yield "no-text", _said_of(TEXT, "{supplied: [en]}")
    yield "missing-translation", _said_of(TEXT, "{zh: x}")
    yield "missing-locator", _said_of(points, "[{zh: x, en: x}]")
    yield "missing-key", _said_of(summary_shape({}), "{themes: [x]}")
    yield "missing-link", _said_of(links, "[{zh: x, en: x}]")
    yield "repeated-id", _said_of(ids_of(Kind.THEME), "[x, x]")
    yield "bad-link", _said_of(PROSE, '"[[x"')
    paper = "{paper: {title: {zh: x, en: x}}, one: {absent: not-yet}}"
    yield "missing-facet", _said_of(summary_shape(facets), paper)
    yield "missing-facets", _said_of(summary_shape(facets), "{paper: {title: {zh: x, en: x}}}")
    yield "unknown-id", _said_of_reference(Reference("x", None, _HERE))
    yield "unknown", _said_of_reference(Reference("x", Kind.THEME, _HERE))
    for char in ("\0", "\u202e", "\u200b", "\u2028"):
        finding = _said_of_character(char)
        yield finding.code, finding
    yield "unnamed-character", _said_of_character("\x01")
    yield "duplicate-anchor", _said_of_anchor(SECTIONS[0])
    yield "other-kind", _said_of_reference(Reference("x", Kind.THEME, _HERE), given={"x": Kind.PERSON})


def _said_of(shape: Shape[Any], text: str) -> Finding:
    findings = Findings()
    node = nodes.parse(text, "", findings)
    assert node is not None
    shape.read(node, Reading(findings))
    (finding,) = findings
    return finding


def _said_of_reference(
    reference: Reference, library: Library | None = None, given: Mapping[str, Kind] | None = None
) -> Finding:
    findings = Findings()
    names = Names(references=[reference])
    for id, kind in (given or {}).items():
        names.give(kind, Named(id, _HERE), findings)
    check_meaning(library or Library(), names, findings)
    (finding,) = findings
    return finding


def _said_of_anchor(anchor: str) -> Finding:
    reading = Reading(Findings(), anchors=[Named(anchor, _HERE)])
    check_identity(Summary("x", "", Record()), {}, {}, reading)
    (finding,) = reading.findings
    return finding


def _said_of_character(char: str) -> Finding:
    findings = Findings()
    guard.decode(char.encode(), "", findings)
    (finding,) = findings
    return finding
