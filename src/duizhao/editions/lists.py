"""The pages that list: papers, glossary, people, works; and the first page, which shows some of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from duizhao.editions.addresses import GLOSSARY, HOME, PAPERS, PEOPLE, WORKS
from duizhao.editions.browsing import list_page, part_page
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.gists import gist_of
from duizhao.editions.groups import Group, by_initial, by_year
from duizhao.editions.page import ALL_LANGUAGES, Heading, Page, PageKind, View
from duizhao.editions.parts import Part
from duizhao.editions.passages import Both, Said
from duizhao.editions.pictures.drawing import drawn
from duizhao.editions.pictures.network import network_picture
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.pictures.years import years_picture
from duizhao.editions.shelves import papers_of
from duizhao.editions.themes import ThemeLine, theme_tree
from duizhao.editions.voice import Link, Reference
from duizhao.model.entries import Person, Term
from duizhao.model.relations import Relations
from duizhao.model.summary import Citation, Summary, points_in

NEWEST_SHOWN = 6
NEWEST_LISTED = 30
COMPARISONS_SHOWN = 12
THEMES_SHOWN = 60
CITING_SHOWN = 20
PRINTED_SHOWN = 20
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
    has_more_comparisons: bool
    editions: tuple[tuple[Edition, Said], ...]


class Printed(NamedTuple):
    """The first of the papers that print a wording, and how many others do."""

    papers: tuple[Link, ...]
    more: int


class TermItem(NamedTuple):
    anchor: str
    label: Both
    about: Said
    others: tuple[tuple[Both, Printed], ...]
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
    others_citing: Link | None = None


class CitingPart(NamedTuple):
    """Papers that cite a work, each with its title."""

    work: Link
    papers: tuple[tuple[Link, Said], ...]


def home_page(view: View) -> Page:
    library, _, voice = view
    title = voice.say(library.title)
    body = HomeBody(
        title=Both(title),
        about=voice.say(library.about),
        counts=_counts(view),
        newest=tuple(paper_card(view, summary) for summary in list(library.papers.values())[:NEWEST_SHOWN]),
        themes=theme_tree(view, THEMES_SHOWN),
        comparisons=comparison_cards(view, list(library.comparisons)[:COMPARISONS_SHOWN]),
        has_more_comparisons=len(library.comparisons) > COMPARISONS_SHOWN,
        editions=tuple((edition, voice.words[f"read-{edition.id}"]) for edition in EDITIONS),
    )
    return Page(PageKind.HOME, HOME.path, title, (body.about,), ALL_LANGUAGES, (), body)


def papers_page(view: View) -> Page:
    """All of them; where they stand in parts the newest, and the way to the others."""
    pictures = drawn(network_picture(view))
    if PAPERS in view.voice.shelves:
        newest = Group("newest", view.voice.words["newest"], _cards(view, list(view.library.papers)[:NEWEST_LISTED]))
        return list_page(view, PageKind.PAPERS, PAPERS, "papers", (newest,), pictures)
    groups = by_year(view.voice, _cards(view, view.library.papers))
    page = list_page(view, PageKind.PAPERS, PAPERS, "papers", groups, pictures)
    if len(groups) < HEADINGS_WORTH_CONTENTS:
        return page
    return page._replace(contents=tuple(Heading(group.anchor, group.label) for group in groups))


def papers_part(view: View, part: Part) -> Page:
    return part_page(view, PageKind.PAPERS, PAPERS, part, "papers", by_year(view.voice, _cards(view, part.ids)))


def _cards(view: View, papers: Iterable[str]) -> tuple[PaperCard, ...]:
    return tuple(paper_card(view, view.library.papers[paper]) for paper in papers)


def glossary_page(view: View) -> Page:
    terms = () if GLOSSARY in view.voice.shelves else view.library.terms
    return list_page(view, PageKind.GLOSSARY, GLOSSARY, "glossary", _terms(view, terms))


def glossary_part(view: View, part: Part) -> Page:
    return part_page(view, PageKind.GLOSSARY, GLOSSARY, part, "glossary", _terms(view, part.ids))


def _terms(view: View, ids: Iterable[str]) -> tuple[Group[TermItem], ...]:
    return by_initial(view.voice, term_items(view, ids), lambda term: term.label)


def term_items(view: View, ids: Iterable[str]) -> tuple[TermItem, ...]:
    """The terms as the glossary and the cards beside running text show them."""
    terms = [view.library.terms[id] for id in ids]
    terms.sort(key=lambda term: (term.label.en.casefold(), term.id))
    return tuple(_term_item(view, term) for term in terms)


def _term_item(view: View, term: Term) -> TermItem:
    voice = view.voice
    others = tuple((Both(voice.say(other.text)), printed_in(view, other.papers)) for other in term.others)
    label, about = Both(voice.say(term.label)), voice.definition(term.about, term.id)
    return TermItem(term.id, label, about, others, voice.links(term.related))


def printed_in(view: View, papers: tuple[str, ...]) -> Printed:
    return Printed(view.voice.links(papers[:PRINTED_SHOWN]), max(0, len(papers) - PRINTED_SHOWN))


def people_page(view: View) -> Page:
    people = () if PEOPLE in view.voice.shelves else view.library.people
    return list_page(view, PageKind.PEOPLE, PEOPLE, "people", _people(view, people))


def people_part(view: View, part: Part) -> Page:
    return part_page(view, PageKind.PEOPLE, PEOPLE, part, "people", _people(view, part.ids))


def _people(view: View, ids: Iterable[str]) -> tuple[Group[PersonCard], ...]:
    people = [view.library.people[id] for id in ids]
    people.sort(key=lambda person: (person.name.en.casefold(), person.id))
    return by_initial(view.voice, [_person_card(view, person) for person in people], lambda card: card.name)


def _person_card(view: View, person: Person) -> PersonCard:
    _, relations, voice = view
    papers, works = relations.papers_by.get(person.id, ()), relations.works_by.get(person.id, ())
    return PersonCard(voice.link(person.id), Both(voice.say(person.name)), len(papers), len(works))


def works_page(view: View) -> Page:
    works = () if WORKS in view.voice.shelves else sorted(view.library.works)
    return list_page(view, PageKind.WORKS, WORKS, "works", _works(view, works), drawn(years_picture(view)))


def works_part(view: View, part: Part) -> Page:
    return part_page(view, PageKind.WORKS, WORKS, part, "works", _works(view, part.ids))


def _works(view: View, ids: Iterable[str]) -> tuple[Group[WorkItem], ...]:
    return by_initial(view.voice, [work_item(view, id) for id in ids], lambda item: item.anchor)


def work_item(view: View, id: str) -> WorkItem:
    voice, work = view.voice, view.library.works[id]
    citing: Sequence[tuple[str, Citation]] = view.relations.cited_by.get(id, ())
    shelf = voice.shelves.get(papers_of(f"{WORKS.path}{id}/"))
    others = None
    if shelf is not None:
        others = Link(voice.literal(f"+{len(citing) - CITING_SHOWN}"), shelf.target(shelf.filled[0]))
        citing = citing[:CITING_SHOWN]
    cited_by = tuple((voice.link(paper), one.probable) for paper, one in citing)
    return WorkItem(id, voice.link(id).said, voice.reference(id), voice.say(work.note), cited_by, others)


def citing_part(view: View, work: str, key: str) -> Page:
    place = papers_of(f"{WORKS.path}{work}/")
    part = view.voice.shelves[place].trails[key][-1]
    voice, papers, link = view.voice, view.library.papers, view.voice.link(work)
    body = CitingPart(link, tuple((voice.link(id), voice.say(papers[id].record.title)) for id in part.ids))
    name = fill(voice, "part-of", thing=link.said, list=voice.words["cited-in"])
    return part_page(view, PageKind.CITING, place, part, name, body)


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


def comparison_cards(view: View, ids: Iterable[str]) -> tuple[ComparisonCard, ...]:
    voice, comparisons = view.voice, view.library.comparisons
    return tuple(ComparisonCard(voice.link(id), voice.say(comparisons[id].about)) for id in ids)


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
