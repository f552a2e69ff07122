"""Two states of a library read and compared: what changed, what follows, what the check says besides."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from duizhao.building.inspection import inspect
from duizhao.building.memory import bulk_values
from duizhao.building.revisions import NotFound, State, find_states, summaries_at
from duizhao.diagnostics import Finding, Findings, Severity, language_of_run, shown, tell
from duizhao.editions.changes import consequences_of
from duizhao.model.changes import Unread, changes_between
from duizhao.model.library import Library
from duizhao.rendering.changes.report import Report, Side
from duizhao.site.settings import Settings
from duizhao.summaries.loading import Loaded
from duizhao.summaries.meaning import Names

ELSEWHERE = frozenset(["missing-translation", "stale-translation"])
"""Findings that the report tells in its own words."""


def compare(settings: Settings, base: str, head: str = "") -> Report:
    """Raises `NotFound` where a state is not there or cannot be read at all."""
    was, now = find_states(settings, base, head)
    with summaries_at(settings, was) as folder:
        old = _read(settings, folder, was)
    with summaries_at(settings, now) as folder:
        if not folder.is_dir():
            raise NotFound(tell("there are no summaries in {state}", state=shown(now.asked or str(folder))))
        new = _read(settings, folder, now)
    with bulk_values():
        changes = changes_between(old.library, new.library, _unread(old, new))
        follows = consequences_of(old.library, new.library, changes)
    return Report(
        _side(was, old),
        _side(now, new),
        tuple(changes),
        follows,
        tuple(_only_in(new.findings, old.findings)),
        tuple(_only_in(old.findings, new.findings)),
    )


def _read(settings: Settings, folder: Path, state: State) -> Loaded:
    """The library of a state; one from before there were any summaries is empty."""
    if not folder.is_dir():
        return Loaded(Library(), Findings(), {}, [], [], Names(), [])
    loaded = inspect(folder, called=settings.called, digests=settings.digests)
    if not loaded.library.facets:
        first = next(iter(loaded.findings), None)
        why = first.line(language_of_run()) if first is not None else ""
        raise NotFound(tell("the headings of {state} cannot be read: {why}", state=shown(state.asked), why=why))
    return loaded


def _unread(old: Loaded, new: Loaded) -> Unread:
    """Ids that the one has and the other hides: its file has errors there."""
    return Unread(old=_hidden(new, old), new=_hidden(old, new))


def _hidden(known: Loaded, other: Loaded) -> frozenset[str]:
    broken = {finding.place.path for finding in other.findings if finding.severity is Severity.ERROR}
    there = other.library
    return frozenset(id for id, place in known.places.items() if place.path in broken and there.find_kind(id) is None)


def _side(state: State, loaded: Loaded) -> Side:
    errors = tuple(finding for finding in loaded.findings if finding.severity is Severity.ERROR)
    return Side(state.asked, state.commit, errors, state.parted)


def _only_in(findings: Findings, others: Findings) -> list[Finding]:
    """Those that the others do not have, wherever in its file each stands."""
    known = Counter(map(_mark, others))
    only = []
    for finding in findings:
        if known[_mark(finding)]:
            known[_mark(finding)] -= 1
        elif finding.code not in ELSEWHERE:
            only.append(finding)
    return only


def _mark(finding: Finding) -> tuple[str, str, str, str]:
    return finding.severity, finding.code, finding.place.path, finding.message
