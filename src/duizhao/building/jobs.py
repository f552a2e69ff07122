"""What there is to make for a site, cut into jobs: each makes a few artifacts, and none needs another's."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from duizhao.editions.page import PageKind
from duizhao.editions.pages import Books, page_keys
from duizhao.rendering.search.gathering import others_in
from duizhao.rendering.search.index import groups_of


class Sort(StrEnum):
    PAGE = "page"
    """A page in all editions, with its data; of a paper what search knows of it, too."""
    WRITTEN = "written"
    """A hand-written page in all editions."""
    FOUND = "found"
    """Things that are no papers, as search knows them, some together."""
    CARDS = "cards"
    FORM = "form"
    LISTS = "lists"
    FEEDS = "feeds"
    ROOT = "root"
    DIGESTS = "digests"
    """The page that lists them; its job is done when all of them are known."""


class Job(NamedTuple):
    """`name` is the kind of a page, or the path of a hand-written one; `number` that which search gives to a paper, or
    to the first of its things."""

    sort: Sort
    name: str = ""
    id: str = ""
    number: int = 0

    def __str__(self) -> str:
        return f"{self.sort}:{self.name}:{self.id}:{self.number}"


def jobs_of(books: Books, hand_written: tuple[str, ...]) -> Iterator[Job]:
    """All jobs in a fixed order, in which papers and then other things have rising numbers."""
    papers = 0
    for kind, id in page_keys(books):
        yield Job(Sort.PAGE, kind, id, papers)
        papers += kind is PageKind.PAPER
    others = others_in(books.view.library)
    yield from (Job(Sort.FOUND, number=first) for first, _ in groups_of(papers, others))
    yield from (Job(Sort.WRITTEN, path) for path in hand_written)
    yield from map(Job, (Sort.CARDS, Sort.FORM, Sort.LISTS, Sort.FEEDS, Sort.ROOT))
