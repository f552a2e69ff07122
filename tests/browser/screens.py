"""The screens that pages are looked at on, and the pages that are looked at on them."""

from __future__ import annotations

from playwright.sync_api import ViewportSize

from tests.published import EDITIONS, KINDS

WIDE = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)
ZOOMED = ViewportSize(width=320, height=256)
"""1280 × 1024 at 400 %."""

APART = ("?choose", "404.html")
"""The pages outside of all editions."""

PAGES = (*APART, *(f"{edition}/{kind}" for edition in EDITIONS for kind in KINDS))

TOY_PAGES = tuple(
    f"{edition}/{path}"
    for edition in ("en", "parallel")
    for path in (
        "",
        "papers/bees/",
        "papers/orchard-hives/",
        "themes/pollinators/",
        "compare/overview/",
        "compare/findings-by-theme/",
        "compare/caveats-of-two-themes/",
        "glossary/",
        "people/",
        "works/",
        "status/",
        "fieldwork/",
    )
)
"""What the published site may lack: each kind of facet, absence and comparison, a text in one language."""
