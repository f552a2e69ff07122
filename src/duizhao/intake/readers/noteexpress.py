"""NoteExpress (.net), `{Reference Type}: Journal Article`, as CNKI and Wanfang export it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.diagnostics import Findings
from duizhao.intake.foreign import ForeignRecord, What
from duizhao.intake.readers.tagged import TaggedFormat, read_tagged

SIGN = re.compile(r"^\s*\{Reference Type\}", re.MULTILINE)
_FORMAT = TaggedFormat(
    line=re.compile(r"\s*\{(?P<tag>[A-Za-z][^{}]*)\}\s*[:：](?P<value>.*)"),
    first="Reference Type",
    tags={
        "Title": What.TITLE,
        "Translated Title": What.TRANSLATED_TITLE,
        "Author": What.AUTHOR,
        "Translated Author": What.TRANSLATED_AUTHOR,
        "Journal": What.VENUE,
        "Source": What.VENUE,
        "Newspaper": What.VENUE,
        "Secondary Title": What.VENUE,
        "Conference Name": What.VENUE,
        "Book Title": What.VENUE,
        "Translated Journal": What.TRANSLATED_VENUE,
        "Publisher": What.PUBLISHER,
        "University": What.PUBLISHER,
        "Year": What.YEAR,
        "Date": What.DATE,
        "Volume": What.VOLUME,
        "Issue": What.ISSUE,
        "Pages": What.PAGES,
        "DOI": What.DOI,
        "ISBN/ISSN": What.ISSN,
        "ISSN": What.ISSN,
        "URL": What.URL,
        "Link": What.URL,
        "Keywords": What.KEYWORDS,
        "Language": What.LANGUAGE,
    },
)


def read_noteexpress(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    return read_tagged(text, path, _FORMAT, findings)
