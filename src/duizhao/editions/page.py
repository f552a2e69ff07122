"""What every page has, whatever its kind, and the view from which pages are made."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import Picture
from duizhao.editions.voice import Voice
from duizhao.model.library import Library
from duizhao.model.relations import Relations
from duizhao.model.text import Language


class PageKind(StrEnum):
    HOME = "home"
    PAPERS = "papers"
    PAPER = "paper"
    THEMES = "themes"
    THEME = "theme"
    COMPARISONS = "comparisons"
    COMPARISON = "comparison"
    GLOSSARY = "glossary"
    PEOPLE = "people"
    PERSON = "person"
    WORKS = "works"
    STATUS = "status"
    SEARCH = "search"
    DIGESTS = "digests"


class Heading(NamedTuple):
    """An entry of a page's table of contents."""

    anchor: str
    said: Said


class Page(NamedTuple):
    """One page, at the same path in every edition. `languages` are those it speaks for the most part, which is what may
    be told to search engines; the first of `described` that is not empty describes it; `body` is of its kind."""

    kind: PageKind
    path: str
    title: Said
    described: tuple[Said, ...]
    languages: tuple[Language, ...]
    contents: tuple[Heading, ...]
    body: Any
    pictures: tuple[Picture, ...] = ()


class View(NamedTuple):
    """A library, what follows from it, and its voice."""

    library: Library
    relations: Relations
    voice: Voice


ALL_LANGUAGES = (Language.ZH_HANS, Language.ZH_HANT, Language.EN)
