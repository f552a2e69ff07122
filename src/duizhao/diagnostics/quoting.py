"""How messages quote what a contributor wrote: short, and inert in a terminal and in a log."""

from __future__ import annotations

LONGEST_VALUE = 60


def shown(value: str) -> str:
    """A contributor's value as a message quotes it: short, on one line, with nothing in it that a terminal obeys."""
    short = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
    return f"'{inert(short)}'"


def inert(text: str, *, but: str = "") -> str:
    """The text with every character that is not printable written as its escape, but for those that stay."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in but else _escape(char) for char in text)


def _escape(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")
