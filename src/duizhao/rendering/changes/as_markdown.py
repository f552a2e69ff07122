"""A report as Markdown for a comment on a pull request: a fold for each paper, words struck and written.

Nothing of the library is markup in it, nor mentions or links anything (`inert_markdown.py`). Emphasis is HTML, since
Markdown's own does not work between Chinese signs; besides `b`, `del`, `ins` and folds there is none, and no attribute,
so that whoever posts a report can tell that it is one. A comment has a limit; what does not fit is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from duizhao.diagnostics import Told, said, tell
from duizhao.rendering.changes.as_text import SIGNS
from duizhao.rendering.changes.inert_markdown import escaped
from duizhao.rendering.changes.lines import Item, Mark, Run, Section
from duizhao.rendering.changes.outline import outline_of
from duizhao.rendering.changes.report import Report

LONGEST = 60_000
"""Code hosts take 65,536 characters."""
LONGEST_SECTION = 8_000
LONGEST_KEPT, AROUND = 80, 30
"""What stays the same is shortened to what is around the edits."""
LONGEST_WORDING = 1_500
OPEN_PAPERS = 2
"""So many papers, or fewer, lie open."""

_TAGS = {Mark.STRUCK: ("<del>", "</del>"), Mark.WRITTEN: ("<ins><b>", "</b></ins>")}
_NAME = re.compile(r"[a-z0-9/#-]+")
"""What may stand between backticks, where no character reference would be read."""

_MARKER = re.compile(r"^[-+=0-9]")


def as_markdown(report: Report) -> str:
    """The papers have the room that the rest, of a few sections, leaves."""
    outline = outline_of(report)
    notes = "".join(f"- {_words(note)}\n" for note in outline.notes)
    head = f"**{_words(outline.summary)}**\n\n{notes}\n"
    papers = [section for section in outline.sections if section.id]
    rest = [section for section in outline.sections if not section.id]
    before = head + "".join(_section(section, LONGEST_SECTION, opens=True) for section in rest if section.opens)
    after = "".join(_section(section, LONGEST_SECTION // 2) for section in rest if not section.opens)
    return before + _as_many(papers, LONGEST - len(before) - len(after)) + after


def _as_many(papers: list[Section], room: int) -> str:
    """In their order, as long as there is room; then the number of those left out."""
    opens = len(papers) <= OPEN_PAPERS
    left_out = 400
    written: list[str] = []
    for section in papers:
        text = _section(section, min(LONGEST_SECTION, room - left_out), opens=opens)
        if len(text) > room - left_out:
            break
        written.append(text)
        room -= len(text)
    number = len(papers) - len(written)
    return "".join(written) + (f"{_words(_left_out(number))}\n\n" if number else "")


def _left_out(number: int) -> Told:
    return tell("papers left out here for want of room: {number}; 'duizhao diff' shows all of it", number=number)


def _section(section: Section, room: int, *, opens: bool = False) -> str:
    note = tell(": {note}", note=section.note) if section.id else tell(" ({number})", number=len(section.items))
    id = f" ({escaped(section.id)})" if section.id else ""
    title = f"<b>{_words(section.title)}</b>{id}{_words(note)}"
    head, foot = (f"{title}\n\n", "\n") if opens else (f"<details><summary>{title}</summary>\n\n", "\n</details>\n\n")
    lines = list(_lines(section.items, 0))
    room -= len(head) + 200
    shown = 0
    while shown < len(lines) and room >= len(lines[shown]):
        room -= len(lines[shown])
        shown += 1
    rest = len(lines) - shown
    more = f"- {_words(tell('… and {number} more lines', number=rest))}\n" if rest else ""
    return f"{head}{''.join(lines[:shown])}{more}{foot}"


def _lines(items: Iterable[Item], depth: int) -> Iterator[str]:
    for item in items:
        sign = f"`{SIGNS[item.act]}` " if item.act else ""
        yield f"{'  ' * depth}- {sign}{_no_marker(''.join(map(_run, _shortened(item.runs))))}\n"
        yield from _lines(item.items, depth + 1)


def _no_marker(line: str) -> str:
    """What would begin a list or a rule within the item does not."""
    return _MARKER.sub(lambda match: f"&#{ord(match[0])};", line)


def _run(run: Run) -> str:
    words = said(run.words)
    if not words.strip():
        return " "
    if run.mark is Mark.CODE and _NAME.fullmatch(words):
        return f"`{words}`"
    before, after = _TAGS.get(run.mark, ("", ""))
    return f"{' ' * words[0].isspace()}{before}{escaped(words)}{after}{' ' * words[-1].isspace()}"


def _words(words: Told | str) -> str:
    return _run(Run(words))


def _shortened(runs: tuple[Run, ...]) -> Iterator[Run]:
    for place, run in enumerate(runs):
        words = said(run.words)
        if run.mark is Mark.KEPT and len(words) > LONGEST_KEPT:
            before = words[:AROUND] if place and runs[place - 1].mark in (Mark.STRUCK, Mark.WRITTEN) else ""
            after = words[-AROUND:] if place < len(runs) - 1 else ""
            yield Run(f"{before} … {after}", Mark.KEPT)
        elif len(words) > LONGEST_WORDING:
            yield Run(words[:LONGEST_WORDING], run.mark)
            yield Run(tell(" … ({number} characters more)", number=len(words) - LONGEST_WORDING))
        else:
            yield run
