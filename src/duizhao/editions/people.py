"""The page of a person: names in each script, affiliations as printed, papers and cited works."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.editions.addresses import target_of
from duizhao.editions.lists import PaperCard, WorkItem, paper_card, work_item
from duizhao.editions.page import ALL_LANGUAGES, Page, PageKind, View
from duizhao.editions.passages import Both
from duizhao.editions.voice import Link
from duizhao.model.entries import Person
from duizhao.model.library import Kind


class PersonBody(NamedTuple):
    name: Both
    affiliations: tuple[tuple[Both, tuple[Link, ...]], ...]
    orcid: str
    urls: tuple[str, ...]
    papers: tuple[PaperCard, ...]
    works: tuple[WorkItem, ...]


def person_page(view: View, person: Person) -> Page:
    library, relations, voice = view
    body = PersonBody(
        name=Both(voice.say(person.name)),
        affiliations=tuple((Both(voice.say(one.name)), voice.links(one.papers)) for one in person.affiliations),
        orcid=person.orcid,
        urls=person.urls,
        papers=tuple(paper_card(view, library.papers[paper]) for paper in relations.papers_by.get(person.id, ())),
        works=tuple(work_item(view, work) for work in relations.works_by.get(person.id, ())),
    )
    title = voice.link(person.id).said
    path = target_of(Kind.PERSON, person.id).path
    return Page(PageKind.PERSON, path, title, (), ALL_LANGUAGES, (), body)
