"""RefWorks, tagged: `RT Journal Article`. CNKI gives all authors in one line, and the pages under `OP`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.diagnostics import Findings
from duizhao.intake.foreign import ForeignRecord, What
from duizhao.intake.readers.tagged import TaggedFormat, read_tagged

SIGN = re.compile(r"^\s*RT (?!-)\S", re.MULTILINE)
_FORMAT = TaggedFormat(
    line=re.compile(r"\s*(?P<tag>[A-Z][A-Z0-9])(?: (?! ?-)|$)(?P<value>.*)"),
    first="RT",
    tags={
        "T1": What.TITLE,
        "OT": What.TRANSLATED_TITLE,
        "A1": What.AUTHOR,
        "JF": What.VENUE,
        "JO": What.VENUE,
        "T2": What.VENUE,
        "PB": What.PUBLISHER,
        "YR": What.YEAR,
        "FD": What.DATE,
        "VO": What.VOLUME,
        "IS": What.ISSUE,
        "SP": What.FIRST_PAGE,
        "OP": What.LAST_PAGE,
        "DO": What.DOI,
        "SN": What.ISSN,
        "UL": What.URL,
        "LK": What.URL,
        "K1": What.KEYWORDS,
        "LA": What.LANGUAGE,
    },
)


def read_refworks(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    return read_tagged(text, path, _FORMAT, findings)
