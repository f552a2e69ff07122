"""Where the form stands on the page about contributing, and what its scripts are told there."""

from __future__ import annotations

import json
from typing import NamedTuple

from duizhao.editions.addresses import CONTRIBUTE
from duizhao.editions.edition import Edition
from duizhao.editions.passages import Heard, plain
from duizhao.rendering.data.form import FOLDER, languages_of
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.reporting import IssueForm

ANCHOR = "form"


class NewFilePage(NamedTuple):
    """A host's page on which a file is made: where it stands, and what it calls the file's name and its text. A name
    that is empty is one that the host does not take."""

    address: str
    file: str
    text: str


class Hosting(NamedTuple):
    """Where a summary can be handed in. `folder` is that of the summaries in the repository; under `edit` its files are
    edited, if they can be."""

    folder: str
    edit: str = ""
    make: NewFilePage | None = None
    issue: IssueForm | None = None


def form_html(edition: Edition, words: dict[str, Heard], hosting: Hosting) -> str:
    up = "../" * (1 + CONTRIBUTE.path.count("/"))
    told = {
        "folder": hosting.folder,
        "edit": hosting.edit,
        "make": hosting.make._asdict() if hosting.make else None,
        "issue": hosting.issue._asdict() if hosting.issue else None,
    }
    return template("form").render(
        anchor=ANCHOR,
        language=edition.language,
        languages=" ".join(languages_of(edition)),
        files=f"{up}{FOLDER}/",
        hosting=json.dumps(told, ensure_ascii=False),
        title=plain(words["form"]),
        unscripted=plain(words["form-unscripted"]),
        broken=plain(words["form-broken"]),
    )
