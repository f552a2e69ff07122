"""Shorter names for what only one script knows: its constants, functions and parameters.

A name is shortened wherever it stands in a script, or nowhere. Left as it is what a script does not declare, and what
is a property, a key or part of an object's pattern there: others know it by that name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_letters
from typing import NamedTuple

_STRING = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
_EXPRESSION = r"(?:(?<=[=(,:!&|?\[{;>])|(?<=return )|(?<=^))/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*"
_TOKEN = re.compile(rf"{_STRING}|{_EXPRESSION}|[A-Za-z_$][\w$]*|\d[\w.]*|\?\.|\.\.\.|=>|\S")
_TEMPLATE_TEXT = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(`|\$\{)")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_RESERVED = re.compile(
    "async|await|break|case|catch|class|const|continue|default|delete|do|else|false|finally|for|function|get|if|in|"
    "instanceof|let|new|null|of|return|set|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|"
    "with|yield"
)
_PAIRS = {")": "(", "]": "[", "}": "{"}


class _Token(NamedTuple):
    text: str
    start: int
    within: str
    """The bracket it stands in."""


def shorten(script: str) -> str:
    """A lean script with short names."""
    tokens = list(_tokens(script))
    names = [place for place, token in enumerate(tokens) if _is_name(token.text)]
    shared = {tokens[place].text for place in names if _is_shared(tokens, place)}
    own = _declared(tokens) - shared
    uses = Counter(tokens[place].text for place in names if tokens[place].text in own)
    taken = {tokens[place].text for place in names}
    free = (name for name in _shortest() if name not in taken and _is_name(name))
    short = {name: next(free) for name in sorted(uses, key=lambda name: (-uses[name], name)) if len(name) > 1}
    pieces: list[str] = []
    at = 0
    for text, start, _ in (tokens[place] for place in names):
        if text in short:
            pieces += script[at:start], short[text]
            at = start + len(text)
    return "".join([*pieces, script[at:]])


def _tokens(script: str) -> Iterator[_Token]:
    open_brackets = [""]
    at = 0
    while True:
        if open_brackets[-1] == "`":
            text = _TEMPLATE_TEXT.match(script, at)
            assert text, "a template is not closed"
            at = text.end()
            open_brackets.append("${") if text[1] == "${" else open_brackets.pop()
            continue
        match = _TOKEN.search(script, at)
        if match is None:
            return
        token, at = match[0], match.end()
        if token in _PAIRS:
            open_brackets.pop()
        yield _Token(token, match.start(), open_brackets[-1])
        if token in "([{`":
            open_brackets.append(token)


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and not _RESERVED.fullmatch(text)


def _is_shared(tokens: Sequence[_Token], place: int) -> bool:
    """A property, a key, or what stands for both a key and its value."""
    before = tokens[place - 1].text if place else ""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    in_object = tokens[place].within == "{" and before in ("{", ",")
    return before in (".", "?.") or (in_object and after in (":", ",", "}", "=", "("))


def _declared(tokens: Sequence[_Token]) -> set[str]:
    found: set[str] = set()
    for place, token in enumerate(tokens):
        before = tokens[place - 1].text if place else ""
        if before in ("const", "let", "function"):
            found.update(_listed(tokens, place) if token.text == "[" else [token.text])
        elif token.text == "=>":
            opening = _opening(tokens, place - 1)
            found.update(_listed(tokens, opening) if before == ")" else [before])
    return set(filter(_is_name, found))


def _listed(tokens: Sequence[_Token], opening: int) -> Iterator[str]:
    """The names in a list of parameters or a list's pattern, but for what an object's pattern has."""
    depth = 0
    for place in range(opening, len(tokens)):
        text = tokens[place].text
        depth += (text in _PAIRS.values()) - (text in _PAIRS)
        if not depth:
            return
        if tokens[place].within in ("(", "[") and tokens[place - 1].text in ("(", "[", ",", "..."):
            yield text


def _opening(tokens: Sequence[_Token], closing: int) -> int:
    """Where the bracket opens that closes there."""
    depth = 0
    for place in range(closing, -1, -1):
        text = tokens[place].text
        depth += (text in _PAIRS) - (text in _PAIRS.values())
        if depth <= 0:
            return place
    return 0


def _shortest() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(ascii_letters, repeat=length))
