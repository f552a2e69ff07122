"""Anybody's text in Markdown as plain text, on a code host too.

Every sign of Markdown and HTML is written as a character reference. Hosts look besides for names after @, numbers after
#, addresses, commits and emoji in what is finished; these are parted by a character that nobody sees.
"""

from __future__ import annotations

import re

from duizhao.diagnostics import inert

PARTING = "&#8203;"
_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$&#@]")
_READ_BY_HOSTS = re.compile(
    r"(?<=[@#!~%&$^])(?=[\w\"'-])|(?<=[\w.])(?=@)|(?<=\bG[HL]-)"  # names, numbers, labels
    r"|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=:)(?=(?:[a-z]|[+-]1)[a-z0-9_+-]*:)"  # addresses, emoji
    r"|(?<=\b[0-9a-f]{3})(?=[0-9a-f]{0,36}[a-f])(?=[0-9a-f]{4,37}\b)",  # commits
    re.IGNORECASE | re.ASCII,
)


def escaped(text: str) -> str:
    """On one line."""
    parts = _READ_BY_HOSTS.split(inert(" ".join(text.split()), but="\u3000"))
    return PARTING.join(_SIGNS.sub(lambda match: f"&#{ord(match[0])};", part) for part in parts)
