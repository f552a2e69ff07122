"""Entries added to a table that stands in a file, people.yml for one, without touching what stands there: in their
place where the table is in order, else at the end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping as Table

from duizhao.diagnostics import Findings, Place
from duizhao.summaries.emit import Value, entry
from duizhao.summaries.nodes import Mapping, parse


def with_entries(text: str, entries: Table[str, Value]) -> str | None:
    """The text with the entries; nothing where it is no table of indented lines, or they cannot be put between them."""
    table = _table(text)
    if table is None:
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    ids = list(table.entries)
    in_order = ids == sorted(ids)
    indent = min((entry.key.place.column - 1 for entry in table.entries.values()), default=0)
    starts = [entry.key.place.line - 1 for entry in table.entries.values()]
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += newline
    inserted: dict[int, str] = {}
    for id, value in sorted(entries.items()) if in_order else entries.items():
        at = bisect_left(ids, id) if in_order else len(ids)
        line = _above(lines, starts[at]) if at < len(ids) else _end(lines)
        inserted[line] = inserted.get(line, "") + entry(id, value, indent=indent, blocks=1).replace("\n", newline)
    for line in sorted(inserted, reverse=True):
        lines.insert(line, inserted[line])
    whole = "".join(lines)
    return whole if _has_all(whole, table, entries) else None


def _table(text: str) -> Mapping | None:
    """What the text holds as a mapping, if it is one and no mistake is in it. An empty text holds an empty one."""
    findings = Findings()
    node = parse(text, "", findings)
    if len(findings):
        return None
    if node is None:
        return Mapping({}, Place(""))
    return node if isinstance(node, Mapping) else None


def _above(lines: list[str], line: int) -> int:
    """Where an entry begins, with the remarks that stand directly above it."""
    while line > 0 and lines[line - 1].lstrip().startswith("#") and line - 1 > 0:
        line -= 1
    return line


def _end(lines: list[str]) -> int:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _has_all(text: str, before: Mapping, entries: Table[str, Value]) -> bool:
    """Whether the text holds what it held, and the entries: a last look, so that no table is ever damaged."""
    after = _table(text)
    if after is None:
        return False
    return set(after.entries) == {*before.entries, *entries} and all(
        _bare(after.entries[id].value) == _bare(kept.value) for id, kept in before.entries.items()
    )


def _bare(node: object) -> object:
    """A node without its places."""
    if isinstance(node, Mapping):
        return {key: _bare(entry.value) for key, entry in node.entries.items()}
    items = getattr(node, "items", None)
    return [_bare(item) for item in items] if isinstance(items, list) else getattr(node, "value", None)
