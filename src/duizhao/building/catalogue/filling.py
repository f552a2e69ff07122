"""Brings the catalogue up to the files: what changed is read again, and the keys of all that now reads otherwise are
remembered until a site is published that says so.

1. compare what the folder holds with what was read last; 2. read what differs; 3. where only words of summaries
changed, look that what they mean is still there; else go through the whole library: ids, relations, names; 4. keep it,
unless there are errors: then the catalogue stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from duizhao.building.catalogue.log import EVERYTHING, log_change
from duizhao.building.catalogue.records import Records
from duizhao.building.catalogue.rows import Row
from duizhao.building.catalogue.stored import library_in
from duizhao.building.catalogue.whole import Whole
from duizhao.diagnostics import Finding, Findings, Severity
from duizhao.model.library import Kind
from duizhao.summaries import layout
from duizhao.summaries.declaration import Declaration
from duizhao.summaries.file_reader import KINDS_OF_FILES, read_declaration
from duizhao.summaries.layout import SourceFile, tell_missing
from duizhao.summaries.reading import Reference
from duizhao.summaries.schema import check_schemas

RESTED_ON = (f"{Kind.TERM}/", "name/", "licences", "parts")
"""Every page finds terms in its texts, protects names where it converts them, and leads to parts of lists."""

Read = Callable[[Declaration, list[tuple[Kind, SourceFile]]], Iterator[Row]]


class Seen(NamedTuple):
    """What the system says of a file: as long as it says the same, the file is taken to be the same."""

    size: int
    modified: int
    number: int


class Filled(NamedTuple):
    """All findings there are; whether there is a library that may be built."""

    findings: Findings
    is_good: bool


def fill(records: Records, root: Path, called: str, read: Read, *, strict: bool) -> Filled:
    """`read` reads files somewhere and gives their rows in order."""
    filler = _Filler(records, root, called, read)
    findings = filler.fill()
    is_good = not findings.stop_a_build(strict=strict)
    if is_good:
        filler.keep()
    else:
        records.roll_back()
    return Filled(findings, is_good)


class _Filler:
    def __init__(self, records: Records, root: Path, called: str, read: Read) -> None:
        self._records = records
        self._root = root
        self._called = called or root.name
        self._read = read
        self._changed: set[str] = set()

    def fill(self) -> Findings:
        findings = Findings()
        if not self._root.is_dir():
            tell_missing(self._root, self._called, findings)
            return findings
        files = layout.find_files(self._root, findings, self._called)
        declared, told, _ = read_declaration(files[layout.FACETS], self._called)
        findings.extend(told)
        if declared is None:
            return findings
        self._put("base", declared)
        if "base" in self._changed:
            self._changed.add(EVERYTHING)
        self._update(files, declared)
        if not declared.broken:
            check_schemas(self._root, self._called, declared.facets, findings)
        findings.extend(finding for its in self._told.values() for finding in its)
        findings.extend(self._records.find("~findings of all") or ())
        return findings

    def keep(self) -> None:
        if any(key.startswith(RESTED_ON) for key in self._changed):
            self._changed.add(EVERYTHING)
        if self._changed:
            names = {f"{key.partition('/')[0]}/*" for key in self._changed}
            log_change(self._records, self._changed | names)
        self._records.commit()

    def _put(self, key: str, value: object) -> None:
        if self._records.put(key, value):
            self._changed.add(key)

    def _update(self, files: dict[str, list[SourceFile]], declared: Declaration) -> None:
        """Reads what differs from what was read last."""
        records = self._records
        last: dict[str, Seen] | None = None if EVERYTHING in self._changed else records.find("~files")
        known = last or {}
        self._told: dict[str, list[Finding]] = records.find("~findings") or {}
        wanted = [(kind, source) for name, kind in KINDS_OF_FILES.items() for source in files[name]]
        reviews = [(Kind.PAPER, source) for source in files[layout.REVIEWED]]
        seen = {source.path: _seen(source.file) for _, source in (*wanted, *reviews)}
        new = [(kind, source) for kind, source in wanted if known.get(source.path) != seen[source.path]]
        gone = [path for path in known if path not in seen]
        others = [source for _, source in reviews if known.get(source.path) != seen[source.path]]
        if seen == last:
            return
        is_quiet = last is not None and not gone and not others and all(kind is Kind.PAPER for kind, _ in new)
        before = {source.path: self._given(source.path) for _, source in new} if is_quiet else {}
        for path in gone:
            self._forget(path)
        for row in self._read(declared, new):
            self._take(row)
        records.put("~files", seen)
        records.put("~findings", self._told)
        if not (is_quiet and self._is_quiet(before)):
            self._whole(files)

    def _take(self, row: Row) -> None:
        """Keeps a file's values; what it no longer gives goes."""
        old = self._keys_of(row.path)
        for key, data in row.values:
            if self._records.put_packed(key, data):
                self._changed.add(key)
            old.discard(key)
        self._remove(old)
        self._told.pop(row.path, None)
        if row.findings:
            self._told[row.path] = row.findings

    def _forget(self, path: str) -> None:
        self._remove(self._keys_of(path))
        self._told.pop(path, None)

    def _remove(self, keys: Iterable[str]) -> None:
        for key in keys:
            if self._records.remove(key):
                self._changed.add(key)

    def _keys_of(self, path: str) -> set[str]:
        """Of all that a file gave when it was read last."""
        given = self._records.find(f"given/{path}")
        if given is None:
            return set()
        kind, named, _ = given
        keys = {f"given/{path}", f"references/{path}", *(f"{kind}/{one.id}" for one in named)}
        if kind is Kind.PAPER:
            for one in named:
                keys |= {f"marks/{one.id}", f"progress/{one.id}", f"anchors/{one.id}", f"freshness/{one.id}"}
                head = self._records.find(f"{Kind.PAPER}/{one.id}")
                keys |= {f"answers/{one.id}#{facet}" for facet in (head[-1] if head else ())}
        return keys

    def _given(self, path: str) -> object:
        given = self._records.find(f"given/{path}")
        return given and [one.id for one in given[1]]

    def _is_quiet(self, before: dict[str, object]) -> bool:
        """Whether nothing changed but the words of some summaries, and all that they mean is there."""
        if any(self._given(path) != ids for path, ids in before.items()):
            return False
        loud = [key for key in self._changed if not key.startswith(("answers/", "references/", "given/"))]
        reviewed = [id for ids in before.values() for id in ids if self._records.find(f"freshness/{id}")]  # type: ignore[attr-defined]
        if loud or reviewed:
            return False
        library = library_in(self._records)

        def is_there(reference: Reference) -> bool:
            kind = library.find_kind(reference.id)
            if kind is None or reference.kind not in (None, kind):
                return False
            anchors = (*(self._records.find(f"anchors/{reference.id}") or ()), *library.facets)
            return not reference.anchor or (kind is Kind.PAPER and reference.anchor in anchors)

        return all(is_there(one) for path in before for one in self._records.find(f"references/{path}"))

    def _whole(self, files: dict[str, list[SourceFile]]) -> None:
        whole = Whole(self._records, self._changed)
        findings = whole.check(files)
        self._records.put("~findings of all", findings.found)
        told = [*findings.found, *(one for its in self._told.values() for one in its)]
        if not any(one.severity is Severity.ERROR for one in told):  # else nothing follows from what is not there
            whole.relate()


def _seen(file: Path) -> Seen:
    found = file.stat()
    return Seen(found.st_size, found.st_mtime_ns, found.st_ino)
