"""What several formats need: values in one line, sentences that end once, ranges of pages, initials."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""Everything that ends a line for some reader, and all other control characters."""

_ENDS = (".", "?", "!", "。", "？", "！", "…")


def one_line(value: str) -> str:
    """A value that cannot begin a new line, and so no new field or record."""
    return value.strip() if value.isprintable() else _BREAKS.sub(" ", value).strip()


def sentence(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."


def page_range(pages: str, dash: str) -> str:
    return re.sub(r"\s*[-‐‑–—]+\s*", dash, pages)


def initials(given: str, stop: str, between: str) -> str:
    """`Mary Jane` → `M. J.` or `M J`; a hyphen stays: `Jean-Paul` → `J.-P.`"""
    words = [word for word in re.split(r"[\s.]+", given) if word]
    return between.join("-".join(f"{part[0].upper()}{stop}" for part in word.split("-") if part) for word in words)
