"""A program that publishes one change after another until it is killed: `python looping.py SITE FIRST`.

Each site follows from its number, and so does how its generation is called.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from duizhao.building.publishing import ChangedSite, WholeSite, generation_of, site_lock
from duizhao.rendering.artifact import Artifact


def tree_of(number: int) -> dict[str, bytes]:
    """Half of the files are the same for all sites; the rest come, go, change, or turn from files into folders."""
    chance = random.Random(number)
    tree = {f"same/{name}/index.html": b"%d" % name for name in range(10)}
    for name in range(20):
        kind = chance.randrange(4)
        path = {1: f"turned/{name}", 2: f"turned/{name}/index.html", 3: f"turned/{name}/deep/{number % 3}/index.html"}
        if kind:
            tree[path[kind]] = chance.randbytes(chance.choice([10, 100_000]))
    return tree


def publish(site: Path, number: int) -> None:
    """As a change where that can be, and now and then whole."""
    old = generation_of(site)
    tree = tree_of(number)
    if not old or number % 9 == 0:
        whole = WholeSite(site)
        for path, data in tree.items():
            whole.write(Artifact(path, data))
        whole.publish(str(number))
        return
    changed = ChangedSite(site, old)
    for path in tree_of(int(old)).keys() - tree.keys():
        changed.remove(path)
    for path, data in tree.items():
        changed.write(Artifact(path, data))
    changed.publish(str(number))


if __name__ == "__main__":
    SITE, NUMBER = Path(sys.argv[1]), int(sys.argv[2])
    while True:
        with site_lock(SITE):
            publish(SITE, NUMBER)
        os.write(1, b"%d\n" % NUMBER)
        NUMBER += 1
