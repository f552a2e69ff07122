"""Characters of a Chinese keyboard where YAML wants the ASCII ones; a hint names the one that was typed."""

from __future__ import annotations

import re

from duizhao.diagnostics import tell

LONGEST_LINE = 1000
"""How much of a line is looked at, so that no line can keep us long."""

_SPACES = "\u3000\u00a0"
_COLON, _COMMA = tell("': ' (half-width, with a space)"), tell("', ' (half-width, with a space)")
_STRAIGHT, _PLAIN = tell("the straight '\"', or leave it out"), tell("ordinary spaces")
SLIPS: dict[str, tuple[str, str]] = {
    "：": (tell("a full-width colon"), _COLON),
    "，": (tell("a full-width comma"), _COMMA),
    "、": (tell("an enumeration comma"), _COMMA),
    "｛": (tell("a full-width brace"), "'{'"),
    "｝": (tell("a full-width brace"), "'}'"),
    "［": (tell("a full-width bracket"), "'['"),
    "］": (tell("a full-width bracket"), "']'"),
    "【": (tell("a Chinese bracket"), "'['"),
    "】": (tell("a Chinese bracket"), "']'"),
    "“": (tell("a curly quotation mark"), _STRAIGHT),
    "”": (tell("a curly quotation mark"), _STRAIGHT),
    "\u3000": (tell("a full-width space"), _PLAIN),
    "\u00a0": (tell("a no-break space"), _PLAIN),
}
"""What is typed by mistake: what it is, and what is wanted."""
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_ASCII = 0xFEE0

_KEY = r"[A-Za-z][A-Za-z-]*"
_OPENS = rf"(?:(?:^[\s-]*|[{{｛,，]\s*){_KEY}\s*[:：]\s*|^\s*-\s+|^)"
_WHERE_YAML_READS = [
    re.compile(pattern)
    for pattern in (
        rf"^[ \t]*([{_SPACES}])",
        rf"^\s*-([{_SPACES}])",
        rf"(?:^[\s-]*|[{{,]\s*){_KEY}:([{_SPACES}])",
        rf"(?:^[\s-]*|[{{｛,，]\s*){_KEY}\s*(：)",
        rf"{_OPENS}([｛［])",
        rf"{_OPENS}(【)[a-z0-9\s,，、-]*[\]】]",
        rf"{_OPENS}(“)[^”]*”\s*(?:$|[:,}}\]])",
        rf"{_OPENS}\"[^\"“]*(”)[\s,}}\]]*$",
        rf"[{{｛].*(，)\s*{_KEY}\s*[:：]",
        r"\[[a-z0-9\s,，、-]*([，、])",
        r"\[[^\]【［]*([】］])\s*$",
        r"\{[^}｛]*(｝)",
    )
]


def slip_in_line(line: str) -> str:
    """A hint on the first such character that stands where it would have to be ASCII to mean anything."""
    found = [match for pattern in _WHERE_YAML_READS if (match := pattern.search(line[:LONGEST_LINE]))]
    return _hint(min(found, key=lambda match: match.start(1))[1]) if found else ""


def slip_in_word(word: str) -> str:
    """A hint on the first such character of an id, a date or a number, which can hold none."""
    return next(filter(None, map(_hint, word)), "")


def as_list(value: str) -> str:
    """Words that stand where a list of them is meant, as that list: nothing where they are not plain ids."""
    words = re.split(r"[\s,，、;；]+", value.strip())
    return f"[{', '.join(words)}]" if all(re.fullmatch(r"[a-z0-9-]+", word) for word in words) else ""


def _hint(char: str) -> str:
    if char in SLIPS:
        what, wanted = SLIPS[char]
        name = f"U+{ord(char):04X}" if char in _SPACES else f"'{char}'"
        return tell("{character} is {what}: type {wanted}", character=name, what=what, wanted=wanted)
    if ord(char) in _FULL_WIDTH:
        narrow = chr(ord(char) - _TO_ASCII)
        return tell("{character} is full-width: type {narrow}", character=f"'{char}'", narrow=f"'{narrow}'")
    return ""
