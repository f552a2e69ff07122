"""What a verb says of a paper it was asked for and does not know."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.diagnostics import Told, shown, tell
from duizhao.summaries.reading import with_nearest


def no_paper(id: str, papers: Iterable[str]) -> Told:
    return with_nearest(tell("no paper {id}", id=shown(id)), id, papers)
