"""From the address of a repository to the form on which its host takes reports, for the hosts whose forms are known."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from duizhao.rendering.html.reporting import IssueForm

_HOSTS = (
    (re.compile(r"\bgitlab\b"), "-/issues/new", "issue[title]", "issue[description]"),
    (re.compile(r"\bgitee\b"), "issues/new", "title", "description"),
    (re.compile(r"\b(?:github|codeberg|gitea|forgejo)\b"), "issues/new", "title", "body"),
)
"""By a word of the host's name, which those who run one for themselves mostly keep: gitlab.example.org."""


def find_issue_form(repo_url: str) -> IssueForm | None:
    address = urlsplit(repo_url)
    repository = _repository(address.path)
    if address.scheme not in ("http", "https") or "/" not in repository:
        return None
    host = address.netloc.rpartition("@")[2]
    for word, form, title, text in _HOSTS:
        if word.search(host.lower()):
            return IssueForm(f"{address.scheme}://{host}/{repository}/{form}", title, text)
    return None


def _repository(path: str) -> str:
    """Without what leads into it: `/-/tree/main` on GitLab, where groups lie in groups, `/tree/main` elsewhere."""
    before = re.split(r"/(?:-|tree|blob|src)(?:/|$)", path)[0]
    return before.strip("/").removesuffix(".git")
