"""Where an error on a page is reported: the form of a repository's host, or the page on how to contribute."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from duizhao.editions.addresses import CONTRIBUTE
from duizhao.editions.edition import Edition


class IssueForm(NamedTuple):
    """A host's form for a new issue: where it stands, and what it calls the title and the text of one."""

    address: str
    title: str
    text: str

    def asking(self, text: str) -> str:
        """The address with the text filled in. A title may be put to its end."""
        return f"{self.address}?{quote(self.text)}={quote(text)}&{quote(self.title)}="


class ReportWriter:
    """Writes for the pages of one edition; `asks` is what a report is asked to say."""

    def __init__(self, edition: Edition, asks: str, form: IssueForm | None, *, has_help: bool) -> None:
        self._edition = edition
        self._asking = form.asking(asks) if form else ""
        self._has_help = has_help

    def find_address(self, path: str) -> str:
        """The page names itself in the title, at the very end, where a script may add which point is meant."""
        if self._asking:
            return self._asking + quote(f"{self._edition.id}/{path}", safe="")
        return "../" * path.count("/") + CONTRIBUTE.path if self._has_help else ""
