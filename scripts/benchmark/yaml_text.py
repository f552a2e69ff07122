"""Small pieces of YAML, written by hand as contributors write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from scripts.benchmark.vocabulary import Pair

_NEEDS_QUOTES = re.compile(r"^[\W\d]|: | #|:$")


def line(text: str) -> str:
    """A text on a line of its own, in quotes where YAML needs them."""
    return quoted(text) if _NEEDS_QUOTES.search(text) else text


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def flow(pair: Pair, *more: str) -> str:
    return f"{{{', '.join([f'zh: {quoted(pair.zh)}', f'en: {quoted(pair.en)}', *more])}}}"


def ids(names: Iterable[str]) -> str:
    return f"[{', '.join(names)}]"
