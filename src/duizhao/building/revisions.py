"""A state of the summaries as a folder: a folder as it is, or a revision of the project's Git repository, written out.

Nothing of a repository is run: no hook, filter or transport. Of a tree only plain files are written, by their names;
what else it holds stands there as a link to nothing, which the loader refuses.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from duizhao.diagnostics import shown, tell
from duizhao.site.settings import Settings
from duizhao.summaries.guard import LARGEST_FILE

_SAFE = ("-c", "safe.bareRepository=explicit", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false")
_ENVIRONMENT = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C"}
_OF_ANOTHER = frozenset(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"])
_NOTHING = "what-stands-here-is-no-file"


class NotFound(Exception):
    """Nothing can be compared; what to say is in its first argument."""


class State(NamedTuple):
    """What was asked for, and the commit that it is, where it is one; or that from which both sides `parted`."""

    asked: str
    commit: str = ""
    parted: bool = False


def find_states(settings: Settings, base: str, head: str) -> tuple[State, State]:
    """The two states to compare; an empty head is the project's folder as it is. What a branch means is what it did
    since it parted from its base, so a base that went on is taken where the two parted."""
    old, new = find_state(settings, base), find_state(settings, head) if head else State("")
    mine = new.commit or (_commit(settings.root, "HEAD") if not head else "")
    if old.commit and mine:
        parted = _git(settings.root, "merge-base", old.commit, mine)
        if parted and parted != old.commit:
            old = State(base, parted, parted=True)
    return old, new


def find_state(settings: Settings, asked: str) -> State:
    """A revision where there is one of that name, else a folder: no folder can pass itself off as a revision."""
    commit = _commit(settings.root, asked)
    if commit or Path(asked).is_dir():
        return State(asked, commit)
    raise NotFound(_missing(settings.root, asked))


@contextmanager
def summaries_at(settings: Settings, state: State) -> Iterator[Path]:
    """The folder of the summaries in that state; it may not be there."""
    if state.commit:
        with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
            yield _written_out(settings, state, Path(folder) / "summaries")
    elif not state.asked:
        yield settings.summaries
    else:
        yield _within(Path(state.asked), settings.called)


def _within(folder: Path, called: str) -> Path:
    """The summaries in a folder that is a project, or that holds nothing else."""
    if (folder / called).is_dir():
        return folder / called
    if (folder / "facets.yml").is_file() or (folder / "facets").is_dir():
        return folder
    hint = tell("give a project, or its folder of summaries")
    raise NotFound(tell("the folder {folder} holds no summaries; {hint}", folder=shown(str(folder)), hint=hint))


def _commit(root: Path, asked: str) -> str:
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")


def _missing(root: Path, asked: str) -> str:
    value = shown(asked)
    if not _git(root, "rev-parse", "--git-dir"):
        return tell("there is no folder {value}, and this project is in no Git repository", value=value)
    if _commit(root, f"origin/{asked}"):
        return tell("there is no revision {value}; did you mean {other}?", value=value, other=shown(f"origin/{asked}"))
    if _git(root, "rev-parse", "--is-shallow-repository") == "true":
        return tell(
            "there is no revision {value}: this clone is shallow; fetch the rest with 'git fetch --unshallow', "
            "or with 'fetch-depth: 0' in a workflow",
            value=value,
        )
    return tell("there is no revision and no folder {value}; 'git log --all' lists revisions", value=value)


def _written_out(settings: Settings, state: State, folder: Path) -> Path:
    prefix = _git(settings.root, "rev-parse", "--show-prefix")
    path = posixpath.normpath(posixpath.join(prefix, settings.called))
    tree = _git(settings.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{state.commit}:{path}")
    if not tree:
        return folder
    entries = _entries(settings.root, tree)
    if entries is None and _git(settings.root, "cat-file", "-t", tree) != "tree":
        raise NotFound(tell("{path} is no folder in {revision}", path=shown(path), revision=shown(state.asked)))
    folder.mkdir()
    wanted = [entry for entry in entries or () if entry.is_file and entry.size <= LARGEST_FILE]
    contents = _contents(settings.root, [entry.blob for entry in wanted])
    if entries is None or contents is None:
        raise NotFound(tell("{revision} is not whole in this clone; fetch it first", revision=shown(state.asked)))
    for entry, data in zip(wanted, contents, strict=True):
        _write(folder / entry.path, data)
    for entry in entries:
        if entry.is_file and entry.size > LARGEST_FILE:
            _write(folder / entry.path, bytes(LARGEST_FILE + 1))  # as much as shows that it is too large
        elif not entry.is_file:
            _link(folder / entry.path)
    return folder


class _Entry(NamedTuple):
    path: PurePosixPath
    blob: str
    size: int
    is_file: bool


def _entries(root: Path, tree: str) -> list[_Entry] | None:
    """All of a tree, however deep; names that lead elsewhere are left out, as no checkout would write them."""
    listed = _run(root, "ls-tree", "-r", "-z", "-l", "--full-tree", tree)
    if listed is None:
        return None
    entries = []
    for line in listed.split(b"\0"):
        told, _, name = line.partition(b"\t")
        path = PurePosixPath(os.fsdecode(name))
        if told and not path.is_absolute() and not {"..", ".git"} & set(path.parts):
            mode, kind, blob, size = told.decode().split()
            is_file = kind == "blob" and mode.startswith("100")
            entries.append(_Entry(path, blob, int(size) if is_file else 0, is_file))
    return entries


def _contents(root: Path, objects: list[str]) -> list[bytes] | None:
    """What each object holds; nothing at all where one is missing. No filter is applied."""
    answer = _run(root, "cat-file", "--batch", told="".join(f"{one}\n" for one in objects).encode())
    if answer is None:
        return None
    contents, at = [], 0
    for _ in objects:
        end = answer.find(b"\n", at)
        head = answer[at:end].split()
        if len(head) != 3:
            return None
        size = int(head[2])
        contents.append(answer[end + 1 : end + 1 + size])
        at = end + size + 2
    return contents


def _write(file: Path, data: bytes) -> None:
    """Into a new file; where a tree has a name twice, or one within a file, the first holds."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as handle:
            handle.write(data)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        return


def _link(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(_NOTHING)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        return


def _git(root: Path, *arguments: str) -> str:
    """What Git says in a line, or nothing where it is not there or knows no answer."""
    answer = _run(root, *arguments)
    return os.fsdecode(answer).rstrip("\n") if answer is not None else ""


def _run(root: Path, *arguments: str, told: bytes | None = None) -> bytes | None:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER} | _ENVIRONMENT
    command = ["git", "--no-pager", "-C", str(root), *_SAFE, *arguments]
    try:
        done = subprocess.run(command, input=told, capture_output=True, env=environment, check=False)
    except (OSError, ValueError):  # no Git here, or a NUL in what was asked for
        return None
    return done.stdout if done.returncode == 0 else None
