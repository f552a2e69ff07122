"""A last page for a few lines is no page: how much closer a document is set so that it ends on the page before.

A line and the gap below it are one of type and six tenths of white; of a page's height the white that may be closed is
about so much everywhere, between paragraphs more.
"""

from __future__ import annotations

SPARSE = 0.17
"""From what part of a page on it is worth its paper."""

CLOSEST = 0.82
"""No gap is made smaller than this part of it: nobody sees it."""

_WHITE = 0.3
_SPARE = 0.07
"""What is gained beyond what is needed, in pages: not every gap can be closed."""

_LONGEST = 80
"""A longer document is a book, whose last page is that of an index."""

RULE = repr((SPARSE, CLOSEST, _WHITE, _SPARE, _LONGEST))


def gaps_to_try(pages: int, filled: float) -> list[float]:
    """What part of the gaps to leave, and what if that is not enough, because pictures and headings that keep together
    take what was gained; nothing where the last page is well filled or cannot be saved."""
    if not 1 < pages <= _LONGEST or filled >= SPARSE:
        return []
    closed = (max(filled, 0) + _SPARE) / ((pages - 1) * _WHITE)
    return [round(1 - part, 3) for part in (closed, 2 * closed) if 1 - part >= CLOSEST]
