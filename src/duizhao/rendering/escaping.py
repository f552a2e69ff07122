"""A string as HTML: nothing in it is markup, between tags or in an attribute."""

from __future__ import annotations

import html
from functools import lru_cache

LATELY = 4096
"""More than the four editions of a page say, and the names that come again on page after page."""


@lru_cache(LATELY)
def escape(text: str) -> str:
    """As the standard library does it. Most strings hold nothing to escape, which is sooner seen than done."""
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return html.escape(text)
    return text
