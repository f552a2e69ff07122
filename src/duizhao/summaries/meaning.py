"""What only the whole library can tell: ids that name nothing, or two things; circles of themes; renderings at odds."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from duizhao.diagnostics import Findings, Place, shown, tell
from duizhao.model.library import Kind, Library
from duizhao.model.summary import points_in
from duizhao.model.text import Text
from duizhao.summaries.file_reader import FileRead
from duizhao.summaries.kinds import KINDS
from duizhao.summaries.reading import Named, Reference, find_nearest, nearest
from duizhao.summaries.typing_slips import slip_in_word

LONGEST_CIRCLE_TOLD = 8
_ANCHORS = tell("a point's anchor is what follows '#' in the link to it on the paper's page")
_IDS = tell("a paper's id is its file's name; all others are the keys in themes.yml, glossary.yml and so on")


@dataclass(slots=True)
class Names:
    """Every id given, with its kind and place, and every reference to one, from all files.

    What the `unread` kinds give, and which points the `half_read` papers have, nobody knows before they are mended.
    """

    entries: dict[str, tuple[Kind, Place]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    unread: set[Kind] = field(default_factory=set)
    half_read: set[str] = field(default_factory=set)

    def take(self, read: FileRead, findings: Findings) -> set[str]:
        """Notes what a file gives and means; of the ids it gives, those that are its own."""
        if read.is_broken and read.kind is Kind.PAPER:
            self.half_read.update(named.id for named in read.given)
        elif read.is_broken:
            self.unread.add(read.kind)
        self.references.extend(read.references)
        return {named.id for named in read.given if self.give(read.kind, named, findings)}

    def give(self, kind: Kind, named: Named, findings: Findings) -> bool:
        """Notes an id as given; refuses one that something else already has."""
        if named.id not in self.entries:
            self.entries[named.id] = (kind, named.place)
            return True
        other, place = self.entries[named.id]
        message = tell(
            "the id {id} already names a {kind} in {place}",
            id=shown(named.id),
            kind=KINDS[other].one,
            place=f"{place.path}:{place.line}",
        )
        hint = tell("give this {kind} another id; all kinds share them", kind=KINDS[kind].one)
        findings.error("duplicate-id", named.place, message, hint)
        return False


def check_meaning(library: Library, names: Names, findings: Findings) -> None:
    _check_references(library, names, findings)
    _check_themes(library, names, findings)
    _check_renderings(library, names, findings)


def _check_references(library: Library, names: Names, findings: Findings) -> None:
    anchors: dict[str, set[str]] = {}
    called = _called(library)
    unknown = []
    for reference in names.references:
        id, kind, place, anchor = reference
        given = names.entries.get(id)
        if given is None and (kind in names.unread if kind else names.unread):
            continue
        if given is None or (kind is not None and given[0] is not kind):
            unknown.append(reference)
        elif anchor and id in library.papers and id not in names.half_read:
            if id not in anchors:
                anchors[id] = {point.anchor for _, point in points_in(library.papers[id])} | set(library.facets)
            if anchor not in anchors[id]:
                message = tell("{id} has no point {anchor}", id=shown(id), anchor=shown(anchor))
                findings.error("unknown-anchor", place, message, nearest(anchor, sorted(anchors[id])) or _ANCHORS)
        elif anchor and given[0] is not Kind.PAPER:
            message = tell(
                "{id} is a {kind}; only points of papers have anchors", id=shown(id), kind=KINDS[given[0]].one
            )
            findings.error("unknown-anchor", place, message, tell("write [[{id}]]", id=id))
    often = Counter(reference.id for reference in unknown)
    for reference in unknown:
        _report_unknown(reference, called.get(reference.id, ""), names, findings, renamed=often[reference.id] > 1)


def _called(library: Library) -> dict[str, str]:
    """What people, themes and terms are called → their ids, for those who write the name instead."""
    texts = {term.id: term.label for term in library.terms.values()}
    texts |= {theme.id: theme.label for theme in library.themes.values()}
    texts |= {person.id: person.name for person in library.people.values()}
    named = ((words, id) for id, text in texts.items() for words in (text.zh, text.en, text.zh_hant))
    return {words: id for words, id in named if words.casefold() != id}


def _report_unknown(reference: Reference, meant: str, names: Names, findings: Findings, *, renamed: bool) -> None:
    """Tells of an id that names nothing of its kind; where several links have it, what they meant may have been
    `renamed`."""
    id, kind, place, _ = reference
    given = names.entries.get(id)
    known = [one for one, (its_kind, _) in names.entries.items() if kind in (None, its_kind)]
    named = tell("did you mean {meant}, whose name this is?", meant=f"'{meant}'") if meant in known else ""
    sure, guess = named or slip_in_word(id), nearest(id, known)
    new = find_nearest(id, known) if renamed and given is None else ""
    if new:
        guess = tell(
            "{guess} If it was renamed, 'duizhao fmt --rename {old} {new}' mends all links",
            guess=guess,
            old=id,
            new=new,
        )
    if kind is None:
        findings.error("unknown-id", place, tell("nothing has the id {id}", id=shown(id)), sure or guess or _IDS)
        return
    wanted, _, file = KINDS[kind]
    if given is None:
        message = tell("no {kind} {id}", kind=wanted, id=shown(id))
        guess = guess and tell("{guess} (a new one is added to {file} first)", guess=guess, file=file)
    else:
        message = tell("{id} is a {kind}, not a {wanted}", id=shown(id), kind=KINDS[given[0]].one, wanted=wanted)
    findings.error(f"unknown-{kind}", place, message, sure or guess or tell("add it to {file} first", file=file))


def _check_themes(library: Library, names: Names, findings: Findings) -> None:
    for theme in library.themes.values():
        if theme.id in theme.related:
            place = names.entries[theme.id][1]
            message = tell("{id} is related to itself", id=shown(theme.id))
            findings.error("theme-circle", place, message, tell("delete it there, under 'related'"))
    for circle in _circles(library):
        place = names.entries[circle[0]][1]
        walk = [*circle[:LONGEST_CIRCLE_TOLD], *(["…"] if len(circle) > LONGEST_CIRCLE_TOLD else []), circle[0]]
        message = tell("broader themes run in a circle: {walk}", walk=" → ".join(walk))
        findings.error("theme-circle", place, message, tell("delete one of these under 'broader' or 'narrower'"))


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
            here, there = shown(label.en), shown(known.en)
            message = tell(
                "{term} is {here} here and {there} in {other}",
                term=shown(label.zh),
                here=here,
                there=there,
                other=f"'{other}'",
            )
            hint = tell("choose one rendering; others in use belong under 'others' of the term")
            findings.warning("rendered-two-ways", names.entries[id][1], message, hint)
