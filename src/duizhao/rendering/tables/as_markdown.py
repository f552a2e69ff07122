"""Markdown: a heading and a pipe table. Every sign of Markdown is escaped; lines of a cell are parted by <br>."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.rendering.tables.plain import PlainTable

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$&#^!]")


def as_markdown(table: PlainTable) -> bytes:
    lines = [f"# {_escaped(table.title)}", "", _row([table.corner, *(column.label for column in table.columns)])]
    lines.append("|" + " --- |" * (len(table.columns) + 1))
    lines += [_row([row.head.label, *(cell.text for cell in row.cells)]) for row in table.rows]
    return ("\n".join(lines) + "\n").encode()


def _row(cells: Iterable[str]) -> str:
    return "|" + "".join([f" {_escaped(cell)} |" for cell in cells])


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text).replace("\n", "<br>")
