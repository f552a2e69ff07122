"""What search can find: everything with a name, and what each paper says point by point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from duizhao.editions.addresses import Target, paper_path, target_of
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.model.comparison import Comparison
from duizhao.model.entries import Person, Term, Theme, Work
from duizhao.model.library import Kind
from duizhao.model.summary import Author, Record, Summary, points_in
from duizhao.model.text import Text


class Marked(NamedTuple):
    """Something by which results are narrowed: a theme, an author, a year, a venue."""

    facet: str
    id: str
    said: Said


class FindablePoint(NamedTuple):
    facet: str
    anchor: str
    text: Text


class Findable(NamedTuple):
    """A thing with how it is shown, and the texts by which it is found: its names, what it is known by besides, what it
    has to do with."""

    kind: Kind
    target: Target
    name: Said
    detail: Said
    names: tuple[Text, ...]
    known_by: tuple[Text, ...] = ()
    related: tuple[Text, ...] = ()
    marks: tuple[Marked, ...] = ()
    points: tuple[FindablePoint, ...] = ()


def findable_of(view: View, kind: Kind, id: str) -> Findable:
    """Of anything but a paper."""
    library = view.library
    match kind:
        case Kind.THEME:
            return _theme(view, library.themes[id])
        case Kind.TERM:
            return _term(view, library.terms[id])
        case Kind.PERSON:
            return _person(view, library.people[id])
        case Kind.WORK:
            return _work(view, library.works[id])
        case _:
            return _comparison(view, library.comparisons[id])


def paper_findable(view: View, summary: Summary) -> Findable:
    library, voice, record = view.library, view.voice, summary.record
    themes = [library.themes[theme].label for theme in summary.themes]
    return Findable(
        Kind.PAPER,
        Target(paper_path(summary.id)),
        voice.say(record.title),
        voice.link(summary.id).said,
        (record.title, record.short),
        (*_author_names(view, record.authors), *record.keywords),
        (*themes, *_bibliographic(record)),
        tuple(_marks(view, summary)),
        tuple(FindablePoint(facet, point.anchor, point.text) for facet, point in points_in(summary) if point.text),
    )


def _marks(view: View, summary: Summary) -> Iterator[Marked]:
    voice, record = view.voice, summary.record
    if record.year:
        yield Marked("year", record.year, voice.literal(record.year))
    for author in record.authors:
        if author.person:
            yield Marked("author", author.person, voice.link(author.person).said)
    if record.venue:
        yield Marked("venue", record.venue.zh or record.venue.en, voice.say(record.venue))
    for theme in view.relations.themes_of[summary.id]:
        yield Marked("theme", theme, voice.link(theme).said)


def _theme(view: View, theme: Theme) -> Findable:
    say, target = view.voice.say, target_of(Kind.THEME, theme.id)
    return Findable(Kind.THEME, target, say(theme.label), say(theme.about), (theme.label,), (), (theme.about,))


def _term(view: View, term: Term) -> Findable:
    say, target = view.voice.say, target_of(Kind.TERM, term.id)
    names = (term.label, *(other.text for other in term.others))
    return Findable(Kind.TERM, target, say(term.label), say(term.about), names, (), (term.about,))


def _person(view: View, person: Person) -> Findable:
    """By the name in either order: family name first as in Chinese, or last."""
    family, given = person.family, person.given
    orders = (Text(en=f"{family} {given}"), Text(en=f"{given} {family}")) if family and given else ()
    places = tuple(one.name for one in person.affiliations)
    name = view.voice.link(person.id).said
    detail = view.voice.say(places[0]) if places else ()
    return Findable(Kind.PERSON, target_of(Kind.PERSON, person.id), name, detail, (person.name, *orders), (), places)


def _work(view: View, work: Work) -> Findable:
    voice, record = view.voice, work.record
    target = target_of(Kind.WORK, work.id)
    name = voice.say(record.title) or voice.link(work.id).said
    return Findable(
        Kind.WORK,
        target,
        name,
        voice.link(work.id).said,
        (record.title, record.short),
        _author_names(view, record.authors),
        _bibliographic(record),
    )


def _comparison(view: View, comparison: Comparison) -> Findable:
    say, target = view.voice.say, target_of(Kind.COMPARISON, comparison.id)
    return Findable(
        Kind.COMPARISON,
        target,
        say(comparison.label),
        say(comparison.about),
        (comparison.label,),
        (),
        (comparison.about,),
    )


def _author_names(view: View, authors: tuple[Author, ...]) -> tuple[Text, ...]:
    people = view.library.people
    return tuple(people[author.person].name if author.person else author.name for author in authors)


def _bibliographic(record: Record) -> tuple[Text, ...]:
    """What one may remember of a publication beside title and authors."""
    plain = " ".join(filter(None, [record.issued, record.year, record.doi, record.issn, record.clc]))
    return (record.venue, Text(zh=plain))
