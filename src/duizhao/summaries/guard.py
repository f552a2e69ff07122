"""From the bytes of a file to its characters; what no file of a library may hold is refused, with its place."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from duizhao.diagnostics import Findings, Place, tell

LARGEST_FILE = 4_000_000
MOST_REFUSED = 20
"""How many characters of one file are told of; a file that has more is damaged."""
BYTE_ORDER_MARK = "\ufeff"

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
_BLANK = "\u3164\ufeff\uffa0\U000e0000-\U000e0fff"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ufffe\uffff"
CLASSES = {"bidi-character": _BIDI, "invisible-character": _ZERO_WIDTH + _BLANK, "control-character": _CONTROL}
"""What no file may hold, by what is wrong with it, as the inside of a regular expression's brackets."""
REFUSED = re.compile(f"[{''.join(CLASSES.values())}\r](?!(?<=\r)\n)")
"""Those, and an end of line that is half one. Of one class alone, which is searched for several times as fast."""


def decode(data: bytes, path: str, findings: Findings) -> str | None:
    """The text of a file, or nothing where it is too large, not UTF-8, or holds characters that mislead."""
    if len(data) > LARGEST_FILE:
        findings.error(
            "file-too-large",
            Place(path),
            tell("the file has {size} bytes; at most {most} are read", size=f"{len(data):,}", most=f"{LARGEST_FILE:,}"),
            tell("make it a folder of the same name without '.yml' and split it into several files"),
        )
        return None
    try:
        text = data.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        findings.error(
            "not-utf-8",
            _place(path, before, len(before)),
            tell("byte {byte} is not UTF-8", byte=f"{data[error.start]:#04x}"),
            tell("save the file with the encoding UTF-8 (an editor's 'Save with encoding')"),
        )
        return None
    refused = list(islice(REFUSED.finditer(text), MOST_REFUSED))
    for match in refused:
        _refuse(match[0], _place(path, text, match.start()), findings)
    return None if refused else text


def _refuse(char: str, place: Place, findings: Findings) -> None:
    codepoint, name = f"U+{ord(char):04X}", unicodedata.name(char, "") or tell("control character")
    if char == "\0":
        cure = tell("the file is damaged: restore it from a good copy")
        findings.error("nul-character", place, tell("a NUL character"), cure)
    elif re.match(f"[{_BIDI}]", char):
        message = tell("{codepoint} {name} changes the order in which text is shown", codepoint=codepoint, name=name)
        findings.error("bidi-character", place, message, tell("delete it"))
    elif re.match(f"[{_ZERO_WIDTH}{_BLANK}]", char):
        message = tell("{codepoint} {name} cannot be seen", codepoint=codepoint, name=name)
        findings.error("invisible-character", place, message, tell("delete it, and type the words again"))
    else:
        message = tell("{codepoint} {name} does not belong in a text", codepoint=codepoint, name=name)
        findings.error("control-character", place, message, tell("delete it"))


def _place(path: str, text: str, offset: int) -> Place:
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
