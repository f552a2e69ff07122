"""Everything a check says: what reading the library found, what its Traditional edition leaves open, and what no font
of the digests has."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from duizhao.building.digests.coverage import characters_without_glyph
from duizhao.building.memory import bulk_values
from duizhao.diagnostics import Findings, Place, Told, shown, tell
from duizhao.editions.script import TraditionalScript, traditional_names, traditional_terms, unsure_names
from duizhao.model.library import Library
from duizhao.summaries.characters import StandingCharacter
from duizhao.summaries.loading import Loaded, load_library

MOST_WITHOUT_GLYPH = 20
"""How many characters of one file are told of; a file that has more is in a script that is not ours."""


def inspect(
    summaries: Path,
    *,
    called: str = "",
    conversions: bool = False,
    digests: bool = True,
    lints: bool = False,
    sources: Path | None = None,
) -> Loaded:
    """The library with all findings; `conversions` adds a note for each conversion that stays ambiguous, `lints` what a
    person should look at in the texts, compared with the papers where `sources` has them. Where no digests are wanted,
    any character will do."""
    search = characters_without_glyph if digests else None
    with bulk_values():
        loaded = load_library(summaries, called=called, keep_chinese=conversions, keep_sources=lints, search=search)
    if lints:
        from duizhao.lints import lint  # a build, which asks none, need not wait for them

        loaded.findings.extend(lint(loaded, sources))
    refuse_without_glyph(loaded.characters, loaded.findings)
    tell_unsure_names(loaded.library, loaded.places, loaded.findings)
    if conversions:
        _note_ambiguities(loaded)
    return loaded


def tell_unsure_names(library: Library, places: Mapping[str, Place], findings: Findings) -> None:
    for entry, name, characters in unsure_names(library):
        message = tell(
            "the Traditional form of {name} is not certain: {characters}",
            name=shown(name),
            characters=list(characters),
        )
        findings.warning("unsure-name", places[entry], message, tell("add 'zh-Hant: …' to the name"))


def refuse_without_glyph(characters: Iterable[StandingCharacter], findings: Findings) -> None:
    told: Counter[str] = Counter()
    for character, place in characters:
        told[place.path] += 1
        if told[place.path] > MOST_WITHOUT_GLYPH:
            continue
        name, hint = _name_and_cure(character)
        message = tell(
            "no font of the PDFs has {character} ({codepoint} {name})",
            character=shown(character),
            codepoint=f"U+{ord(character):04X}",
            name=name,
        )
        findings.error("no-glyph", place, message, hint)


def _name_and_cure(character: str) -> tuple[str, Told]:
    category, name = unicodedata.category(character), unicodedata.name(character, "") or tell("no character")
    if category == "Co":
        return tell("private use"), tell("it looks different in every font: write the character that is meant")
    if name.startswith("CJK"):
        return name, tell("write a common variant, or describe it by its parts: ⿰木吉")
    if category[0] in "LM":
        return name, tell("transcribe it: those fonts are for Chinese, Latin, Greek and Cyrillic letters")
    return name, tell("say it in words, or delete it")


def _note_ambiguities(loaded: Loaded) -> None:
    script = TraditionalScript(traditional_names(loaded.library), traditional_terms(loaded.library))
    for text, place in loaded.chinese:
        for found in script.ambiguities(text):
            around = text[max(0, found.offset - 6) : found.offset + 7]
            message = tell(
                "{character} became {chosen} in {around}; it may also become {others}",
                character=f"'{found.character}'",
                chosen=f"'{found.chosen}'",
                around=shown(around),
                others=[f"'{other}'" for other in found.alternatives],
            )
            hint = tell("where that is wrong, write the text in Traditional characters under 'zh-Hant:'")
            loaded.findings.note("ambiguous-conversion", place, message, hint)
