"""A shell: a theme page with holes, rendered once, into which any number of pages are spliced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from duizhao.diagnostics import tell
from duizhao.site.troubles import ShellError

HOLES = ("head", "title", "switch", "contents", "body")
_MARK = re.compile(r"<!--hole:([a-z]+)-->")


class Shell(NamedTuple):
    """Literal pieces and, between them, the names of holes: pieces[0] holes[0] pieces[1] …

    The pieces are bytes, so that they are encoded once and not for each page.
    """

    pieces: tuple[bytes, ...]
    holes: tuple[str, ...]

    def fill(self, fills: Mapping[str, str]) -> bytes:
        parts = [self.pieces[0]]
        for hole, piece in zip(self.holes, self.pieces[1:], strict=True):
            parts.append(fills[hole].encode())
            parts.append(piece)
        return b"".join(parts)


def hole(name: str) -> str:
    """What a template writes where a hole shall be."""
    return f"<!--hole:{name}-->"


def cut_shell(html: str, name: str) -> Shell:
    """The shell in a rendered page. A hole that is missing means that the theme no longer renders what stands there."""
    cut = _MARK.split(html)
    shell = Shell(tuple([piece.encode() for piece in cut[::2]]), tuple(cut[1::2]))
    for wanted in HOLES:
        if wanted not in shell.holes:
            raise ShellError(
                tell(
                    "the shell '{shell}' has no hole '{hole}': the theme did not render the part that holds it; "
                    "compare the templates in duizhao/site/theme with those of the theme installed",
                    shell=name,
                    hole=wanted,
                )
            )
    for found in shell.holes:
        if found not in HOLES:
            raise ShellError(tell("the shell '{shell}' has a hole '{hole}' that nothing fills", shell=name, hole=found))
    return shell
