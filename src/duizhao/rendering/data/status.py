"""How far the summaries are, as data: each facet in each language, and what there is to do, the easiest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from duizhao.model.progress import FacetProgress, PaperProgress, Standing, tasks_in, totals_of
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.records import json_artifact

Data = dict[str, Any]


def status_artifact(papers: Sequence[PaperProgress]) -> Artifact:
    return json_artifact("data/status.json", status_data(papers))


def status_data(papers: Sequence[PaperProgress]) -> Data:
    totals = {str(side): dict(sorted(states.items())) for side, states in totals_of(papers).items()}
    tasks = [_filled(task._asdict() | {"kind": str(task.kind)}, side="language") for task in tasks_in(papers)]
    return {"totals": totals, "papers": [_paper(one) for one in papers], "tasks": tasks}


def _paper(progress: PaperProgress) -> Data:
    return {**_filled(progress._asdict(), paper="id"), "facets": [_facet(one) for one in progress.facets]}


def _facet(facet: FacetProgress) -> Data:
    zh, en = _standing(facet.zh), _standing(facet.en)
    return {"id": facet.facet, "texts": facet.texts, "zh": zh, "en": en}


def _standing(standing: Standing) -> Data:
    return _filled(standing._asdict())


def _filled(values: Data, **renamed: str) -> Data:
    """Without what is empty; numbers stay where they count a whole."""
    return {renamed.get(key, key): value for key, value in values.items() if value or key in ("texts", "agreed")}
