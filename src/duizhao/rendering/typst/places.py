"""Where links of a digest lead: to another page of it, to the site where its address is known, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.editions.addresses import Target

_SAFE = ("https://", "http://", "mailto:")
_ANCHOR = re.compile(r',"anchor":"((?:[^"\\]|\\.)*)"')


class Places:
    """`pages` are the paths of pages that stand in the digest with all their anchors, `entries` single anchors."""

    def __init__(self, pages: Iterable[str] = (), entries: Iterable[Target] = (), base: str = "") -> None:
        self._pages = frozenset(pages)
        self._entries = frozenset(entries)
        self._base = base
        self._wanted: set[str] = set()

    def to(self, target: Target) -> str:
        """A label of the digest, marked by `#`, or an address."""
        if target.path in self._pages or target in self._entries:
            return f"#{self.page_of(target)}"
        if not self._base:
            return ""
        return f"{self._base}{target.path}{f'#{target.anchor}' if target.anchor else ''}"

    def page_of(self, target: Target) -> str:
        """The label of something in the digest whose page is to be told."""
        label = label_of(target)
        self._wanted.add(label)
        return label

    def has(self, target: Target) -> bool:
        return target.path in self._pages or target in self._entries

    def without_unwanted_anchors(self, data: str) -> str:
        """A document's JSON without the anchors that nothing in it leads to: each costs about what a line costs."""
        return _ANCHOR.sub(lambda found: found[0] if found[1] in self._wanted else "", data)

    @staticmethod
    def out(url: str) -> str:
        """An address elsewhere, if it is of a kind that may be followed."""
        return url if url.startswith(_SAFE) else ""


def label_of(target: Target) -> str:
    return f"{target.path}#{target.anchor}"
