"""Goes through all texts of a library once and asks every lint; what comments silence is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from duizhao.chinese.scripts import simplified_in, traditional_in
from duizhao.chinese.typing import Fault, slips_in
from duizhao.diagnostics import Finding, Severity, Told, shown, tell
from duizhao.lints.numbers import NUMBERS_DIFFER, numbers_that_differ
from duizhao.lints.passages import Found, Passage, passages_of
from duizhao.lints.repeats import NEAR_REPEAT, Repeats
from duizhao.lints.silences import silenced
from duizhao.lints.sources import REPEATS_SOURCE, repeats_of_sources
from duizhao.lints.spelling import SPELLING, misspelt
from duizhao.lints.terms import TERM_RENDERED_OTHERWISE, Renderings
from duizhao.lints.translations import SHORT_TRANSLATION, UNTRANSLATED, translations_in_doubt
from duizhao.summaries.loading import Loaded

STRAY_TRADITIONAL = "stray-traditional"
STRAY_SIMPLIFIED = "stray-simplified"
CODES = frozenset(
    [
        *Fault,
        *(STRAY_TRADITIONAL, STRAY_SIMPLIFIED, NUMBERS_DIFFER, TERM_RENDERED_OTHERWISE),
        *(UNTRANSLATED, SHORT_TRANSLATION, SPELLING, NEAR_REPEAT, REPEATS_SOURCE),
    ]
)


def lint(loaded: Loaded, sources: Path | None = None) -> Iterator[Finding]:
    """What a person should look at. `sources` is a folder with the papers as text, where it is at hand."""
    passages = list(passages_of(loaded.sources))
    found = [*_found(loaded, passages), *(repeats_of_sources(passages, sources) if sources else ())]
    findings = [Finding(Severity.WARNING, one.code, one.place, one.message, one.hint) for one in found]
    allowed = CODES if sources else CODES - {REPEATS_SOURCE}
    return silenced(findings, loaded.sources, CODES, asked=allowed)


def _found(loaded: Loaded, passages: list[Passage]) -> Iterator[Found]:
    renderings = Renderings(loaded.library)
    repeats = Repeats()
    for passage in passages:
        yield from _typing(passage)
        yield from _scripts(passage)
        yield from numbers_that_differ(passage)
        yield from renderings.missed(passage)
        yield from translations_in_doubt(passage)
        yield from misspelt(passage)
        yield from repeats.found(passage)


def _typing(passage: Passage) -> Iterator[Found]:
    for language in ("zh", "zh-Hant"):
        for slip in slips_in(passage.ours(language)):
            if slip.fault is Fault.SPACING:
                message = tell("a space stands in the Chinese where none belongs")
                hint = tell("delete it; pages set the space between Chinese and other words themselves")
            else:
                message = tell("{written} is not how Chinese is punctuated", written=shown(slip.written))
                hint = _write(slip.wanted) if slip.wanted else tell("delete it")
            offset = slip.offset - (slip.fault is Fault.SPACING and slip.offset > 0)
            yield Found(slip.fault, passage, language, offset, message, hint)


def _scripts(passage: Passage) -> Iterator[Found]:
    for stray in traditional_in(passage.said("zh")):
        message = tell("{character} is Traditional; 'zh' is Simplified", character=shown(stray.character))
        yield Found(STRAY_TRADITIONAL, passage, "zh", stray.offset, message, _write(stray.instead))
    for stray in simplified_in(passage.said("zh-Hant")):
        message = tell("{character} is Simplified; 'zh-Hant' is Traditional", character=shown(stray.character))
        yield Found(STRAY_SIMPLIFIED, passage, "zh-Hant", stray.offset, message, _write(stray.instead))


def _write(wanted: str) -> Told:
    return tell("write {wanted}", wanted=shown(wanted))
