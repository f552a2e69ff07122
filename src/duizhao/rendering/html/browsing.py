"""The way through a list in parts as HTML: bars, a directory, the parts before and behind."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.editions.page import Browse, PartLink
from duizhao.editions.voice import Link
from duizhao.rendering.html.inline import InlineWriter


class BrowseWriter:
    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline

    def bars(self, browse: Browse) -> str:
        """Above a list. Where the page was asked for by an id that stands further on, a script goes there: it is told
        how the ids of the parts below begin."""
        inline = self._inline
        keys = f' data-list="{inline.href(browse.place)}" data-parts="{browse.keys}"' if browse.keys else ""
        bars = "".join([f"<ul>{self._links(bar)}</ul>\n" for bar in browse.bars])
        directory = "".join([self._entry(part, below) for part, below in browse.directory])
        if directory:
            deep = " dz-directory--deep" if any(below for _, below in browse.directory) else ""
            bars += f'<ul class="dz-directory{deep}">{directory}</ul>\n'
        return f'<nav class="dz-browse" aria-label="{inline.text(browse.name)}"{keys}>\n{bars}</nav>\n'

    def turning(self, browse: Browse) -> str:
        """Below a list: to the parts before and behind."""
        ways = [("prev", browse.before, "part-before"), ("next", browse.after, "part-after")]
        links = "".join([self._way(rel, link, word) for rel, link, word in ways if link is not None])
        return f'<nav class="dz-turning" aria-label="{self._inline.names["part-turning"]}">{links}</nav>\n'

    def _way(self, rel: str, link: Link, word: str) -> str:
        assert link.target
        words = f"<small>{self._inline.words[word]}</small> {self._inline.label(link.said)}"
        return f'<a rel="{rel}" href="{self._inline.href(link.target)}">{words}</a>'

    def _links(self, parts: Iterable[PartLink], *, counted: bool = False) -> str:
        return "".join([f"<li>{self._link(part, counted=counted)}</li>" for part in parts])

    def _link(self, part: PartLink, *, counted: bool) -> str:
        link, entries, current = part
        assert link.target
        mark = f' aria-current="{current}"' if current else ""
        number = f' <span class="dz-count">{entries}</span>' if counted else ""
        return f'<a href="{self._inline.href(link.target)}"{mark}>{self._inline.label(link.said)}</a>{number}'

    def _entry(self, part: PartLink, below: tuple[PartLink, ...]) -> str:
        inner = f"\n<ul>{self._links(below, counted=True)}</ul>" if below else ""
        return f"<li>{self._link(part, counted=True)}{inner}</li>\n"
