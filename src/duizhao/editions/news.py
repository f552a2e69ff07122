"""What a feed tells: the summaries that were written or reviewed last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from duizhao.editions.addresses import paper_path
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link
from duizhao.model.summary import Summary

NEWS_TOLD = 50


class News(NamedTuple):
    """A summary as news of a `day`; `by` wrote the paper, `credited` the summary, which starts with `beginning`."""

    path: str
    day: str
    title: Said
    by: tuple[Link, ...]
    venue: Said
    issued: str
    beginning: Said
    credited: tuple[Said, ...]
    themes: tuple[tuple[str, Link], ...]


def news_of(view: View) -> tuple[News, ...]:
    """The newest first. A summary is as new as its last review, or else as its paper; without either it is no news."""
    dated = [(_day(summary), summary) for summary in view.library.papers.values()]
    newest = sorted((pair for pair in dated if pair[0]), key=lambda pair: pair[0], reverse=True)
    return tuple(_news(view, day, summary) for day, summary in newest[:NEWS_TOLD])


def _news(view: View, day: str, summary: Summary) -> News:
    voice, record = view.voice, summary.record
    return News(
        path=paper_path(summary.id),
        day=day,
        title=voice.say(record.title),
        by=tuple(voice.author(author) for author in record.authors),
        venue=voice.say(record.venue),
        issued=record.issued,
        beginning=next(_answers(view, summary), ()),
        credited=tuple(voice.say(author) for author in summary.credit.authors),
        themes=tuple((theme, voice.link(theme)) for theme in summary.themes),
    )


def _answers(view: View, summary: Summary) -> Iterator[Said]:
    points = (point for facet in view.library.facets for point in summary.answer(facet).points)
    return (view.voice.say(point.text) for point in points if point.text)


def _day(summary: Summary) -> str:
    """A whole day: a year or month counts from its first."""
    date = summary.credit.reviewed or summary.record.issued
    return f"{date}-01-01"[:10] if date else ""
