"""Where the text of a licence stands, for those that a summary names in the usual short form."""

from __future__ import annotations

import re

_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-(?:NC|SA|ND))*)-(\d\.\d)")


def find_licence_address(name: str) -> str:
    """Empty for a name that is not known: a wrong licence is worse than none."""
    if name == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = _CREATIVE_COMMONS.fullmatch(name)
    return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else ""
