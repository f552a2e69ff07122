"""Real kills, at moments nobody chose."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from duizhao.building.publishing import generation_of
from tests.building.publishing import looping
from tests.building.publishing.sites import empty_folders, read

KILLS = int(os.environ.get("DUIZHAO_KILLS", "25"))
"""By hand, hundreds."""


def test_a_build_killed_at_any_moment_leaves_one_whole_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    chance = random.Random(1)
    number = amid = 0
    for _ in range(KILLS):
        command = (sys.executable, looping.__file__, str(site), str(number))
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as building:
            assert building.stdout
            assert building.stdout.readline() == f"{number}\n"
            time.sleep(chance.uniform(0, 0.05))
            building.kill()
            told = [number, *map(int, building.stdout.read().split())][-1]
        published = int(generation_of(site))
        assert read(site) == looping.tree_of(published)
        assert empty_folders(site) == []
        assert published in (told, told + 1)
        amid += (site.with_name(".site.duizhao") / "lock").exists()
        number = published + 1
    assert amid  # most were killed while they had the lock
