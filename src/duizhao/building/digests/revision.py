"""Which state of the summaries a digest is of: the last commit that changed them, where Git can tell."""

from __future__ import annotations

import subprocess
from pathlib import Path

from duizhao.rendering.typst.documents import Imprint


def imprint_of(summaries: Path, site_url: str) -> Imprint:
    """A commit that leaves the summaries alone leaves the whole library's digest as it was."""
    log = _git(summaries, "log", "-1", "--format=%h %cs", "--abbrev=10", "--", ".")
    if not log:
        return Imprint(site_url)
    revision, _, date = log.partition(" ")
    return Imprint(site_url, revision, date, bool(_git(summaries, "status", "--porcelain", "--", ".")))


def _git(folder: Path, *arguments: str) -> str:
    """What Git says, or nothing where it is not there or knows nothing of the folder."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
