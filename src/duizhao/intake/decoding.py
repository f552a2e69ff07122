"""From the bytes of a foreign file to its characters: UTF-8 or UTF-16 with their marks, else GB 18030, which holds GBK.

What no summary may hold is left out here, with one finding for all of it.
"""

from __future__ import annotations

import codecs
import re

from duizhao.diagnostics import Findings, Place, tell
from duizhao.summaries.guard import BYTE_ORDER_MARK, LARGEST_FILE, REFUSED

_REFUSED = re.compile(f"{REFUSED.pattern}|[\ud800-\udfff]")
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def decode_foreign(data: bytes, path: str, findings: Findings) -> str | None:
    if len(data) > LARGEST_FILE:
        message = tell(
            "the file has {size} bytes; at most {most} are read", size=f"{len(data):,}", most=f"{LARGEST_FILE:,}"
        )
        findings.error("file-too-large", Place(path), message, tell("export fewer records at a time"))
        return None
    text = _text(data)
    if text is None:
        message = tell("the file is neither UTF-8, UTF-16 nor GB 18030")
        findings.error("unknown-encoding", Place(path), message, tell("export it anew, with the encoding UTF-8"))
        return None
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return without_refused(text, Place(path), findings)


def _text(data: bytes) -> str | None:
    marked = [encoding for mark, encoding in _MARKS.items() if data.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def without_refused(text: str, place: Place, findings: Findings) -> str:
    """The text as a summary may hold it. Its `place` is where it begins."""
    first = _REFUSED.search(text)
    if first is None:
        return text
    kept, number = _REFUSED.subn("", text)
    lines = text.count("\n", 0, first.start())
    column = first.start() - text.rfind("\n", 0, first.start()) if lines else place.column + first.start()
    message = tell(
        "characters that cannot be seen, or belong in no text, were left out: {number}, from here on, first U+{code}",
        number=number,
        code=f"{ord(first[0]):04X}",
    )
    where = Place(place.path, place.line + lines, column)
    findings.warning("characters-left-out", where, message, tell("look whether words are missing there"))
    return kept
