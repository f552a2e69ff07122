"""The papers as columns of a picture, or their years where the papers are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from duizhao.editions.page import View
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.voice import Link

PAPERS_SHOWN = 40
YEARS_SHOWN = 24


class Columns(NamedTuple):
    """`place` tells each paper's column."""

    heads: tuple[Link, ...]
    place: dict[str, int]
    by_year: bool


def columns_of(view: View, papers: Sequence[str]) -> Columns:
    if len(papers) <= PAPERS_SHOWN:
        return Columns(view.voice.links(papers), {paper: place for place, paper in enumerate(papers)}, by_year=False)
    return _years(view, papers)


def _years(view: View, papers: Sequence[str]) -> Columns:
    """From the earliest to the newest; the years long ago in one column in front, papers without a year in the last."""
    voice = view.voice
    year_of = {paper: view.library.papers[paper].record.year for paper in papers}
    years = sorted({year for year in year_of.values() if year})
    early, single = years[:-YEARS_SHOWN], years[-YEARS_SHOWN:]
    heads = [Link(fill(voice, "picture-before", year=single[0]))] if early else []
    place = dict.fromkeys(early, 0)
    for year in single:
        place[year] = len(heads)
        heads.append(Link(voice.literal(year)))
    if "" in year_of.values():
        place[""] = len(heads)
        heads.append(Link(voice.words["picture-undated"]))
    return Columns(tuple(heads), {paper: place[year] for paper, year in year_of.items()}, by_year=True)
