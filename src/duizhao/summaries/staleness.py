"""Tells of texts of which one language has changed since both were reviewed, at the language that has not."""

from __future__ import annotations

from duizhao.diagnostics import Findings, Place, Told, shown, tell
from duizhao.model.fields import Field, Side, fields_of
from duizhao.model.freshness import Change, Freshness
from duizhao.model.summary import Summary
from duizhao.summaries import nodes
from duizhao.summaries.layout import SourceFile
from duizhao.summaries.nodes import Mapping, Node, Sequence

_CALLED = {Side.ZH: tell("Chinese"), Side.EN: tell("English")}


def tell_stale(summary: Summary, freshness: Freshness, source: SourceFile, findings: Findings) -> None:
    """The file is parsed a second time, which is seldom needed, so that no text need carry its place."""
    if not freshness.stale:
        return
    root = nodes.parse(source.file.read_text(encoding="utf-8-sig"), source.path, Findings())
    assert root is not None, "a summary came out of it"
    for field in fields_of(summary):
        if change := freshness.stale.get(field.key):
            place = place_of(root, (*field.path, change.lagging))
            findings.warning("stale-translation", place, *_told(summary.id, field, change))


def _told(paper: str, field: Field, change: Change) -> tuple[Told, Told]:
    lagging, changed = _CALLED[change.lagging], _CALLED[change.side]
    message = tell(
        "the {changed} was changed after the review of {date}, the {lagging} was not: {words}",
        changed=changed,
        date=change.reviewed,
        lagging=lagging,
        words=shown(field.zh if change.lagging is Side.ZH else field.en),
    )
    hint = tell(
        "mend the {lagging} where it no longer says the same; then run 'duizhao review {paper}#{key}'",
        lagging=lagging,
        paper=paper,
        key=field.key,
    )
    return message, hint


def place_of(root: Node, path: tuple[str | int, ...]) -> Place:
    """Where the path leads, as far as it does: what is one only may be written without a list."""
    node = root
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)].value
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    return node.place
