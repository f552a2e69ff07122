"""The canonical layout of a YAML text. It is not written anew: it is cut at the parser's tokens, and only what stands
between them is replaced, which is indentation, spaces and blank lines. Comments, quotes, the order of keys and the
breaks between lines are the contributor's.

Two columns an indentation; one space after '- ', ':' and ','; none inside brackets; one blank line at most, and one
before each facet of a summary.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from duizhao.summaries import blanks

STEP = 2
_FOREIGN = (
    yaml.AliasToken,
    yaml.AnchorToken,
    yaml.TagToken,
    yaml.DirectiveToken,
    yaml.DocumentStartToken,
    yaml.DocumentEndToken,
)
_OPENERS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSERS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_ENDERS = (*_CLOSERS, yaml.FlowEntryToken)
_BLOCK_STARTS = (yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken)


def in_canonical_layout(text: str, *, parted: bool) -> str:
    """The text, which is YAML; where it is `parted`, its keys stand apart from each other."""
    tokens = list(tokens_of(text))
    if any(map(_is_foreign, tokens)):
        return text
    return _Layout(text, _keys_apart(text, tokens) if parted else frozenset()).of(tokens)


def tokens_of(text: str) -> Iterator[Any]:
    """The parser's tokens, with marks."""
    next_token: Any = yaml.CSafeLoader(text).get_token
    next_token()  # the stream starts
    while not isinstance(token := next_token(), yaml.StreamEndToken):
        yield token


def _is_foreign(token: Any) -> bool:
    """What YAML knows and no library needs; a file that has it keeps its layout."""
    if isinstance(token, yaml.ScalarToken):
        return token.style in ("|", ">") and token.value.endswith("\n\n")
    if isinstance(token, yaml.KeyToken):
        return bool(token.start_mark.index < token.end_mark.index)  # '? '
    return isinstance(token, _FOREIGN)


def _keys_apart(text: str, tokens: list[Any]) -> frozenset[int]:
    """Where those keys begin that a blank line stands before: after the first, those of several lines, and the next."""
    depth, keys, lines = 0, [], [0]
    for token in tokens:
        depth += isinstance(token, (*_BLOCK_STARTS, *_OPENERS)) - isinstance(token, (yaml.BlockEndToken, *_CLOSERS))
        if isinstance(token, yaml.KeyToken) and depth == 1:
            keys.append(token.start_mark.index)
            lines.append(0)
        piece = text[token.start_mark.index : token.end_mark.index].rstrip()
        lines[-1] = token.start_mark.line + piece.count("\n") if piece else lines[-1]
    several = [last > text.count("\n", 0, key) for key, last in zip(keys, lines[1:], strict=True)]
    paper = next((number for number, key in enumerate(keys) if text.startswith("paper", key)), 0)
    return frozenset(
        key for number, key in enumerate(keys) if number > paper and (several[number] or several[number - 1])
    )


class _Block(NamedTuple):
    """An open mapping or list in block style: the column it had, and the one it gets."""

    is_list: bool
    old: int
    new: int
    unmarked: bool = False
    """A list no deeper than its key: the scanner tells neither where it starts nor where it ends."""


class _Layout:
    def __init__(self, text: str, apart: frozenset[int]) -> None:
        self._text, self._apart = text, apart
        self._out: list[str] = []
        self._column = 0
        self._blocks: list[_Block] = []
        self._closed: list[_Block] = []
        self._depth = 0
        self._before: Any = None
        self._end = 0

    def of(self, tokens: list[Any]) -> str:
        starting = None
        is_key = False
        for token in tokens:
            if isinstance(token, _BLOCK_STARTS):
                starting = token
            elif isinstance(token, yaml.BlockEndToken):
                self._end_unmarked()
                self._closed.append(self._blocks.pop())
            elif isinstance(token, yaml.KeyToken):
                is_key = not self._depth
                if is_key and starting is None:
                    self._end_unmarked()
            else:
                self._write(token, starting, is_key=is_key)
                starting, is_key = None, False
        self._gap(self._text[self._end :], None, 0)
        return "".join(self._out)

    def _end_unmarked(self) -> None:
        if self._blocks and self._blocks[-1].unmarked:
            self._closed.append(self._blocks.pop())

    def _write(self, token: Any, starting: Any, *, is_key: bool) -> None:
        start, end = token.start_mark.index, token.end_mark.index
        is_entry = isinstance(token, yaml.BlockEntryToken)
        if is_entry and starting is None and not self._blocks[-1].is_list:
            parent = self._blocks[-1]
            self._blocks.append(_Block(True, parent.old, parent.new + STEP, unmarked=True))
        indent = self._indent(token, opens=starting is None and (is_key or is_entry))
        self._gap(self._text[self._end : start], token, indent)
        if starting is not None:
            is_list = isinstance(starting, yaml.BlockSequenceStartToken)
            self._blocks.append(_Block(is_list, token.start_mark.column, self._column))
        self._depth += isinstance(token, _OPENERS) - isinstance(token, _CLOSERS)
        piece = self._text[start:end]
        if isinstance(token, yaml.ScalarToken) and "\n" in piece:
            if token.style in ("|", ">"):
                piece = piece.rstrip("\n")
                end = start + len(piece)
            piece = self._reindented(token, piece)
        self._put(piece)
        self._before, self._end = token, end
        self._closed.clear()

    def _indent(self, token: Any, *, opens: bool) -> int:
        """The column of a token, should it stand first in its line; `opens` an entry of the innermost block."""
        innermost = self._blocks[-1].new if self._blocks else 0
        if self._depth:
            return innermost + STEP * max(self._depth - isinstance(token, _CLOSERS), 1)
        return innermost if opens or not self._blocks else innermost + STEP

    def _reindented(self, token: Any, piece: str) -> str:
        """A text of several lines, its further lines in their new columns."""
        if token.style not in ("|", ">"):
            return blanks.refolded(piece, self._indent(token, opens=False))
        block = self._blocks[-1] if self._blocks else _Block(False, 0, -STEP)
        return blanks.shifted(piece, old=block.old, new=block.new, step=STEP)

    def _gap(self, gap: str, token: Any, indent: int) -> None:
        """What stands before a token, or at the end: spaces in its line, or the rest of a line, comments and blanks."""
        first, *lines = gap.split("\n") if self._before is not None else ["", *gap.split("\n")]
        if not lines:
            self._put(blanks.trailing(first) if token is None else self._space(first, token))
            return
        columns = [(block.old, block.new) for block in (*self._blocks, *reversed(self._closed))]
        columns.append((token.start_mark.column if token is not None else 0, indent))
        if self._depth:
            columns = [(0, indent)]
        apart = token is not None and token.start_mark.index in self._apart
        between = blanks.between(lines if token is None else lines[:-1], columns, apart=apart)
        if self._before is None:
            self._put("".join(f"{line}\n" for line in between).lstrip("\n"))
        else:
            self._put("\n".join([blanks.trailing(first), *between]) + "\n")
        self._put(" " * indent if token is not None else "")

    def _space(self, gap: str, token: Any) -> str:
        if isinstance(token, _ENDERS) and isinstance(self._before, yaml.ValueToken):
            return gap[:1]  # a key without a value
        tight = isinstance(token, (*_ENDERS, yaml.ValueToken)) or isinstance(self._before, _OPENERS)
        return "" if tight or self._before is None else " "

    def _put(self, text: str) -> None:
        self._out.append(text)
        last = text.rfind("\n")
        self._column = self._column + len(text) if last < 0 else len(text) - last - 1
