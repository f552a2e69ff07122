"""From the address under which files are edited to the page on which one is made, for hosts that are known."""

from __future__ import annotations

import re

from duizhao.rendering.html.form import Hosting, NewFilePage
from duizhao.site.settings import Settings

_PAGES = (
    (re.compile(r"(//[^/]*\bgithub\b[^/]*/[^/]+/[^/]+/)edit/", re.IGNORECASE), r"\1new/", "filename", "value"),
    (re.compile(r"(//[^/]*\bgitlab\b[^/]*/.+/-/)edit/", re.IGNORECASE), r"\1new/", "file_name", ""),
    (
        re.compile(r"(//[^/]*\b(?:codeberg|gitea|forgejo)\b[^/]*/[^/]+/[^/]+/)_edit/", re.IGNORECASE),
        r"\1_new/",
        "filename",
        "value",
    ),
)
"""GitLab's takes a name and leaves the text out."""


def hosting_of(settings: Settings) -> Hosting:
    edit = settings.edit_base
    return Hosting(settings.called, edit, find_new_file_page(edit), settings.issues)


def find_new_file_page(edit_base: str) -> NewFilePage | None:
    for address, new, file, text in _PAGES:
        if address.search(edit_base):
            return NewFilePage(address.sub(new, edit_base, count=1), file, text)
    return None
