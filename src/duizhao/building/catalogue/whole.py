"""What only the whole library can tell: which ids there are, what follows from them, what every page rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from duizhao.building.catalogue.records import Records
from duizhao.building.catalogue.stored import RELATED, TREE, books_in, library_in, marks_in
from duizhao.diagnostics import Findings
from duizhao.editions.pages import part_keys
from duizhao.editions.script import TraditionalScript, traditional_names, traditional_terms
from duizhao.editions.tongue import Tongue
from duizhao.model.freshness import freshness_of
from duizhao.model.library import Kind, Library, in_order
from duizhao.model.progress import progress_of
from duizhao.model.relations import relations_of
from duizhao.model.text import Language
from duizhao.summaries import layout
from duizhao.summaries.file_reader import KINDS_OF_FILES, FileRead
from duizhao.summaries.layout import SourceFile
from duizhao.summaries.meaning import Names, check_meaning
from duizhao.summaries.reviews import load_reviews
from duizhao.summaries.staleness import tell_stale

Files = Mapping[str, list[SourceFile]]


class Whole:
    """Goes through all that is kept of the files. What now reads otherwise is added to the changed keys."""

    def __init__(self, records: Records, changed: set[str]) -> None:
        self._records = records
        self._changed = changed

    def check(self, files: Files) -> Findings:
        """The ids, whether what is meant is there, and what reviewers have seen."""
        findings, names = Findings(), Names()
        for folder, kind in KINDS_OF_FILES.items():
            ids: dict[str, None] = {}
            for source in files[folder]:
                read = self._read(source.path)
                taken = names.take(read, findings)
                ids.update((named.id, None) for named in read.given if named.id in taken)
            self._put(f"ids/{kind}", self._in_order(kind, ids))
        library = library_in(self._records)
        check_meaning(library, names, findings)
        given = {id: kind for id, (kind, _) in names.entries.items() if kind is Kind.PAPER}
        self._review(library, files, given, findings)
        return findings

    def relate(self) -> None:
        """What follows, where all of it is there."""
        library = library_in(self._records)
        relations = relations_of(library, marks_in(self._records, library.reads))
        for name in RELATED:
            self._put_table(name, getattr(relations, name))
        for name in TREE:
            self._put_listed(name, getattr(relations, name), "tree")
        names, terms = traditional_names(library), traditional_terms(library)
        self._put_listed("names", names, "name")
        script = TraditionalScript(names, terms)
        for language in Language:
            letters = Tongue(library, language, script).find_letters()
            self._put_listed(f"letters/{language}", letters, "letter")
        self._put("licences", relations.licences)
        parts = part_keys(books_in(self._records).view)
        self._put("parts", [(str(kind), id) for kind, id in parts])

    def _read(self, path: str) -> FileRead:
        kind, given, is_broken = self._records.find(f"given/{path}")
        references = self._records.find(f"references/{path}")
        return FileRead(path, kind, given=given, references=references, is_broken=is_broken)

    def _in_order(self, kind: Kind, ids: Iterable[str]) -> list[str]:
        """Papers by their dates, all else as declared; of a broken file not all that it gives is there."""
        there = [id for id in ids if self._records.find_packed(f"{kind}/{id}") is not None]
        if kind is not Kind.PAPER:
            return there
        return in_order({id: self._records.find(f"{kind}/{id}")[2].issued for id in there})

    def _review(self, library: Library, files: Files, given: Mapping[str, Kind], findings: Findings) -> None:
        """Papers are `given` by their files, though not all of these could be read."""
        sources = {source.path: source for source in files[layout.PAPERS]}
        reviews = load_reviews(files[layout.REVIEWED], given, findings)
        before = set(self._records.find("ids/freshness") or ())
        for id in before - reviews.keys():
            self._remove(f"freshness/{id}")
        for id in sorted(reviews.keys() | before):
            if id not in library.papers:
                continue
            summary = library.papers[id]
            if id in reviews:
                freshness = freshness_of(summary, reviews[id])
                self._put(f"freshness/{id}", freshness)
                tell_stale(summary, freshness, sources[summary.path], findings)
            self._put(f"progress/{id}", progress_of(library, summary))
        self._put("ids/freshness", sorted(reviews))

    def _put(self, key: str, value: object) -> None:
        if self._records.put(key, value):
            self._changed.add(key)

    def _remove(self, key: str) -> None:
        if self._records.remove(key):
            self._changed.add(key)

    def _put_table(self, name: str, table: Mapping[str, Any]) -> None:
        """Each entry as a record."""
        before = self._records.find(f"ids/{name}") or ()
        for id in before:
            if id not in table:
                self._remove(f"{name}/{id}")
        for id, value in table.items():
            self._put(f"{name}/{id}", value)
        self._put(f"ids/{name}", list(table))

    def _put_listed(self, key: str, table: Mapping[str, Any], called: str) -> None:
        """All entries in one record, of which each counts as changed by itself."""
        before: Mapping[str, Any] = self._records.find(key) or {}
        for id in before.keys() | table.keys():
            if before.get(id) != table.get(id):
                self._changed.add(f"{called}/{id}")
        self._records.put(key, dict(table))
