"""What every page has, whatever its kind, and the view from which pages are made."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from duizhao.editions.addresses import Target
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import Picture
from duizhao.editions.voice import Link, Voice
from duizhao.model.library import Library
from duizhao.model.relations import Relations
from duizhao.model.text import Language


class PageKind(StrEnum):
    HOME = "home"
    PAPERS = "papers"
    PAPER = "paper"
    THEMES = "themes"
    THEME = "theme"
    THEME_PART = "theme-part"
    COMPARISONS = "comparisons"
    COMPARISON = "comparison"
    GLOSSARY = "glossary"
    PEOPLE = "people"
    PERSON = "person"
    PERSON_PART = "person-part"
    WORKS = "works"
    CITING = "citing-papers"
    STATUS = "status"
    SEARCH = "search"
    DIGESTS = "digests"


class Heading(NamedTuple):
    """An entry of a page's table of contents."""

    anchor: str
    said: Said


class PartLink(NamedTuple):
    """`current` is what a bar says of it: that it is the `page` shown, or has that below it, which is `true`."""

    link: Link
    entries: int
    current: str = ""


class Browse(NamedTuple):
    """What a page of a list in parts has besides, under a `name`; its `place` is where the list begins. There it has a
    `directory`: all parts of the first rank, with those of the second. `keys` are all beginnings below this page, for
    who comes with an id."""

    name: Said
    place: Target
    total: int
    bars: tuple[tuple[PartLink, ...], ...]
    directory: tuple[tuple[PartLink, tuple[PartLink, ...]], ...]
    before: Link | None
    after: Link | None
    keys: str


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
    browse: Browse | None = None


class View(NamedTuple):
    """A library, what follows from it, and its voice."""

    library: Library
    relations: Relations
    voice: Voice


ALL_LANGUAGES = (Language.ZH_HANS, Language.ZH_HANT, Language.EN)
