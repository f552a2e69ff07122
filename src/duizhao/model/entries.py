"""The cross-linked things beside the papers: themes, glossary terms, people, cited works."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.model.summary import Record
from duizhao.model.text import NO_TEXT, Text
from duizhao.model.value import Value


@dataclass(frozen=True, slots=True)
class Theme(Value):
    id: str
    label: Text
    about: Text = NO_TEXT
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering(Value):
    """Another wording of a term in use, with the papers that print it."""

    text: Text
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term(Value):
    id: str
    label: Text
    about: Text = NO_TEXT
    others: tuple[Rendering, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Affiliation(Value):
    name: Text
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person(Value):
    id: str
    name: Text
    family: str = ""
    given: str = ""
    affiliations: tuple[Affiliation, ...] = ()
    orcid: str = ""
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work(Value):
    id: str
    record: Record
    note: Text = NO_TEXT
