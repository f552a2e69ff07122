"""Which files a library has: the single files or folders of each kind, and the papers in nested folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from duizhao.diagnostics import Findings, Place, shown, tell
from duizhao.summaries.reading import nearest

FACETS = "facets"
PAPERS = "papers"
TABLES = ("themes", "glossary", "people", "works", "comparisons")
SCHEMA_FOLDER = "schema"
REVIEWED = "reviewed"


class SourceFile(NamedTuple):
    """A file to read, and its path as findings name it."""

    file: Path
    path: str


def tell_missing(root: Path, called: str, findings: Findings) -> None:
    message = tell("there is no folder {folder}", folder=shown(str(root)))
    hint = tell("set 'summaries' in mkdocs.yml to the folder with the summaries")
    findings.error("no-library", Place(called), message, hint)


def find_files(root: Path, findings: Findings, called: str = "") -> dict[str, list[SourceFile]]:
    """The files of each kind, in the order of their paths, which start with what the folder is called in its project.
    Nothing that is not a plain file is followed or read."""
    called = called or root.name
    found: dict[str, list[SourceFile]] = {kind: [] for kind in (FACETS, PAPERS, *TABLES, REVIEWED)}
    for source in _walk(root, called, called, findings):
        kind = source.path.removeprefix(f"{called}/").split("/")[0].removesuffix(".yml")
        in_folder = kind in (PAPERS, REVIEWED)
        if kind in found and (not in_folder or source.file.parent != root):
            found[kind].append(source)
        else:
            hint = tell("put it into the folder {folder}/", folder=kind) if in_folder else nearest(kind, found)
            _leave_unread(source.path, hint, findings)
    return found


def _walk(folder: Path, path: str, root: str, findings: Findings) -> Iterator[SourceFile]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{path}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if name != f"{root}/{SCHEMA_FOLDER}":
                yield from _walk(Path(entry.path), name, root, findings)
        elif entry.is_symlink() or not entry.is_file(follow_symlinks=False):
            message = tell("{file} is a link or a device, not a file", file=shown(name))
            findings.error("not-a-file", Place(name), message, tell("put a copy of the file here"))
        elif entry.name.endswith(_ending_of(name, root)):
            yield SourceFile(Path(entry.path), name)
        else:
            is_summary = Path(entry.name).suffix.lower() in (".yaml", ".yml") and _ending_of(name, root) == ".yml"
            hint = tell("rename it so that it ends in '.yml'") if is_summary else tell("move it elsewhere")
            _leave_unread(name, hint, findings)


def _leave_unread(path: str, hint: str, findings: Findings) -> None:
    findings.warning("unknown-file", Place(path), tell("nothing reads the file {file}", file=shown(path)), hint)


def _ending_of(path: str, root: str) -> str:
    """What a file ends in that is read there."""
    return ".reviewed" if path.startswith(f"{root}/{REVIEWED}/") else ".yml"
