"""CSV as spreadsheets want it: UTF-8 with BOM, CRLF between records.

A cell that a spreadsheet would take for a formula, because it begins with = + - @ after any spaces, gets an apostrophe
in front: the one sign that all of them take for "this is text". Everything else stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.rendering.tables.plain import PlainTable

_FORMULA = re.compile(r" *[=+\-@\t\r]")
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def as_csv(table: PlainTable) -> bytes:
    records = [[table.corner, *(column.label for column in table.columns)]]
    records += [[row.head.label, *(cell.text for cell in row.cells)] for row in table.rows]
    return ("\ufeff" + "".join([_record(fields) for fields in records])).encode()


def _record(fields: Iterable[str]) -> str:
    return ",".join([_field(field) for field in fields]) + "\r\n"


def _field(text: str) -> str:
    literal = f"'{text}" if _FORMULA.match(text) else text
    return '"' + literal.replace('"', '""') + '"' if _NEEDS_QUOTES.search(literal) else literal
