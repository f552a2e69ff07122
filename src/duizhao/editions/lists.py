"""The pages that list: papers, glossary, people, works; and the first page, which shows some of each."""

from __future__ import annotations

from typing import Any, NamedTuple

from duizhao.editions.addresses import GLOSSARY, HOME, PAPERS, PEOPLE, WORKS
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.gists import gist_of
from duizhao.editions.groups import Group, by_initial, by_year
from duizhao.editions.page import ALL_LANGUAGES, Heading, Page, PageKind, View
from duizhao.editions.passages import Both, Said
from duizhao.editions.pictures.drawing import Picture, drawn
from duizhao.editions.pictures.network import network_picture
from duizhao.editions.pictures.years import years_picture
from duizhao.editions.themes import ThemeLine, theme_tree
from duizhao.editions.voice import Link, Reference
from duizhao.model.entries import Term
from duizhao.model.relations import Relations
from duizhao.model.summary import Summary, points_in

NEWEST_SHOWN = 6
THEMES_ON_CARD = 6
HEADINGS_WORTH_CONTENTS = 3


class PaperCard(NamedTuple):
    link: Link
    title: Said
    authors: tuple[Link, ...]
    venue: Said
    issued: str
    gist: Said
    themes: tuple[Link, ...]
    points: int


class ComparisonCard(NamedTuple):
    link: Link
    about: Said


class Count(NamedTuple):
    number: int
    link: Link


class HomeBody(NamedTuple):
    title: Both
    about: Said
    counts: tuple[Count, ...]
    newest: tuple[PaperCard, ...]
    themes: tuple[ThemeLine, ...]
    comparisons: tuple[ComparisonCard, ...]
    editions: tuple[tuple[Edition, Said], ...]


class TermItem(NamedTuple):
    anchor: str
    label: Both
    about: Said
    others: tuple[tuple[Both, tuple[Link, ...]], ...]
    related: tuple[Link, ...]


class PersonCard(NamedTuple):
    link: Link
    name: Both
    papers: int
    works: int


class WorkItem(NamedTuple):
    anchor: str
    name: Said
    reference: Reference
    note: Said
    cited_by: tuple[tuple[Link, bool], ...]


def home_page(view: View) -> Page:
    library, _, voice = view
    title = voice.say(library.title)
    body = HomeBody(
        title=Both(title),
        about=voice.say(library.about),
        counts=_counts(view),
        newest=tuple(paper_card(view, summary) for summary in list(library.papers.values())[:NEWEST_SHOWN]),
        themes=theme_tree(view),
        comparisons=comparison_cards(view),
        editions=tuple((edition, voice.words[f"read-{edition.id}"]) for edition in EDITIONS),
    )
    return Page(PageKind.HOME, HOME.path, title, (body.about,), ALL_LANGUAGES, (), body)


def papers_page(view: View) -> Page:
    groups = by_year(view.voice, (paper_card(view, summary) for summary in view.library.papers.values()))
    page = _list_page(view, PageKind.PAPERS, PAPERS.path, "papers", groups, drawn(network_picture(view)))
    if len(groups) < HEADINGS_WORTH_CONTENTS:
        return page
    return page._replace(contents=tuple(Heading(group.anchor, group.label) for group in groups))


def glossary_page(view: View) -> Page:
    groups = by_initial(view.voice, term_items(view), lambda term: term.label)
    return _list_page(view, PageKind.GLOSSARY, GLOSSARY.path, "glossary", groups)


def term_items(view: View) -> tuple[TermItem, ...]:
    """The terms as the glossary and the cards beside running text show them."""
    terms = sorted(view.library.terms.values(), key=lambda term: (term.label.en.casefold(), term.id))
    return tuple(_term_item(view, term) for term in terms)


def _term_item(view: View, term: Term) -> TermItem:
    voice = view.voice
    others = tuple((Both(voice.say(other.text)), voice.links(other.papers)) for other in term.others)
    label, about = Both(voice.say(term.label)), voice.definition(term.about, term.id)
    return TermItem(term.id, label, about, others, voice.links(term.related))


def people_page(view: View) -> Page:
    library, relations, voice = view
    cards = [
        PersonCard(
            voice.link(person.id),
            Both(voice.say(person.name)),
            len(relations.papers_by.get(person.id, ())),
            len(relations.works_by.get(person.id, ())),
        )
        for person in sorted(library.people.values(), key=lambda person: (person.name.en.casefold(), person.id))
    ]
    groups = by_initial(voice, cards, lambda card: card.name)
    return _list_page(view, PageKind.PEOPLE, PEOPLE.path, "people", groups)


def works_page(view: View) -> Page:
    items = [work_item(view, work) for work in sorted(view.library.works)]
    groups = by_initial(view.voice, items, lambda item: item.anchor)
    return _list_page(view, PageKind.WORKS, WORKS.path, "works", groups, drawn(years_picture(view)))


def work_item(view: View, id: str) -> WorkItem:
    voice, work = view.voice, view.library.works[id]
    cited_by = tuple((voice.link(paper), one.probable) for paper, one in view.relations.cited_by.get(id, ()))
    return WorkItem(id, voice.link(id).said, voice.reference(id), voice.say(work.note), cited_by)


def paper_card(view: View, summary: Summary) -> PaperCard:
    voice, record = view.voice, summary.record
    return PaperCard(
        voice.link(summary.id),
        voice.say(record.title),
        tuple(voice.author(author) for author in record.authors),
        voice.say(record.venue),
        record.issued,
        gist_of(view, summary),
        voice.links(summary.themes[:THEMES_ON_CARD]),
        sum(1 for _ in points_in(summary)),
    )


def comparison_cards(view: View) -> tuple[ComparisonCard, ...]:
    return tuple(
        ComparisonCard(view.voice.link(comparison.id), view.voice.say(comparison.about))
        for comparison in view.library.comparisons.values()
    )


def _counts(view: View) -> tuple[Count, ...]:
    library, _, voice = view
    numbers = {
        "papers": (len(library.papers), PAPERS),
        "points": (_points(view.relations), PAPERS),
        "glossary": (len(library.terms), GLOSSARY),
        "people": (len(library.people), PEOPLE),
        "works": (len(library.works), WORKS),
    }
    return tuple(Count(number, Link(voice.words[name], target)) for name, (number, target) in numbers.items())


def _points(relations: Relations) -> int:
    return sum(marks.points for marks in relations.marks.values())


def _list_page(
    view: View, kind: PageKind, path: str, word: str, items: tuple[Group[Any], ...], pictures: tuple[Picture, ...] = ()
) -> Page:
    title = view.voice.words[word]
    return Page(kind, path, title, (), ALL_LANGUAGES, (), items, pictures)
