"""The same files under a second name, which costs no room and no writing; copies, where a disk has no second names."""

from __future__ import annotations

import os
import shutil


def link_file(file: str, name: str) -> None:
    """There must be nothing yet under the name."""
    try:
        os.link(file, name)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(file, name)


def link_tree(folder: str, name: str) -> None:
    os.mkdir(name)
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                link_tree(entry.path, f"{name}/{entry.name}")
            else:
                link_file(entry.path, f"{name}/{entry.name}")
