"""What an import would write: one new file a summary, and entries in people.yml and works.yml. Nothing is written here.

1. what the library likely has already is told of, and left out; 2. authors are recognised, or become new people;
3. ids are suggested; 4. everything becomes text.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from duizhao.diagnostics import Findings, Place, Told, shown, tell
from duizhao.intake.adding import with_entries
from duizhao.intake.draft import Draft
from duizhao.intake.head import bare_author, paper_values, person_values, work_values
from duizhao.intake.ids import person_id, publication_id
from duizhao.intake.naming import Person
from duizhao.intake.recognition import Alike, KnownPeople, KnownPublications
from duizhao.intake.skeleton import summary_text
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Author, Record
from duizhao.summaries.emit import Value, entry, flow
from duizhao.summaries.guard import decode
from duizhao.summaries.layout import SCHEMA_FOLDER


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to import: as papers, or as works that papers cite; under which id, where it is one; whatever is alike."""

    language: str
    as_works: bool = False
    id: str = ""
    anyway: bool = False


@dataclass(slots=True)
class Plan:
    """Files to write, with their whole text, by path; `added` is what is new in those that change."""

    new: dict[Path, str] = field(default_factory=dict)
    changed: dict[Path, str] = field(default_factory=dict)
    added: dict[Path, str] = field(default_factory=dict)
    entries: dict[str, dict[str, Value]] = field(default_factory=lambda: {"people": {}, "works": {}})


class Planner:
    def __init__(self, root: Path, called: str, library: Library, ids: Iterable[str], findings: Findings) -> None:
        self.root, self.called, self.library, self.findings = root, called, library, findings
        self.people = KnownPeople(library.people.values())
        self.publications = KnownPublications(library)
        self.taken = set(ids)
        self.plan = Plan()

    def add(self, draft: Draft, wanted: Wanted) -> None:
        if not draft.record.title and not wanted.as_works:
            message = tell("the record has no title, and a paper needs one")
            self.findings.error(
                "no-title", draft.place, message, tell("write it into the file, or import it with --work")
            )
            return
        if self._is_alike(draft, wanted):
            return
        if wanted.as_works:
            self._add_work(draft, wanted)
        else:
            self._add_paper(draft, wanted)

    def finish(self) -> Plan:
        for table, entries in self.plan.entries.items():
            if entries:
                self._change(table, entries)
        return self.plan

    def _is_alike(self, draft: Draft, wanted: Wanted) -> bool:
        """Tells of each that is alike; a work that a paper cites may become a paper, and no work twice."""
        stops = False
        for one in self.publications.alike(draft.record):
            why = tell("the same DOI") if one.by_doi else tell("the same title")
            if one.kind is Kind.WORK and not wanted.as_works:
                message = tell("the library has it as the cited work {id} ({why})", id=shown(one.id), why=why)
                self.findings.note("known-work", draft.place, message)
                continue
            message = tell(
                "the library has it already, as {kind} {id} ({why})", kind=_kind(one), id=shown(one.id), why=why
            )
            if wanted.anyway:
                self.findings.warning("likely-duplicate", draft.place, message)
                continue
            stops = True
            hint = tell("look there first; --anyway imports it all the same")
            self.findings.error("likely-duplicate", draft.place, message, hint)
        return stops

    def _add_paper(self, draft: Draft, wanted: Wanted) -> None:
        id = self._take(draft, wanted)
        path = self.root / "papers" / f"{id}.yml"
        if os.path.lexists(path):
            message = tell("the file {path} stands there already, and is not overwritten", path=self._called(path))
            self.findings.error("file-exists", draft.place, message, tell("choose another id"))
            return
        authors = [self._author(person, draft.place) for person in draft.people]
        head = paper_values(_with_language(draft.record), authors)
        has_schema = (self.root / SCHEMA_FOLDER / "summary.json").is_file()
        text = summary_text(head, self.library, wanted.language, has_schema=has_schema)
        if decode(text.encode(), self._called(path), self.findings) is not None:
            self.plan.new[path] = text
            self.publications.add(Kind.PAPER, id, draft.record)

    def _add_work(self, draft: Draft, wanted: Wanted) -> None:
        id = self._take(draft, wanted)
        authors = [self._known(person, draft.place) or bare_author(person.name) for person in draft.people]
        self.plan.entries["works"][id] = work_values(draft.record, authors)
        self.publications.add(Kind.WORK, id, draft.record)

    def _take(self, draft: Draft, wanted: Wanted) -> str:
        first = draft.people[0].name if draft.people else None
        id = wanted.id or publication_id(first, draft.record.title, draft.record.year, self.taken)
        self.taken.add(id)
        return id

    def _author(self, person: Person, place: Place) -> Author:
        """Somebody the library knows, else somebody new."""
        known = self._known(person, place)
        if known:
            return known
        id = person_id(person.name, self.taken)
        self.taken.add(id)
        self.people.add(id, [person.name], person.orcid)
        self.plan.entries["people"][id] = person_values(person.name, person.orcid)
        return Author(person=id)

    def _known(self, person: Person, place: Place) -> Author | None:
        found = self.people.find(person)
        if not found:
            return None
        if len(found) > 1:
            name = person.name.han or person.name.latin
            message = tell("{name} may be any of {ids}; the first was taken", name=shown(name), ids=found)
            self.findings.warning("several-people", place, message, tell("look who it is, and mend 'authors'"))
        return Author(person=found[0])

    def _change(self, table: str, entries: dict[str, Value]) -> None:
        path = self._table(table)
        before = decode(path.read_bytes(), self._called(path), Findings()) if path.exists() else ""
        after = with_entries(before, entries) if before is not None else None
        if after is None:
            lines = " ".join(f"{id}: {flow(value)}" for id, value in entries.items())
            message = tell("nothing could be added to this file: it holds mistakes, or is not one entry after another")
            hint = tell("mend what 'duizhao check' tells of it, and import anew, or add by hand: {lines}", lines=lines)
            self.findings.error("table-unchanged", Place(self._called(path)), message, hint)
            self.plan.new.clear()
            self.plan.changed.clear()
            self.plan.added.clear()
            return
        self.plan.changed[path] = after
        self.plan.added[path] = "".join(entry(id, value, blocks=1) for id, value in entries.items())

    def _table(self, table: str) -> Path:
        """The table's file; of a folder of them the last, where what is new goes."""
        folder = self.root / table
        files = sorted(folder.glob("**/*.yml")) if folder.is_dir() else []
        return files[-1] if files and not (self.root / f"{table}.yml").exists() else self.root / f"{table}.yml"

    def _called(self, path: Path) -> str:
        return f"{self.called}/{path.relative_to(self.root).as_posix()}"


def _kind(alike: Alike) -> Told:
    return tell("the paper") if alike.kind is Kind.PAPER else tell("the work")


def _with_language(record: Record) -> Record:
    """A paper whose own title is Chinese is in Chinese, where nothing else is said."""
    is_chinese = record.title.zh and "zh" not in record.title.supplied
    return replace(record, language="zh") if is_chinese and not record.language else record
