"""argparse in the language of whoever runs the tool: its own words in Chinese, and lines as wide as they look."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn
from unicodedata import east_asian_width

from duizhao.diagnostics import said, tell

_TOLD = (
    tell("usage: "),
    tell("options"),
    tell("positional arguments"),
    tell("subcommands"),
    tell("%(heading)s:"),
    tell("show this help message and exit"),
    tell("show program's version number and exit"),
    tell(" (default: %(default)s)"),
    tell("%(prog)s: error: %(message)s"),
    tell("%(prog)s: warning: %(message)s"),
    tell("argument %(argument_name)s: %(message)s"),
    tell("the following arguments are required: %s"),
    tell("one of the arguments %s is required"),
    tell("unrecognized arguments: %s"),
    tell("unexpected option string: %s"),
    tell("ambiguous option: %(option)s could match %(matches)s"),
    tell("not allowed with argument %s"),
    tell("ignored explicit argument %r"),
    tell("expected one argument"),
    tell("expected at most one argument"),
    tell("expected at least one argument"),
    tell("expected %s argument"),
    tell("expected %s arguments"),
    tell("invalid %(type)s value: %(value)r"),
    tell("invalid choice: %(value)r (choose from %(choices)s)"),
    tell("invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)"),
    tell("unknown parser %(parser_name)r (choices: %(choices)s)"),
    tell("can't open '%(filename)s': %(error)s"),
)
_BY_WORDS = {str(told): told for told in _TOLD}
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_WIDE = r"\u2e80-\uffef\U00020000-\U0003ffff"
_PIECES = re.compile(rf"[（《“‘]*(?:[{_WIDE}]|[^\s{_WIDE}]+)[，。；：、？！）》”’]*\s*")


class Parser(argparse.ArgumentParser):
    """A parser, and by its example the parsers of its verbs."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, **options)

    def error(self, message: str) -> NoReturn:
        help = f"'{self.prog} --help'"
        super().error(said(tell("{message}; {help} says what there is", message=message, help=help)))


@contextmanager
def argparse_told() -> Iterator[None]:
    """argparse asks gettext for its words, under these two names; meanwhile it asks us."""
    names = vars(argparse)
    theirs = {name: names[name] for name in ("_", "ngettext")}
    names.update(_=_say, ngettext=lambda one, several, number: _say(one if number == 1 else several))
    try:
        yield
    finally:
        names.update(theirs)


def columns(text: str) -> int:
    """How wide the text is in a terminal."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


class _Formatter(argparse.HelpFormatter):
    """Breaks lines between Chinese characters, and counts these as two columns."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        lines = [""]
        for piece in _PIECES.findall(" ".join(text.split())):
            if lines[-1] and columns(f"{lines[-1]}{piece}".rstrip()) > width:
                lines.append("")
            lines[-1] += piece
        return [line.rstrip() for line in lines]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))

    def add_argument(self, action: argparse.Action) -> None:
        super().add_argument(action)
        head = _COLOURS.sub("", self._format_action_invocation(action))
        self._action_max_length: int = max(self._action_max_length, self._current_indent + columns(head))

    def _format_action(self, action: argparse.Action) -> str:
        head = self._format_action_invocation(action)
        too_many = columns(head) - len(head)
        return re.sub(rf"({re.escape(head)}) {{{too_many}}}(?=  )", r"\1", super()._format_action(action), count=1)


def _say(words: str) -> str:
    """What we have no words for stays as it is."""
    end = "\n" if words.endswith("\n") else ""
    told = _BY_WORDS.get(words.removesuffix("\n"))
    return f"{said(told)}{end}" if told else words
