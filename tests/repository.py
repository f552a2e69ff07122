"""The toy library as a Git repository, with commits, branches and clones."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.toy import ToyLibrary

_WHO = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}


class Repository:
    def __init__(self, library: ToyLibrary) -> None:
        self.library = library
        self.root = library.root
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("the library as it was")

    def git(self, *arguments: str, told: bytes | None = None, folder: Path | None = None) -> str:
        command = ["git", "-C", str(folder or self.root), *_WHO, *arguments]
        done = subprocess.run(command, input=told, capture_output=True, env={**os.environ, **_ALONE}, check=True)
        return done.stdout.decode().strip()

    def commit(self, message: str) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def tree(self, entries: bytes) -> str:
        """A tree of any shape, such as no Git would make."""
        return self.git("hash-object", "-t", "tree", "-w", "--stdin", "--literally", told=entries)
