"""The page of a person: names in each script, affiliations as printed, papers and cited works."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from duizhao.editions.addresses import target_of
from duizhao.editions.browsing import browse_all, part_page
from duizhao.editions.lists import PaperCard, Printed, WorkItem, paper_card, printed_in, work_item
from duizhao.editions.page import ALL_LANGUAGES, Browse, Page, PageKind, View
from duizhao.editions.passages import Both
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.shelves import OF_WORKS, papers_of, works_of
from duizhao.editions.voice import Link
from duizhao.model.entries import Person
from duizhao.model.library import Kind

NEWEST_OF_PERSON = 20


class PersonBody(NamedTuple):
    """Of many papers or works the newest, and the way to all."""

    name: Both
    affiliations: tuple[tuple[Both, Printed], ...]
    orcid: str
    urls: tuple[str, ...]
    papers: tuple[PaperCard, ...]
    works: tuple[WorkItem, ...]
    all_papers: Browse | None
    all_works: Browse | None


class PersonPart(NamedTuple):
    """Papers or works of a person."""

    person: Link
    papers: tuple[PaperCard, ...]
    works: tuple[WorkItem, ...]


def person_page(view: View, person: Person) -> Page:
    _, relations, voice = view
    path = target_of(Kind.PERSON, person.id).path
    papers, works = voice.shelves.get(papers_of(path)), voice.shelves.get(works_of(path))
    own_papers, own_works = relations.papers_by.get(person.id, []), relations.works_by.get(person.id, [])
    body = PersonBody(
        name=Both(voice.say(person.name)),
        affiliations=tuple((Both(voice.say(one.name)), printed_in(view, one.papers)) for one in person.affiliations),
        orcid=person.orcid,
        urls=person.urls,
        papers=_papers(view, own_papers[:NEWEST_OF_PERSON] if papers else own_papers),
        works=_works(view, works.filled[0].ids[:NEWEST_OF_PERSON] if works else own_works),
        all_papers=browse_all(view, papers, "summarised-papers") if papers else None,
        all_works=browse_all(view, works, "authored-works") if works else None,
    )
    return Page(PageKind.PERSON, path, voice.link(person.id).said, (), ALL_LANGUAGES, (), body)


def person_part(view: View, person: Person, key: str) -> Page:
    path, link, words = target_of(Kind.PERSON, person.id).path, view.voice.link(person.id), view.voice.words
    of_works = key.startswith(OF_WORKS)
    place, word = (works_of(path), "authored-works") if of_works else (papers_of(path), "summarised-papers")
    part = view.voice.shelves[place].trails[key][-1]
    body = PersonPart(link, _papers(view, () if of_works else part.ids), _works(view, part.ids if of_works else ()))
    name = fill(view.voice, "part-of", thing=link.said, list=words[word])
    return part_page(view, PageKind.PERSON_PART, place, part, name, body)


def _papers(view: View, ids: Iterable[str]) -> tuple[PaperCard, ...]:
    return tuple(paper_card(view, view.library.papers[id]) for id in ids)


def _works(view: View, ids: Iterable[str]) -> tuple[WorkItem, ...]:
    return tuple(work_item(view, id) for id in ids)
