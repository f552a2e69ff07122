"""A report for a terminal or a log: signs for what was done, colours besides where they are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from duizhao.diagnostics import inert, said, tell
from duizhao.model.changes import Act
from duizhao.rendering.changes.lines import Item, Mark, Run, Section
from duizhao.rendering.changes.outline import outline_of
from duizhao.rendering.changes.report import Report

SIGNS = {
    Act.ADDED: "+",
    Act.REMOVED: "-",
    Act.CHANGED: "~",
    Act.MOVED: "↕",
    Act.RENAMED: "=",
    Act.REDIRECTED: "!",
    Act.UNREADABLE: "!",
    Act.READABLE: "+",
}
_BRACKETS = {Mark.STRUCK: ("[-", "-]"), Mark.WRITTEN: ("{+", "+}")}
_COLOURS = {Mark.STRUCK: "31", Mark.WRITTEN: "32", Mark.LABEL: "1", Mark.CODE: "36"}
_COLOURS_OF_ACTS = {Act.ADDED: "32", Act.REMOVED: "31", Act.REDIRECTED: "33", Act.UNREADABLE: "31"}


def as_text(report: Report, *, colours: bool = False) -> str:
    return "".join(f"{line}\n" for line in _Writer(colours).lines(report))


class _Writer:
    def __init__(self, colours: bool) -> None:
        self._colours = colours

    def lines(self, report: Report) -> Iterator[str]:
        outline = outline_of(report)
        yield self._coloured(_clean(said(outline.summary)), "1")
        yield from (f"  {_clean(said(note))}" for note in outline.notes)
        for section in outline.sections:
            yield ""
            yield self._title(section)
            yield from self._items(section.items, 1)

    def _title(self, section: Section) -> str:
        title = self._coloured(_clean(said(section.title)), "1;4")
        id = f"  {_clean(section.id)}" if section.id else ""
        note = f"  {_clean(said(tell('({note})', note=section.note)))}" if section.note else ""
        return f"{title}{id}{note}"

    def _items(self, items: Iterable[Item], depth: int) -> Iterator[str]:
        for item in items:
            sign = self._coloured(SIGNS[item.act], _COLOURS_OF_ACTS.get(item.act, "1")) if item.act else ""
            yield "  " * depth + (f"{sign} " if sign else "") + "".join(map(self._run, item.runs))
            yield from self._items(item.items, depth + 1 + bool(sign))

    def _run(self, run: Run) -> str:
        before, after = _BRACKETS.get(run.mark, ("", ""))
        return self._coloured(f"{before}{_clean(said(run.words))}{after}", _COLOURS.get(run.mark, ""))

    def _coloured(self, words: str, colour: str) -> str:
        return f"\x1b[{colour}m{words}\x1b[0m" if self._colours and colour and words else words


def _clean(words: str) -> str:
    """On one line, with nothing in it that a terminal obeys."""
    return inert(" ".join(words.split("\n")), but="\u3000\xa0")
