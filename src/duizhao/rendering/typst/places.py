"""Where links of a digest lead: to another page of it, to the site where its address is known, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.editions.addresses import Target

_SAFE = ("https://", "http://", "mailto:")


class Places:
    """`pages` are the paths of pages that stand in the digest with all their anchors, `entries` single anchors."""

    def __init__(self, pages: Iterable[str] = (), entries: Iterable[Target] = (), base: str = "") -> None:
        self._pages = frozenset(pages)
        self._entries = frozenset(entries)
        self._base = base

    def to(self, target: Target) -> str:
        """A label of the digest, marked by `#`, or an address."""
        if target.path in self._pages or target in self._entries:
            return f"#{label_of(target)}"
        if not self._base:
            return ""
        return f"{self._base}{target.path}{f'#{target.anchor}' if target.anchor else ''}"

    def has(self, target: Target) -> bool:
        return target.path in self._pages or target in self._entries

    @staticmethod
    def out(url: str) -> str:
        """An address elsewhere, if it is of a kind that may be followed."""
        return url if url.startswith(_SAFE) else ""


def label_of(target: Target) -> str:
    return f"{target.path}#{target.anchor}"
