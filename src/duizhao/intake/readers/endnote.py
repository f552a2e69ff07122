"""EndNote's import format (.enw), `%0 Journal Article`. CNKI exports it, at times with several authors in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.diagnostics import Findings
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.readers.tagged import TaggedFormat, read_tagged

SIGN = re.compile(r"^\s*%0 ", re.MULTILINE)
_AGAIN = re.compile(r"%A\s")
_FORMAT = TaggedFormat(
    line=re.compile(r"\s*(?P<tag>%[0-9A-Za-z@!#$^&*()+~<>?\[\]=])(?:[ \t]+|$)(?P<value>.*)"),
    first="%0",
    tags={
        "%T": What.TITLE,
        "%Q": What.TRANSLATED_TITLE,
        "%A": What.AUTHOR,
        "%H": What.TRANSLATED_AUTHOR,
        "%J": What.VENUE,
        "%B": What.VENUE,
        "%I": What.PUBLISHER,
        "%D": What.YEAR,
        "%8": What.DATE,
        "%V": What.VOLUME,
        "%N": What.ISSUE,
        "%P": What.PAGES,
        "%R": What.DOI,
        "%@": What.ISSN,
        "%U": What.URL,
        "%K": What.KEYWORDS,
        "%G": What.LANGUAGE,
    },
)


def read_endnote(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    for record in read_tagged(text, path, _FORMAT, findings):
        yield record._replace(statements=tuple(one for said in record.statements for one in _each(said)))


def _each(statement: Statement) -> Iterator[Statement]:
    values = _AGAIN.split(statement.value) if statement.what is What.AUTHOR else [statement.value]
    return (statement._replace(value=value.strip()) for value in values)
