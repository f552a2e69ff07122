"""The page that lists the digests of all editions, and says how else to print."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from duizhao.editions.addresses import DIGESTS, HOME, digest_path
from duizhao.editions.browsing import browse_all, part_page
from duizhao.editions.edition import EDITIONS
from duizhao.editions.page import ALL_LANGUAGES, Browse, Heading, Page, PageKind, View
from duizhao.editions.passages import Said
from duizhao.editions.pictures.sentences import fill
from duizhao.editions.shelves import digests_of
from duizhao.editions.voice import Link
from duizhao.model.library import Kind

_LISTS = {Kind.PAPER: "papers", Kind.COMPARISON: "comparisons", Kind.THEME: "themes"}


class DigestFile(NamedTuple):
    """A PDF as it was set: where it stands in the site, its pages and its bytes."""

    path: str
    pages: int
    size: int


class DigestLine(NamedTuple):
    """One thing, and its digest in each of the editions, in their order."""

    link: Link
    files: tuple[DigestFile, ...]


class DigestGroup(NamedTuple):
    anchor: str
    label: Said
    lines: tuple[DigestLine, ...]
    browse: Browse | None = None


class DigestsBody(NamedTuple):
    """`example` are ids of papers that a reader might choose; where nothing was set there are no groups."""

    groups: tuple[DigestGroup, ...]
    example: tuple[str, ...]


def digests_pages(view: View, files: Mapping[str, DigestFile]) -> Iterator[Page]:
    """The page of all digests, then those of the parts of its lists. `files` are by their paths: those of all editions,
    or none."""
    yield _digests_page(view, files)
    if files:
        for kind, word in _LISTS.items():
            shelf = view.voice.shelves.get(digests_of(kind))
            for *_, part in shelf.trails.values() if shelf is not None else ():
                group = DigestGroup(word, view.voice.words[word], _lines(view, kind, part.ids, files))
                title = fill(view.voice, "part-title", list=view.voice.words["digests"], part=view.voice.words[word])
                yield part_page(view, PageKind.DIGESTS, digests_of(kind), part, title, DigestsBody((group,), ()))


def count_digests_pages(view: View, *, digests: bool) -> int:
    shelves = (view.voice.shelves.get(digests_of(kind)) for kind in _LISTS)
    return 1 + (sum(len(shelf.trails) for shelf in shelves if shelf is not None) if digests else 0)


def _digests_page(view: View, files: Mapping[str, DigestFile]) -> Page:
    library, _, voice = view
    groups = tuple(_groups(view, files)) if files else ()
    contents = tuple(Heading(group.anchor, group.label) for group in groups)
    contents += (Heading("digest-own", voice.words["digest-own"]),) if groups and len(library.papers) > 1 else ()
    contents += (Heading("print-page", voice.words["print-page"]),)
    described = (voice.words["digests-about" if groups else "print-page-about"],)
    body = DigestsBody(groups, tuple(islice(library.papers, 3)))
    return Page(PageKind.DIGESTS, DIGESTS.path, voice.words["digests"], described, ALL_LANGUAGES, contents, body)


def _groups(view: View, files: Mapping[str, DigestFile]) -> Iterator[DigestGroup]:
    library, _, voice = view
    lists: dict[Kind, Collection[str]] = {
        Kind.PAPER: library.papers,
        Kind.COMPARISON: library.comparisons,
        Kind.THEME: library.themes,
    }
    whole = Link(voice.say(library.title), HOME)
    yield DigestGroup("digest-whole", voice.words["digest-whole"], _written([whole], files))
    for kind, word in _LISTS.items():
        shelf = voice.shelves.get(digests_of(kind))
        if shelf is not None:
            yield DigestGroup(word, voice.words[word], (), browse_all(view, shelf, word))
        elif lists[kind]:
            yield DigestGroup(word, voice.words[word], _lines(view, kind, lists[kind], files))


def _lines(view: View, kind: Kind, ids: Iterable[str], files: Mapping[str, DigestFile]) -> tuple[DigestLine, ...]:
    """Papers by their titles, everything else by its name."""
    voice, papers = view.voice, view.library.papers
    if kind is not Kind.PAPER:
        return _written(voice.links(ids), files)
    return _written([Link(voice.say(papers[id].record.title), voice.link(id).target) for id in ids], files)


def _written(links: Iterable[Link], files: Mapping[str, DigestFile]) -> tuple[DigestLine, ...]:
    return tuple(_line(link, files) for link in links)


def _line(link: Link, files: Mapping[str, DigestFile]) -> DigestLine:
    assert link.target
    return DigestLine(link, tuple(files[digest_path(edition.id, link.target.path)] for edition in EDITIONS))
