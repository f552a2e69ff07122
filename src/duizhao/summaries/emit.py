"""How a library's YAML is written: the way its files are laid out by hand, so that what a tool adds looks no different.

A text is plain where it reads back as itself and an editor sees a text in it, else it stands in double quotes. A
mapping or list of single words stands on one line where that is short; prose stays on one line, however long.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | bool | Sequence[Value] | Mapping[str, Value]"

WIDEST_LINE = 120
"""How many columns, of which a Han character takes two, a line with several texts may fill."""
_STEP = 2
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
_PLAIN_IN_BLOCK = re.compile(rf"(?![{re.escape(_INDICATORS)}]|\.\.\.)(?!.*(?::\ |\ \#|:$)).+")
_PLAIN_IN_FLOW = re.compile(r"[^,:\[\]{}]+")
_SEEN_AS_NO_TEXT = re.compile(
    r"~|<<|=|(?i:true|false|yes|no|on|off|y|n|null)"  # a truth or nothing
    r"|\+?(?:0[0-9_].*|[0-9][0-9_]*[._:][0-9_.:]*|[0-9][0-9_.]*[eE].*|0[xXoObB].*|\.(?:[0-9].*|(?i:inf|nan)))"
)
"""What other readers of YAML take for something else; a whole number or a date they may."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile('[\\\\"\n\r\t]')


def text(value: str, *, in_flow: bool = False) -> str:
    """A text as it stands after 'key: ' or '- '; `in_flow` between brackets, where commas and colons part things."""
    plain = (
        value.isprintable()
        and value == value.strip()
        and _PLAIN_IN_BLOCK.fullmatch(value)
        and not _SEEN_AS_NO_TEXT.fullmatch(value)
        and (not in_flow or _PLAIN_IN_FLOW.fullmatch(value))
    )
    return value if plain else f'"{_ESCAPED.sub(lambda match: _ESCAPES[match[0]], value)}"'


def flow(value: Value) -> str:
    """Any value on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return text(value, in_flow=True)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{text(key, in_flow=True)}: {flow(item)}' for key, item in value.items())}}}"
    return f"[{', '.join(map(flow, value))}]"


def entry(key: str, value: Value, *, indent: int = 0, blocks: int = 0) -> str:
    """A key with its value, in whole lines. Of what it holds, the outer `blocks` levels get lines of their own even
    where they are short."""
    return "".join(f"{line}\n" for line in _entry(key, value, indent, blocks))


def document(value: Mapping[str, Value], *, blocks: int = 0) -> str:
    """A whole file."""
    return "".join(entry(key, item, blocks=blocks) for key, item in value.items())


def _entry(key: str, value: Value, indent: int, blocks: int) -> Iterator[str]:
    start = f"{' ' * indent}{text(key)}:"
    line = _one_line(start, value, blocks)
    if line:
        yield line
    else:
        yield start
        yield from _lines(value, indent + _STEP, blocks - 1)


def _lines(value: Value, indent: int, blocks: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _entry(key, item, indent, blocks)
        return
    for item in value if not isinstance(value, str | bool) else ():
        start = f"{' ' * indent}-"
        line = _one_line(start, item, blocks)
        if line:
            yield line
        else:
            first, *rest = _lines(item, indent + _STEP, blocks - 1)
            yield f"{start} {first.lstrip(' ')}"
            yield from rest


def _one_line(start: str, value: Value, blocks: int) -> str:
    """The line that holds all of a value, or nothing where it gets lines of its own."""
    if isinstance(value, str):
        return f"{start} {text(value)}"
    if isinstance(value, bool) or not value:
        return f"{start} {flow(value)}"
    if blocks > 0:
        return ""
    line = f"{start} {flow(value)}"
    if _are_ids(value):
        return line
    items = value.values() if isinstance(value, Mapping) else value
    return line if all(map(_is_flat, items)) and _width(line) <= WIDEST_LINE else ""


def _are_ids(value: Value) -> bool:
    """A list of ids stands on one line however long it is."""
    return not isinstance(value, str | bool | Mapping) and all(
        isinstance(item, str) and _ID.fullmatch(item) for item in value
    )


def _is_flat(value: Value) -> bool:
    """Whether it is one text, or a list of them."""
    return isinstance(value, str | bool) or (
        not isinstance(value, Mapping) and all(isinstance(item, str | bool) for item in value)
    )


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)
