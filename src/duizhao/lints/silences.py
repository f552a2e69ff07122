"""Comments that silence a lint where it is wrong: `# duizhao: allow spacing, because …`, at the end of the line or in
the line above. A silence gives its reason, names what there is, and silences something; else it is told of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from duizhao.diagnostics import Finding, Place, Severity, shown, tell
from duizhao.summaries.canonical import tokens_of
from duizhao.summaries.file_reader import SourceText

BAD_SILENCE = "bad-silence"
IDLE_SILENCE = "idle-silence"

_MARK = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*duizhao:(.*)", re.MULTILINE)
_ALLOWS = re.compile(
    r"\s*allow\s+(?P<codes>[a-z-]+(?:\s+[a-z-]+)*)\s*(?:[,，]\s*(?:because|因为)\s*[:：]?\s*(?P<reason>\S.*))?"
)


@dataclass(slots=True)
class _Silence:
    place: Place
    line: int
    """The line that is silent."""
    codes: list[str]
    used: set[str] = field(default_factory=set)


def silenced(
    findings: Iterable[Finding], sources: Iterable[SourceText], codes: frozenset[str], *, asked: frozenset[str]
) -> Iterator[Finding]:
    """The findings that no comment silences, and what is wrong with the comments. `codes` are those there are; only
    those that were `asked` about can be idle."""
    silences: dict[tuple[str, int], list[_Silence]] = {}
    for source in sources:
        for one in _silences_in(source, codes):
            if isinstance(one, Finding):
                yield one
            else:
                silences.setdefault((source.path, one.line), []).append(one)
    for finding in findings:
        mine = [one for one in silences.get((finding.place.path, finding.place.line), ()) if finding.code in one.codes]
        for one in mine:
            one.used.add(finding.code)
        if not mine:
            yield finding
    for some in silences.values():
        for one in some:
            for code in one.codes:
                if code in asked and code not in one.used:
                    message = tell("nothing here is silenced by 'allow {code}'", code=code)
                    yield Finding(Severity.WARNING, IDLE_SILENCE, one.place, message, tell("delete it"))


def _silences_in(source: SourceText, codes: frozenset[str]) -> Iterator[_Silence | Finding]:
    if "duizhao:" not in source.text:
        return
    spans = [(token.start_mark.index, token.end_mark.index) for token in tokens_of(source.text)]
    lines = source.text.split("\n")
    for match in _MARK.finditer(source.text):
        if any(start <= match.start() < end for start, end in spans):
            continue  # in a text
        line = source.text.count("\n", 0, match.start()) + 1
        place = Place(source.path, line, match.start() - source.text.rfind("\n", 0, match.start()))
        while line <= len(lines) and lines[line - 1].lstrip()[:1] in ("#", ""):
            line += 1
        allows = _ALLOWS.fullmatch(match[1].rstrip())
        named = allows["codes"].split() if allows else []
        unknown = next((code for code in named if code not in codes), "")
        if not allows or not allows["reason"]:
            lacks = tell("a silence without a reason") if allows else tell("this comment is no silence")
            hint = tell("write '# duizhao: allow CODE, because …'")
            yield Finding(Severity.WARNING, BAD_SILENCE, place, lacks, hint)
        elif unknown:
            hint = tell("one of: {codes}", codes=", ".join(sorted(codes)))
            yield Finding(Severity.WARNING, BAD_SILENCE, place, tell("no lint {code}", code=shown(unknown)), hint)
        else:
            yield _Silence(place, line, named)
