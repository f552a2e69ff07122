"""What a verb says of something it was asked for and does not know, with what may have been meant."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.diagnostics import Told, said, shown, tell
from duizhao.summaries.reading import nearest


def no_paper(id: str, papers: Iterable[str]) -> str:
    return with_nearest(tell("no paper {id}", id=shown(id)), id, papers)


def with_nearest(message: Told, value: str, known: Iterable[str]) -> str:
    return ": ".join(filter(None, [said(message), said(nearest(value, known))]))
