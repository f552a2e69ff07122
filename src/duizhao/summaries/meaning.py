"""What only the whole library can tell: ids that name nothing, or two things; circles of themes; renderings at odds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from duizhao.diagnostics import Findings, Place, shown
from duizhao.model.library import PLURALS, Kind, Library
from duizhao.model.relations import points_in
from duizhao.model.text import Text
from duizhao.summaries.reading import Named, Reference, nearest
from duizhao.summaries.typing_slips import slip_in_word

LONGEST_CIRCLE_TOLD = 8


@dataclass(slots=True)
class Names:
    """Every id given, with its kind and place, and every reference to one, from all files.

    What the `unread` kinds give, and which points the `half_read` papers have, nobody knows before they are mended.
    """

    entries: dict[str, tuple[Kind, Place]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    unread: set[Kind] = field(default_factory=set)
    half_read: set[str] = field(default_factory=set)

    def give(self, kind: Kind, named: Named, findings: Findings) -> bool:
        """Notes an id as given; refuses one that something else already has."""
        if named.id not in self.entries:
            self.entries[named.id] = (kind, named.place)
            return True
        other, place = self.entries[named.id]
        message = f"the id {shown(named.id)} already names a {other} in {place.path}:{place.line}"
        findings.error("duplicate-id", named.place, message, f"give this {kind} another id; all kinds share them")
        return False


def check_meaning(library: Library, names: Names, findings: Findings) -> None:
    _check_references(library, names, findings)
    _check_themes(library, names, findings)
    _check_renderings(library, names, findings)


def _check_references(library: Library, names: Names, findings: Findings) -> None:
    anchors: dict[str, set[str]] = {}
    called = _called(library)
    for id, kind, place, anchor in names.references:
        given = names.entries.get(id)
        if given is None and (kind in names.unread if kind else names.unread):
            continue
        if given is None or (kind is not None and given[0] is not kind):
            _report_unknown(id, kind, called.get(id, ""), place, names, findings)
        elif anchor and id in library.papers and id not in names.half_read:
            if id not in anchors:
                anchors[id] = {point.anchor for _, point in points_in(library.papers[id])} | set(library.facets)
            if anchor not in anchors[id]:
                message = f"{shown(id)} has no point {shown(anchor)}"
                findings.error("unknown-anchor", place, message, nearest(anchor, sorted(anchors[id])))
        elif anchor and given[0] is not Kind.PAPER:
            message = f"{shown(id)} is a {given[0]}; only points of papers have anchors"
            findings.error("unknown-anchor", place, message, f"write [[{id}]]")


def _called(library: Library) -> dict[str, str]:
    """What people, themes and terms are called → their ids, for those who write the name instead."""
    texts = {term.id: term.label for term in library.terms.values()}
    texts |= {theme.id: theme.label for theme in library.themes.values()}
    texts |= {person.id: person.name for person in library.people.values()}
    named = ((words, id) for id, text in texts.items() for words in (text.zh, text.en, text.zh_hant))
    return {words: id for words, id in named if words.casefold() != id}


def _report_unknown(id: str, kind: Kind | None, meant: str, place: Place, names: Names, findings: Findings) -> None:
    wanted, given = kind or "id", names.entries.get(id)
    if given is not None:
        message = f"{shown(id)} is a {given[0]}, not a {wanted}"
    else:
        message = f"no {wanted} {shown(id)}" if kind else f"nothing has the id {shown(id)}"
    known = [one for one, (its_kind, _) in names.entries.items() if kind in (None, its_kind)]
    where = f"add it to {PLURALS[kind] if kind is not Kind.TERM else 'glossary'}.yml first" if kind else ""
    named = f"did you mean '{meant}', whose name this is?" if meant in known else ""
    findings.error(f"unknown-{wanted}", place, message, named or slip_in_word(id) or nearest(id, known) or where)


def _check_themes(library: Library, names: Names, findings: Findings) -> None:
    for theme in library.themes.values():
        if theme.id in theme.related:
            place = names.entries[theme.id][1]
            findings.error("theme-circle", place, f"{shown(theme.id)} is related to itself", "delete it there")
    for circle in _circles(library):
        place = names.entries[circle[0]][1]
        walk = [*circle[:LONGEST_CIRCLE_TOLD], *(["…"] if len(circle) > LONGEST_CIRCLE_TOLD else []), circle[0]]
        message = f"broader themes run in a circle: {' → '.join(walk)}"
        findings.error("theme-circle", place, message, "delete one of these under 'broader' or 'narrower'")


def _circles(library: Library) -> list[list[str]]:
    """The circles met on walks along broader themes; the stack is a list, so a long chain exhausts nothing."""
    above: dict[str, dict[str, None]] = defaultdict(dict)
    for theme in library.themes.values():
        above[theme.id].update(dict.fromkeys(theme.broader))
        for narrower in theme.narrower:
            above[narrower][theme.id] = None
    circles = []
    done: set[str] = set()
    for start in library.themes:
        if start in done:
            continue
        path, waiting = {start: None}, [iter(above.get(start, {}))]
        while path:
            one = next(waiting[-1], None)
            if one is None:
                waiting.pop()
                done.add(path.popitem()[0])
            elif one in path:
                walked = list(path)
                circles.append(walked[walked.index(one) :])
            elif one not in done:
                path[one] = None
                waiting.append(iter(above.get(one, {})))
    return circles


def _check_renderings(library: Library, names: Names, findings: Findings) -> None:
    """One Chinese term with two English renderings, whether in the glossary or as a theme's name."""
    first: dict[str, tuple[str, Text]] = {}
    for id, label in [(term.id, term.label) for term in library.terms.values()] + [
        (theme.id, theme.label) for theme in library.themes.values()
    ]:
        if not (label.zh and label.en):
            continue
        other, known = first.setdefault(label.zh, (id, label))
        if known.en.casefold() != label.en.casefold():
            message = f"{shown(label.zh)} is {shown(label.en)} here and {shown(known.en)} in '{other}'"
            hint = "choose one rendering; others in use belong under 'others' of the term"
            findings.warning("rendered-two-ways", names.entries[id][1], message, hint)
