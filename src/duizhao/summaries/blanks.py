"""White space and comments between the tokens of a YAML text, and the further lines of a text of several."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADER = re.compile(r"[|>][+-]?([1-9])?")

Column = tuple[int, int]
"""Where something stood, and where it will."""


def trailing(rest: str) -> str:
    """The rest of a line after a token: a comment as far from it as it was, or nothing."""
    comment = rest.strip()
    if not comment:
        return ""
    space = rest[: len(rest) - len(rest.lstrip())]
    return (space if space and "\t" not in space else "  ") + comment


def between(lines: Sequence[str], columns: Sequence[Column], *, apart: bool) -> list[str]:
    """Lines of comments and blanks: each comment goes along with the block whose column it had, or that it was inside
    of; of blank lines that follow each other one stays. Where the next token stands `apart`, there is one."""
    written: list[str] = []
    for line in lines:
        comment = line.strip()
        if comment:
            written.append(" " * _column(line, columns) + comment)
        elif not written or written[-1]:
            written.append("")
    if apart and "" not in written:
        first_own = next((number for number, line in enumerate(written) if line.startswith("#")), len(written))
        written.insert(first_own, "")
    return written


def _column(line: str, columns: Sequence[Column]) -> int:
    stood = len(line) - len(line.lstrip())
    inside = [column for column in columns if column[0] <= stood]
    return max(reversed(inside), key=lambda column: column[0])[1] if inside else 0


def refolded(text: str, indent: int) -> str:
    """A plain or quoted text: the blanks around its line breaks mean nothing."""
    first, *further = text.split("\n")
    lines = [line.strip(" \t") for line in further]
    return "\n".join([first.rstrip(" \t"), *(" " * indent + line if line else "" for line in lines)])


def shifted(text: str, *, old: int, new: int, step: int) -> str:
    """A text after '|' or '>', which is told from its indentation by how far it stands from its parent."""
    header, *lines = text.split("\n")
    match = _HEADER.match(header)
    if match and match[1]:
        stood, wanted = old, new
    else:
        stood, wanted = (
            min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), default=0),
            new + step,
        )
    shift = wanted - stood
    moved = (
        " " * (len(line) - len(line.lstrip(" ")) + shift) + line.lstrip(" ") if len(line) > stood else ""
        for line in lines
    )
    return "\n".join([header.rstrip(), *moved])
