"""Puts the report on a proposal where its reviewers read it: as one comment, written anew each time.

    python scripts/ci/comment.py REPORT

Runs with the right to comment, so it trusts nothing that came from the proposal:

1. The report must be one that `duizhao diff` writes: no mention, picture, link or HTML but folds, and not too long.
2. The proposal is found by asking the host which one has the commit that was looked at; no number is taken from a file.
3. The comment is ours if our account wrote it and it carries our mark; else a new one is written.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

MARK = "<!-- duizhao: what this proposal changes -->"
LONGEST = 60_000
PATIENCE = 20
PAGE = 100
_ALIEN = re.compile(
    r"(?<![\\\w])@[\w-]|!\[|\]\s*[\[(:]|://|\bwww\.|<(?!/?(?:details|summary|del|ins|b)>)|&(?!amp;|lt;|gt;|quot;|#)"
)


class NotPosted(Exception):
    """Why there is no comment."""


class Host:
    """A code host's interface, for one repository."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._base = f"{environment['GITHUB_API_URL']}/repos/{environment['GITHUB_REPOSITORY']}"
        self._token = environment["GITHUB_TOKEN"]

    def ask(self, path: str, method: str = "GET", body: Mapping[str, str] | None = None) -> Any:
        request = Request(
            self._base + path,
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": f"Bearer {self._token}", "Accept": "application/vnd.github+json"},
        )
        try:
            with urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)
        except HTTPError as error:
            raise NotPosted(f"{method} {path}: the host answered {error.code}") from error
        except (URLError, TimeoutError, json.JSONDecodeError) as error:
            raise NotPosted(f"{method} {path}: {error}") from error


def read_report(file: Path) -> str:
    data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    text = data[: 4 * LONGEST].decode("utf-8", "replace").strip()
    if not text:
        raise NotPosted("the report is empty or missing")
    if len(data) > 4 * LONGEST or len(text) > LONGEST:
        raise NotPosted("the report is too long")
    if alien := _ALIEN.search(text):
        raise NotPosted(f"the report has what ours never have: {alien[0]!a}")
    return text


def proposal_of(host: Host, owner: str, branch: str, commit: str) -> int:
    """The number of the open proposal whose newest commit this is."""
    query = urlencode({"state": "open", "head": f"{owner}:{branch}", "per_page": PAGE})
    numbers = [one["number"] for one in host.ask(f"/pulls?{query}") if one["head"]["sha"] == commit]
    if len(numbers) != 1:
        raise NotPosted(f"{len(numbers)} open proposals have the commit {commit}; it may have been replaced meanwhile")
    return int(numbers[0])


def comment_of(host: Host, number: int, account: str) -> int | None:
    page = 1
    while found := host.ask(f"/issues/{number}/comments?per_page={PAGE}&page={page}"):
        for one in found:
            if one["user"]["login"] == account and one["body"].startswith(MARK):
                return int(one["id"])
        page += 1
    return None


def main(report: Path, environment: Mapping[str, str]) -> str:
    text = read_report(report)
    host = Host(environment)
    owner, branch, commit = (environment[name] for name in ("HEAD_OWNER", "HEAD_BRANCH", "HEAD_SHA"))
    number = proposal_of(host, owner, branch, commit)
    body = {"body": f"{MARK}\n{text}\n"}
    known = comment_of(host, number, environment.get("COMMENTS_AS", "github-actions[bot]"))
    if known is None:
        host.ask(f"/issues/{quote(str(number))}/comments", "POST", body)
    else:
        host.ask(f"/issues/comments/{known}", "PATCH", body)
    return f"told of in proposal {number}"


if __name__ == "__main__":
    try:
        print(main(Path(sys.argv[1]), os.environ))
    except NotPosted as reason:
        print(f"no comment: {reason}", file=sys.stderr)
        sys.exit(1)
