"""Where everything stands in an edition. The same path and anchor hold in all four."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.model.library import Kind


class Target(NamedTuple):
    """A page of the edition by its path, and an anchor on it."""

    path: str
    anchor: str = ""


HOME = Target("")
PAPERS = Target("papers/")
THEMES = Target("themes/")
COMPARE = Target("compare/")
GLOSSARY = Target("glossary/")
PEOPLE = Target("people/")
WORKS = Target("works/")
STATUS = Target("status/")
SEARCH = Target("search/")
CONTRIBUTE = Target("contribute/")
DIGESTS = Target("digests/")

_FOLDERS = {Kind.PAPER: "papers", Kind.THEME: "themes", Kind.PERSON: "people", Kind.COMPARISON: "compare"}
_LISTS = {Kind.TERM: GLOSSARY, Kind.WORK: WORKS}


def paper_path(id: str) -> str:
    return f"papers/{id}/"


def digest_path(edition: str, path: str) -> str:
    """Where the PDF of a page stands in the site; the whole library's is that of the first page."""
    return f"pdf/{edition}/{path.rstrip('/') or 'digest'}.pdf"


def target_of(kind: Kind, id: str, anchor: str = "") -> Target:
    """The page of a thing, or its place on the page that lists things of its kind."""
    folder = _FOLDERS.get(kind)
    return Target(f"{folder}/{id}/", anchor) if folder else Target(_LISTS[kind].path, id)
