"""Records for reference managers: of each paper, of our summary of it, of all papers, and of all cited works."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.editions.citable import Citable, citable_of, summary_citable
from duizhao.editions.page import View
from duizhao.model.summary import Summary
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.citations.bibtex import bibtex
from duizhao.rendering.citations.csl import csl
from duizhao.rendering.citations.endnote import endnote
from duizhao.rendering.citations.ris import ris
from duizhao.rendering.data.records import json_artifact


def paper_references(view: View, summary: Summary, site_url: str) -> Iterator[Artifact]:
    paper = citable_of(view, summary.id, summary.record)
    ours = summary_citable(view, summary, site_url)
    yield from _list(f"papers/{summary.id}", [paper])
    yield Artifact(f"data/papers/{summary.id}.enw", endnote(paper).encode())
    yield Artifact(f"data/summaries/{summary.id}.bib", bibtex(ours).encode())
    yield Artifact(f"data/summaries/{summary.id}.ris", ris(ours).encode())


def library_references(view: View) -> Iterator[Artifact]:
    library = view.library
    yield from _list("library", [citable_of(view, one.id, one.record) for one in library.papers.values()])
    yield from _list("works", [citable_of(view, one.id, one.record) for one in library.works.values()])


def _list(name: str, works: list[Citable]) -> Iterator[Artifact]:
    yield Artifact(f"data/{name}.bib", "\n".join(map(bibtex, works)).encode())
    yield Artifact(f"data/{name}.ris", "".join(map(ris, works)).encode())
    yield json_artifact(f"data/{name}.csl.json", [csl(work) for work in works])
