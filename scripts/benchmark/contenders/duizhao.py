"""duizhao itself, as one would run it, and with one thing or another left out."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from scripts.benchmark.contenders.contender import ROOT, SITE_URL, Contender
from scripts.benchmark.content import Written

_FONTS = ROOT / "build/cache/fonts"
_PROGRAM = (sys.executable, "-m", "duizhao.cli")


def _prepare(written: Written, folder: Path) -> None:
    shutil.copytree(written.folder, folder, dirs_exist_ok=True)
    if _FONTS.is_dir():
        (folder / "build/cache").mkdir(parents=True)
        (folder / "build/cache/fonts").symlink_to(_FONTS)


def _contender(name: str, says: tuple[str, str], *options: str, search: bool = False) -> Contender:
    return Contender(
        name,
        says,
        _prepare,
        (*_PROGRAM, "build", *options),
        (sys.executable, "-c", "import duizhao; print(duizhao.__version__)"),
        output=("build/site", "build/.site.duizhao", "build/cache/[!f]*"),  # of the caches all but the fonts
        site="build/site",
        papers_at="summaries/papers/*/{id}.yml",
        search=search,
        environment={"DUIZHAO_SITE_URL": SITE_URL},  # as published: canonical addresses, alternates, sitemap
    )


# Until a build can leave out its search, what is called without search has it.
_OFFERED = "--no-search" in (ROOT / "src/duizhao/commands/build.py").read_text(encoding="utf-8")
_BARE = ("--no-pdf", "--no-search") if _OFFERED else ("--no-pdf",)
_ALONE = ("--executor", "serial")
_PAIR = ("--executor", "processes", "--workers", "2")

DUIZHAO = _contender("duizhao", ("duizhao", "duizhao"), *_BARE, search=not _OFFERED)
SEARCHABLE = _contender("duizhao-search", ("duizhao，含检索", "duizhao with search"), "--no-pdf", search=True)
ALONE = _contender("duizhao-one", ("duizhao，一个进程", "duizhao, one process"), *_BARE, *_ALONE, search=not _OFFERED)
PAIR = _contender("duizhao-two", ("duizhao，两个进程", "duizhao, two processes"), *_BARE, *_PAIR, search=not _OFFERED)
PRINTED = _contender("duizhao-pdf", ("duizhao，含检索与PDF", "duizhao with search and PDFs"), search=True)
