"""What a foreign record says, as one value: a record of ours, and its authors, whom nobody has recognised yet.

What could not be read is a finding at its place, and left out; abstracts are not taken over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from duizhao.diagnostics import Findings, Place, Told, shown, tell
from duizhao.intake.decoding import without_refused
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.naming import Person, names_in, read_name, together
from duizhao.intake.texts import alone, in_both, title_of
from duizhao.intake.values import (
    date_of,
    doi_of,
    is_doi,
    is_short_lived,
    issn_of,
    language_of,
    number_of,
    orcid_of,
    pages_of,
    tidy,
    url_of,
)
from duizhao.model.summary import Record

LONGEST_VALUE = 5_000
"""How many characters a title or a list of names may have; what is longer is a file gone wrong."""


class Draft(NamedTuple):
    """`key` is what the file calls the record. The record has no authors yet: they are the `people`."""

    place: Place
    key: str
    record: Record
    people: tuple[Person, ...] = ()


def draft_of(foreign: ForeignRecord, findings: Findings) -> Draft | None:
    """Nothing, where the record says neither a title nor who wrote it."""
    said = _Said(foreign.statements, findings)
    people = _people(said, findings)
    title = title_of(said.text(What.TITLE), said.text(What.TRANSLATED_TITLE))
    if not title and not people:
        message = tell("the record has neither a title nor an author")
        findings.error(
            "empty-record",
            foreign.place,
            message,
            tell("look it up in the file, or write the summary with 'duizhao new'"),
        )
        return None
    record = Record(
        type=foreign.type or "article",
        title=title,
        venue=in_both(said.text(What.VENUE), said.text(What.TRANSLATED_VENUE)),
        publisher=in_both(said.text(What.PUBLISHER), ""),
        issued=_issued(said),
        volume=number_of(said.text(What.VOLUME)),
        issue=number_of(said.text(What.ISSUE)),
        pages=_pages(said),
        doi=said.value(What.DOI, doi_of, tell("a DOI")) or _doi_in_address(said),
        issn=said.value(What.ISSN, issn_of),
        clc=said.text(What.CLC),
        language=said.value(What.LANGUAGE, language_of),
        urls=tuple(_addresses(said, findings)),
        keywords=tuple(map(alone, _keywords(said.texts(What.KEYWORDS)))),
    )
    return Draft(foreign.place, foreign.key, record, tuple(people))


class _Said:
    """The statements of a record, by what they are about."""

    def __init__(self, statements: Iterable[Statement], findings: Findings) -> None:
        self.findings = findings
        self.by_kind: dict[What, list[Statement]] = {}
        for one in statements:
            kept = self._kept(one)
            if tidy(kept.value):
                self.by_kind.setdefault(one.what, []).append(kept)

    def _kept(self, statement: Statement) -> Statement:
        """The statement without what no summary may hold: JSON and LaTeX can write characters that no file shows."""
        value = without_refused(statement.value, statement.place, self.findings)
        if len(value) > LONGEST_VALUE:
            message = tell("a value of {number} characters is none, and was left out", number=f"{len(value):,}")
            self.findings.warning(
                "unread-value", statement.place, message, tell("write the right one into the summary")
            )
            value = ""
        return statement._replace(value=value)

    def all(self, what: What) -> list[Statement]:
        return self.by_kind.get(what, [])

    def texts(self, what: What) -> list[str]:
        return [tidy(one.value) for one in self.all(what)]

    def text(self, what: What) -> str:
        return next(iter(self.texts(what)), "")

    def value(self, what: What, read: Callable[[str], str], called: Told | None = None) -> str:
        """The first that is such a value; where none is, that is told of, if it has a name."""
        values = [read(text) for text in self.texts(what)]
        value = next(filter(None, values), "")
        if values and not value and called:
            self.refuse(self.all(what)[0], called)
        return value

    def refuse(self, statement: Statement, called: Told) -> None:
        message = tell("{value} is not {what}, and was left out", value=shown(statement.value.strip()), what=called)
        self.findings.warning("unread-value", statement.place, message, tell("write the right one into the summary"))


def _issued(said: _Said) -> str:
    """The date, where it is one of the year; CNKI prints the year of the volume and the day it went online."""
    year = said.value(What.YEAR, date_of, tell("a year"))
    date = said.value(What.DATE, date_of, tell("a date"))
    return date if date.startswith(year) else year


def _pages(said: _Said) -> str:
    whole = said.text(What.PAGES)
    first, last = said.text(What.FIRST_PAGE), said.text(What.LAST_PAGE)
    return pages_of(whole or "-".join(filter(None, [first, last if last != first else ""])))


def _doi_in_address(said: _Said) -> str:
    return next((doi_of(url) for url in said.texts(What.URL) if is_doi(url)), "")


def _addresses(said: _Said, findings: Findings) -> Iterable[str]:
    for statement in said.all(What.URL):
        for written in re.split(r"[;；\s]+(?=https?://)", statement.value.strip(" ;；")):
            address = url_of(written)
            if is_short_lived(address):
                message = tell(
                    "the address {address} holds for one visit only, and was left out", address=shown(address)
                )
                findings.note("short-lived-address", statement.place, message)
            elif not address:
                said.refuse(statement, tell("a web address"))
            elif "//dx.doi.org/" not in address:  # what Crossref adds to every DOI
                yield address


def _keywords(texts: list[str]) -> list[str]:
    """In one field they are parted by any sign; where each has a field, a comma may be part of one."""
    between = r"[;；]" if len(texts) > 1 else r"[;；,，、]"
    words = [word.strip() for text in texts for word in re.split(between, text)]
    return list(dict.fromkeys(word for word in words if word))


def _people(said: _Said, findings: Findings) -> list[Person]:
    people, translated = (_listed(said.all(what), findings) for what in (What.AUTHOR, What.TRANSLATED_AUTHOR))
    if people and translated and len(people) != len(translated):
        message = tell(
            "there are {number} authors and {others} translated names, so that they could not be put together",
            number=len(people),
            others=len(translated),
        )
        findings.warning("unpaired-names", translated[0].place, message, tell("write the Latin names into people.yml"))
    return together(people or translated, translated) if people else translated


def _listed(statements: list[Statement], findings: Findings) -> list[Person]:
    people = []
    for statement in statements:
        names, more = names_in(statement.value)
        people += [Person(read_name(name), statement.place, orcid_of(statement.orcid)) for name in names]
        if more:
            message = tell("the record does not name all authors: {names}", names=shown(statement.value.strip()))
            findings.warning("more-authors", statement.place, message, tell("add the others by hand"))
    return people
