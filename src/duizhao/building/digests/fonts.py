"""The fonts that digests are set in: which files they are, where they lie, and whether they are there.

`fonts.sha256` names the files, as they stand in their npm packages, and pins their bytes. They lie apart from the
package and from the clone's history, because they are large; `scripts/lib/fonts.sh` brings them.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from duizhao.diagnostics import tell

PINNED = Path(__file__).with_name("fonts.sha256")
LICENCE = "LICENSE_FONT"
MISSING = tell("no PDFs are made: their fonts are not in build/cache/fonts; ./scripts/build fetches them")


class WrongFont(Exception):
    """A font that is not the one that is pinned."""


class Font(NamedTuple):
    """A file of a font in its package, and what it must be."""

    source: str
    sha256: str

    @property
    def package(self) -> str:
        return self.source.partition("/")[0]

    @property
    def name(self) -> str:
        return self.source.rpartition("/")[2]


def pinned_fonts() -> list[Font]:
    lines = PINNED.read_text(encoding="utf-8").splitlines()
    return [Font(source, sha256) for sha256, source in (line.split("  ") for line in lines)]


def fonts_folder(project: Path) -> Path:
    return project / "build" / "cache" / "fonts"


def find_fonts(project: Path) -> Path | None:
    """The folder with the fonts, where all that are pinned now were put there."""
    folder = fonts_folder(project)
    installed = folder / PINNED.name
    if not (installed.is_file() and installed.read_bytes() == PINNED.read_bytes()):
        return None
    return folder if all((folder / font.name).is_file() for font in pinned_fonts()) else None


def install_fonts(packages: Path, project: Path) -> None:
    """Takes the fonts out of unpacked npm packages, each with its licence, after a look at every byte. The folder is
    made afresh and put in place when it is whole: what else would lie in it would change how a digest is set."""
    folder = fonts_folder(project)
    fresh = folder.with_name(".fonts.fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for font in pinned_fonts():
        data = (packages / font.source).read_bytes()
        if hashlib.sha256(data).hexdigest() != font.sha256:
            raise WrongFont(f"{packages / font.source} is not the file that {PINNED.name} pins")
        (fresh / font.name).write_bytes(data)
        shutil.copyfile(packages / font.package / LICENCE, fresh / f"LICENSE-{font.package}.txt")
    shutil.copyfile(PINNED, fresh / PINNED.name)
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


if __name__ == "__main__":
    install_fonts(Path(sys.argv[1]), Path(sys.argv[2]))
