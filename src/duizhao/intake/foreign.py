"""A record as another program wrote it: statements in words that all readers share, each with its place."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from duizhao.diagnostics import Place


class What(StrEnum):
    """What a statement is about. What is `TRANSLATED` is the wording in the other language."""

    TITLE = "title"
    TRANSLATED_TITLE = "translated title"
    AUTHOR = "author"
    TRANSLATED_AUTHOR = "translated author"
    VENUE = "venue"
    TRANSLATED_VENUE = "translated venue"
    PUBLISHER = "publisher"
    YEAR = "year"
    DATE = "date"
    VOLUME = "volume"
    ISSUE = "issue"
    PAGES = "pages"
    FIRST_PAGE = "first page"
    LAST_PAGE = "last page"
    DOI = "DOI"
    ISSN = "ISSN"
    CLC = "CLC"
    URL = "address"
    KEYWORDS = "keywords"
    LANGUAGE = "language"


class Statement(NamedTuple):
    """A name may be `Family, Given`; one that ends with a comma is a body's and stays whole."""

    what: What
    value: str
    place: Place
    orcid: str = ""


class ForeignRecord(NamedTuple):
    """`key` is what the file calls the record, if anything; `type` is one of ours, or empty where the file's is none
    that we know. Of statements about the same thing the first is preferred."""

    place: Place
    key: str
    type: str
    statements: tuple[Statement, ...]
