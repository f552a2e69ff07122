"""One layout for all files: what nobody chose is set right, what somebody wrote stays as it is.

1. The file is read, and left alone where that fails. 2. Its layout is set right, token by token. 3. What came out is
read as well, and taken only where it says the same.
"""

from __future__ import annotations

import difflib
from typing import Any

from duizhao.diagnostics import Findings, Told, tell
from duizhao.summaries import guard, nodes
from duizhao.summaries.canonical import in_canonical_layout
from duizhao.summaries.nodes import Mapping, Node, Scalar


def formatted(data: bytes, path: str, findings: Findings) -> str | None:
    """The text of a file in its canonical layout; nothing where it cannot be read, which the findings tell."""
    before = len(findings)
    text = guard.decode(data, path, findings)
    node = nodes.parse(text, path, findings) if text is not None else None
    if text is None or len(findings) > before:
        return None
    text = text.replace("\r\n", "\n")
    if node is None:
        return _ended(text)
    laid_out = in_canonical_layout(text, parted=isinstance(node, Mapping) and "paper" in node.entries)
    return next(one for one in (_ended(laid_out), _ended(text), text) if one == text or says(one, meaning(node)))


def changes(data: bytes, text: str) -> Told:
    """Which lines of a file another text of it would change."""
    before, after = data.decode().splitlines(), text.splitlines()
    blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    spans = [(start + 1, max(end, start + 1)) for kind, start, end, _, _ in blocks if kind != "equal"]
    if not spans:
        return tell("the ends of lines or of the file")
    lines = ", ".join(f"{start}–{end}" if end > start else f"{start}" for start, end in spans)
    return tell("line {lines}", lines=lines) if lines.isdecimal() else tell("lines {lines}", lines=lines)


def says(text: str, meant: Any) -> bool:
    """Whether a text can be read, without any finding, and means this."""
    findings = Findings()
    node = nodes.parse(text, "", findings)
    return not findings and node is not None and meaning(node) == meant


def meaning(node: Node) -> Any:
    """What a node says, in the order in which it is said, whatever it looks like."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return [(key, meaning(entry.value)) for key, entry in node.entries.items()]
    return [[meaning(item)] for item in node.items]


def _ended(text: str) -> str:
    stripped = text.rstrip("\n")
    return f"{stripped}\n" if stripped else ""
