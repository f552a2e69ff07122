"""CNKI E-Study (知网研学, .eln): `Title-题名: …`, a tag in both languages a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.diagnostics import Findings
from duizhao.intake.foreign import ForeignRecord, What
from duizhao.intake.readers.tagged import TaggedFormat, read_tagged

SIGN = re.compile(r"^\s*DataType\s*:|^\s*Title-题名\s*:", re.MULTILINE)
_FORMAT = TaggedFormat(
    line=re.compile(r"\s*(?P<tag>DataType|[A-Za-z]+(?=-[\u4e00-\u9fff]+\s*:))(?:-[\u4e00-\u9fff]+)?\s*:(?P<value>.*)"),
    first="DataType",
    tags={
        "Title": What.TITLE,
        "Author": What.AUTHOR,
        "Source": What.VENUE,
        "Publisher": What.PUBLISHER,
        "Year": What.YEAR,
        "PubTime": What.DATE,
        "Roll": What.VOLUME,
        "Period": What.ISSUE,
        "Page": What.PAGES,
        "DOI": What.DOI,
        "ISSN": What.ISSN,
        "Link": What.URL,
        "Keyword": What.KEYWORDS,
        "CLC": What.CLC,
    },
)


def read_estudy(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    return read_tagged(text, path, _FORMAT, findings)
