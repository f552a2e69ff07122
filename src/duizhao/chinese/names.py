"""The Traditional form of a person's name, as far as the Simplified one tells it.

A wrong character in a name is worse than a Simplified one: where several are possible, the name keeps its own.
"""

from __future__ import annotations

from typing import NamedTuple

from duizhao.chinese.engine import bare_chain
from duizhao.chinese.tables import characters, corrections


class NameInTraditional(NamedTuple):
    text: str
    uncertain: tuple[str, ...]
    """The characters left as they were, in the name's order, since people bear several forms of them."""


def traditional_name(name: str) -> NameInTraditional:
    forms = {letter: _form(letter) for letter in name}
    uncertain = tuple(letter for letter, form in forms.items() if not form)
    return NameInTraditional("".join(forms[letter] or letter for letter in name), uncertain)


def _form(letter: str) -> str:
    """The one Traditional form of a letter; empty where it is open."""
    several = characters().get(letter)
    return several.in_names if several else corrections().get(letter) or bare_chain()(letter)
