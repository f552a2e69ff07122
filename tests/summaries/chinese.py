"""Whether a message told in Chinese is in Chinese throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.diagnostics import Finding, said

_NO_WORDS_OF_OURS = re.compile(
    r"""
      '[^']*' | "[^"]*"           # what somebody wrote, or is to write
    | \[\[[^\]]*\]\] | \{[^}]*\}  # links, holes and small mappings
    | %\(\w+\)\w | %\w            # holes of argparse
    | [!-~]*[-./_:][!-~]*         # files, addresses, ids, options
    | \b[A-Z][A-Z0-9]+\b          # names of characters and formats
    """,
    re.VERBOSE,
)


def in_chinese(message: str) -> bool:
    """It has Chinese characters, and nowhere two English words in a row: one alone is a key, an id or a name."""
    words = _NO_WORDS_OF_OURS.sub("·", message)
    return bool(re.search("[\u4e00-\u9fff]", words)) and not re.search("[A-Za-z]{3,} +[A-Za-z]{2,}", words)


def told_in_chinese(findings: Iterable[Finding]) -> list[str]:
    """Messages and hints; a finding without a hint helps nobody, so its empty one stands here too."""
    return [said(words, "zh") for finding in findings for words in (finding.message, finding.hint)]


def says_anything(template: str) -> bool:
    """Whether a template has words of its own beside its holes."""
    return bool(re.search("[A-Za-z]", _NO_WORDS_OF_OURS.sub("", template)))
