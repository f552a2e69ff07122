"""The files of every comparison table in every edition: `data/compare/<id>.<edition>.<format>`."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.editions.comparisons import ComparisonBody
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.tables.as_csv import as_csv
from duizhao.rendering.tables.as_json import as_json
from duizhao.rendering.tables.as_latex import as_latex
from duizhao.rendering.tables.as_markdown import as_markdown
from duizhao.rendering.tables.as_xlsx import as_xlsx
from duizhao.rendering.tables.plain import plain_table


def file_of(comparison: str, edition: Edition, ending: str) -> str:
    return f"data/compare/{comparison}.{edition.id}.{ending}"


def files_of(body: ComparisonBody, site_url: str) -> Iterable[Artifact]:
    for edition in EDITIONS:
        table = plain_table(body, edition)
        base = f"{site_url}{edition.id}/" if site_url else ""
        for ending, data in (
            ("csv", as_csv(table)),
            ("xlsx", as_xlsx(table, base)),
            ("md", as_markdown(table)),
            ("tex", as_latex(table)),
            ("json", as_json(table)),
        ):
            yield Artifact(file_of(body.id, edition, ending), data)
