"""Style sheets and scripts without what only their authors need: comments and the white space around signs.

It knows as much of JavaScript as our scripts need: statements end in semicolons,
regular expressions follow a sign, a template holds others at one depth.
"""

from __future__ import annotations

import re

_SHEET_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_MARGIN = re.compile(r"^\s+", re.MULTILINE)

_TEMPLATE = r"`(?:\\.|\$\{(?:[^{}`]|`(?:\\.|[^`\\])*`|\{[^{}]*\})*\}|\$(?!\{)|[^`\\$])*`"
_STRING = rf""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|{_TEMPLATE}"""
_EXPRESSION = r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/"
_KEPT = rf"(?P<kept>{_STRING}|\breturn {_EXPRESSION})|\s*(?P<before>[=(,:!&|?\[{{;>])\s*(?P<expression>{_EXPRESSION})"
_COMMENT = re.compile(rf"{_KEPT}|//.*")
_SPACE = re.compile(rf"{_KEPT}|\s*(?P<sign>[{{}}()\[\];,:?=<>&|*])\s*|\s+(?=\.)|(?P<space>\s+)")


def lean_sheet(sheet: str) -> str:
    """Our sheets have no comment or line that is part of a string."""
    return _MARGIN.sub("", _SHEET_COMMENT.sub("", sheet))


def lean_script(script: str) -> str:
    bare = _COMMENT.sub(_without_comment, script)
    return _SPACE.sub(_closer, bare).strip() + "\n"


def _without_comment(match: re.Match[str]) -> str:
    return match["kept"] or (f"{match['before']}{match['expression']}" if match["expression"] else "")


def _closer(match: re.Match[str]) -> str:
    return _without_comment(match) or match["sign"] or (" " if match["space"] else "")
