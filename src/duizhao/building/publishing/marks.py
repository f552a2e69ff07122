"""The mark of a published site: that a build made it, which the next may replace, and of which generation it is."""

from __future__ import annotations

from pathlib import Path

from duizhao.building.publishing.troubles import NotOurSite
from duizhao.diagnostics import tell
from duizhao.rendering.artifact import Artifact

MARK = ".duizhao-site"
_SAYS = "Published by duizhao; the next build replaces this folder whole."
_GENERATION = "generation "


def generation_of(site_dir: Path) -> str:
    """The name under which the site was published; empty where there is none, or no name was given."""
    try:
        lines = (site_dir / MARK).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return ""
    named = [line.removeprefix(_GENERATION) for line in lines if line.startswith(_GENERATION)]
    return named[0] if lines[:1] == [_SAYS] and len(named) == 1 else ""


def mark_of(generation: str) -> Artifact:
    assert generation.isprintable(), "a generation is named in one line"
    lines = [_SAYS, *([_GENERATION + generation] if generation else [])]
    return Artifact(MARK, "".join(f"{line}\n" for line in lines).encode())


def hold_ours(site: Path) -> None:
    """A site is replaced whole, so it must be a build's, or empty."""
    if site.is_dir() and any(site.iterdir()) and not (site / MARK).is_file():
        raise NotOurSite(
            tell(
                "{folder} holds files that duizhao did not write, and publishing replaces the whole folder: "
                "empty it, choose another 'site_dir', or put a file '{mark}' into it if all of it may go",
                folder=site,
                mark=MARK,
            )
        )
