"""Sentences made of the site's own words and of names, in every language at once."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.editions.passages import Passage, Run, Said
from duizhao.editions.voice import Voice
from duizhao.model.text import Language


def fill(voice: Voice, key: str, **values: Said | str | int) -> Said:
    """The words of a key with names and numbers in their `{places}`."""
    return tuple(
        [
            Passage(
                passage.language,
                (Run(passage.text.format(**{name: _in(value, passage.language) for name, value in values.items()})),),
            )
            for passage in voice.words[key]
        ]
    )


def counted(voice: Voice, key: str, number: int) -> Said:
    """So many of something: of two keys the one for the number."""
    return fill(voice, f"{key}-one" if number == 1 else f"{key}-many", n=number)


def listed(voice: Voice, parts: Iterable[Said]) -> Said:
    said = tuple(parts)
    return tuple(
        [
            Passage(between.language, (Run(between.text.join([_in(part, between.language) for part in said])),))
            for between in voice.words["picture-between"]
        ]
    )


def _in(value: Said | str | int, language: Language) -> str:
    """A text in a language, or in another where it lacks it."""
    if not isinstance(value, tuple):
        return str(value)
    return next((passage.text for passage in value if passage.language is language), value[0].text if value else "")
