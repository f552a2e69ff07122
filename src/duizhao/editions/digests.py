"""The page that lists the digests of all editions, and says how else to print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from duizhao.editions.addresses import DIGESTS, HOME, digest_path
from duizhao.editions.edition import EDITIONS
from duizhao.editions.page import ALL_LANGUAGES, Heading, Page, PageKind, View
from duizhao.editions.passages import Said
from duizhao.editions.voice import Link


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


class DigestsBody(NamedTuple):
    """`example` are ids of papers that a reader might choose; where nothing was set there are no groups."""

    groups: tuple[DigestGroup, ...]
    example: tuple[str, ...]


def digests_page(view: View, files: Mapping[str, DigestFile]) -> Page:
    """`files` are by their paths: those of all editions, or none."""
    library, _, voice = view
    links = {
        "digest-whole": [Link(voice.say(library.title), HOME)],
        "papers": [
            Link(voice.say(paper.record.title), voice.link(paper.id).target) for paper in library.papers.values()
        ],
        "comparisons": [voice.link(id) for id in library.comparisons],
        "themes": [voice.link(id) for id in library.themes],
    }
    groups = tuple(
        DigestGroup(word, voice.words[word], tuple(_line(link, files) for link in those))
        for word, those in links.items()
        if files and those
    )
    contents = tuple(Heading(group.anchor, group.label) for group in groups)
    contents += (Heading("digest-own", voice.words["digest-own"]),) if groups and len(library.papers) > 1 else ()
    contents += (Heading("print-page", voice.words["print-page"]),)
    described = (voice.words["digests-about" if groups else "print-page-about"],)
    body = DigestsBody(groups, tuple(library.papers)[:3])
    return Page(PageKind.DIGESTS, DIGESTS.path, voice.words["digests"], described, ALL_LANGUAGES, contents, body)


def _line(link: Link, files: Mapping[str, DigestFile]) -> DigestLine:
    assert link.target
    return DigestLine(link, tuple(files[digest_path(edition.id, link.target.path)] for edition in EDITIONS))
