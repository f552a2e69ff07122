"""The page of a paper: its record, an answer to each facet, what it cites, its neighbours."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.addresses import paper_path
from duizhao.editions.page import Heading, Page, PageKind, View
from duizhao.editions.passages import Both, Said
from duizhao.editions.points import AnswerItem, Lags, OwnPage, answer_item, lags_in
from duizhao.editions.records import Fact, facts_of
from duizhao.editions.voice import Link, Reference
from duizhao.model.relations import Neighbour
from duizhao.model.summary import Citation, Summary, points_in
from duizhao.model.text import Language

ALSO_IN_SHOWN = 6
SHARED_THEMES_SHOWN = 5


class Section(NamedTuple):
    anchor: str
    kind: str
    label: Said
    answer: AnswerItem


class CitedWork(NamedTuple):
    link: Link
    reference: Reference
    probable: bool
    at: Said
    also_in: tuple[Link, ...]
    also_in_more: int


class NeighbourItem(NamedTuple):
    link: Link
    title: Said
    works: tuple[Link, ...]
    themes: tuple[Link, ...]
    more_themes: int


class Beside(NamedTuple):
    """The paper before or after in the order of dates."""

    link: Link
    title: Said


class PaperBody(NamedTuple):
    id: str
    source: str
    title: Both
    authors: tuple[Link, ...]
    venue: Said
    issued: str
    extent: str
    doi: str
    facts: tuple[Fact, ...]
    notes: tuple[Said, ...]
    themes: tuple[Link, ...]
    sections: tuple[Section, ...]
    works: tuple[CitedWork, ...]
    neighbours: tuple[NeighbourItem, ...]
    newer: Beside | None
    older: Beside | None
    credited: tuple[Said, ...]
    reviewed: str
    license: str
    lags: Lags


def paper_page(view: View, summary: Summary) -> Page:
    library, relations, voice = view
    record, path = summary.record, paper_path(summary.id)
    own = OwnPage(record.language, lags_in(view, summary.id))
    sections = tuple(
        Section(
            facet.id,
            facet.kind,
            voice.facets[facet.id],
            answer_item(view, path, facet.id, summary.answer(facet.id), own),
        )
        for facet in library.facets.values()
    )
    works = tuple(_cited_work(view, summary.id, citation) for citation in summary.citations)
    neighbours = tuple(_neighbour_item(view, near) for near in relations.neighbours(library, summary))
    newer, older = _beside(view, summary.id)
    body = PaperBody(
        id=summary.id,
        source=summary.path,
        title=Both(voice.say(record.title)),
        authors=tuple(voice.author(author) for author in record.authors),
        venue=voice.say(record.venue),
        issued=record.issued,
        extent=record.extent,
        doi=record.doi,
        facts=facts_of(view, record, own.lags),
        notes=tuple(voice.say(note) for note in record.notes),
        themes=voice.links(summary.themes),
        sections=sections,
        works=works,
        neighbours=neighbours,
        newer=newer,
        older=older,
        credited=tuple(voice.say(author) for author in summary.credit.authors),
        reviewed=summary.credit.reviewed,
        license=summary.credit.license,
        lags=own.lags,
    )
    contents = [Heading(section.anchor, section.label) for section in sections]
    contents += [Heading("works", voice.words["cited-works"])] if works else []
    contents += [Heading("neighbours", voice.words["neighbours"])] if neighbours else []
    contents.append(Heading("cite", voice.words["cite"]))
    return Page(
        PageKind.PAPER,
        path,
        voice.say(record.title),
        _described(body),
        spoken_languages(summary),
        tuple(contents),
        body,
    )


def _cited_work(view: View, paper: str, citation: Citation) -> CitedWork:
    """With the first few other papers that cite the work; the page of works has them all."""
    relations, voice = view.relations, view.voice
    citing = relations.cited_by[citation.work]
    others = [other for other, _ in citing[: ALSO_IN_SHOWN + 1] if other != paper][:ALSO_IN_SHOWN]
    return CitedWork(
        voice.link(citation.work),
        view.voice.reference(citation.work),
        citation.probable,
        voice.locator(citation.at) if citation.at else (),
        voice.links(others),
        len(citing) - 1 - len(others),
    )


def spoken_languages(summary: Summary) -> tuple[Language, ...]:
    """The languages in which at least half of the summary's points are written."""
    texts = [point.text for _, point in points_in(summary) if point.text]
    chinese, english = sum(bool(text.zh) for text in texts), sum(bool(text.en) for text in texts)
    spoken = (Language.ZH_HANS, Language.ZH_HANT) if 2 * chinese >= len(texts) else ()
    return (*spoken, Language.EN) if 2 * english >= len(texts) else spoken


def _neighbour_item(view: View, near: Neighbour) -> NeighbourItem:
    """What joins two papers, the rarest themes first: those tell most."""
    papers_under = view.relations.papers_under
    themes = sorted(near.themes, key=lambda theme: len(papers_under[theme]))
    return NeighbourItem(
        view.voice.link(near.paper),
        view.voice.say(view.library.papers[near.paper].record.title),
        view.voice.links(near.works),
        view.voice.links(themes[:SHARED_THEMES_SHOWN]),
        max(0, len(themes) - SHARED_THEMES_SHOWN),
    )


def _beside(view: View, paper: str) -> tuple[Beside | None, Beside | None]:
    newer, older = view.relations.beside[paper]
    return _one_beside(view, newer) if newer else None, _one_beside(view, older) if older else None


def _one_beside(view: View, paper: str) -> Beside:
    return Beside(view.voice.link(paper), view.voice.say(view.library.papers[paper].record.title))


def _described(body: PaperBody) -> tuple[Said, ...]:
    """The first answer, for search engines and previews; the title where nothing is answered yet."""
    answered = (point.said for section in body.sections for point in section.answer.points if point.said)
    return (next(answered, ()), body.title.said)
