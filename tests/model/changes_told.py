"""Changes as tests write them: a line for what was done, one for each detail, with [-struck-] and {+written+} words."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.model.changes import Change, Detail, Edit, Redirected, Relisted, Stroke, Thing
from duizhao.model.text import Text

_MARKS = {Stroke.KEPT: "{}", Stroke.STRUCK: "[-{}-]", Stroke.WRITTEN: "{{+{}+}}"}


def marked(edits: Iterable[Edit]) -> str:
    return "".join(_MARKS[stroke].format(words) for stroke, words in edits)


def told(change: Change) -> str:
    return "\n  ".join([str(change.explain()), *map(_detail, change.details)])


def _detail(detail: Detail) -> str:
    match detail:
        case Redirected():
            links = f", linked from {_names(detail.links)}" if detail.links else ""
            now = f"now {_short(detail.now)}" if detail.now else "now nothing"
            return f"#{detail.anchor}: was {_short(detail.was)}, #{detail.now_at}; {now}{links}"
        case Relisted():
            order = "reordered" if detail.reordered else ""
            listed = [f"{detail.aspect}:", _names(detail.added, "+"), _names(detail.removed, "-"), order]
            return " ".join(filter(None, listed))
        case _:
            return f"{'/'.join(filter(None, [detail.aspect, detail.language]))}: {marked(detail.edits)}"


def _short(text: Text) -> str:
    return (text.en or text.zh)[:20]


def _names(things: Iterable[Thing], sign: str = "") -> str:
    return " ".join(sign + (thing.id or thing.name.en or thing.name.zh) for thing in things)
