"""Everything a check says: what reading the library found, and what its Traditional edition leaves open."""

from __future__ import annotations

from pathlib import Path

from duizhao.building.memory import bulk_values
from duizhao.diagnostics import shown
from duizhao.editions.script import TraditionalScript, unsure_names
from duizhao.summaries.loading import Loaded, load_library


def inspect(summaries: Path, *, called: str = "", conversions: bool = False) -> Loaded:
    """The library with all findings; `conversions` adds a note for each conversion that stays ambiguous."""
    with bulk_values():
        loaded = load_library(summaries, called=called, keep_chinese=conversions)
    for entry, name, characters in unsure_names(loaded.library):
        message = f"the Traditional form of {shown(name)} is not certain: {', '.join(characters)}"
        loaded.findings.warning("unsure-name", loaded.places[entry], message, "add 'zh-Hant: …' to the name")
    if conversions:
        _note_ambiguities(loaded)
    return loaded


def _note_ambiguities(loaded: Loaded) -> None:
    script = TraditionalScript(loaded.library)
    for text, place in loaded.chinese:
        for found in script.ambiguities(text):
            around = text[max(0, found.offset - 6) : found.offset + 7]
            message = (
                f"'{found.character}' became '{found.chosen}' in {shown(around)}, not {' or '.join(found.alternatives)}"
            )
            hint = "where that is wrong, write the text in Traditional characters under 'zh-Hant:'"
            loaded.findings.note("ambiguous-conversion", place, message, hint)
