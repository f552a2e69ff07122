"""The cross-linked things beside the papers: themes, glossary terms, people, cited works."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.model.summary import Record
from duizhao.model.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    label: Text
    about: Text = NO_TEXT
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """Another wording of a term in use, with the papers that print it."""

    text: Text
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    label: Text
    about: Text = NO_TEXT
    others: tuple[Rendering, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Affiliation:
    name: Text
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: Text
    family: str = ""
    given: str = ""
    affiliations: tuple[Affiliation, ...] = ()
    orcid: str = ""
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    id: str
    record: Record
    note: Text = NO_TEXT
