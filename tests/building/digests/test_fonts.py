"""The fonts of the digests: what is put in place is what is pinned, whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from duizhao.building.digests import fonts
from duizhao.building.digests.fonts import WrongFont, find_fonts, fonts_folder, install_fonts, pinned_fonts

ROOT = Path(__file__).parents[3]
FILES = {"bee-serif/400/Bee_400.ttf": b"bee", "bee-serif/700/Bee_700.ttf": b"BEE", "moth-sans/400/Moth.ttf": b"moth"}


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Unpacked packages, and a list that pins some of their files."""
    folder = tmp_path / "packages"
    for name, data in {**FILES, "bee-serif/900/Bee_900.ttf": b"not wanted"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    for package in ("bee-serif", "moth-sans"):
        (folder / package / "LICENSE_FONT").write_text(f"the licence of {package}")
    pinned = tmp_path / "fonts.sha256"
    pinned.write_text("".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in FILES.items()))
    monkeypatch.setattr(fonts, "PINNED", pinned)
    return folder


def test_the_pinned_files_are_put_in_place_with_their_licences_and_nothing_else(packages: Path, tmp_path: Path) -> None:
    fonts_folder(tmp_path).mkdir(parents=True)
    (fonts_folder(tmp_path) / "stray.ttf").write_bytes(b"would change how a digest is set")
    install_fonts(packages, tmp_path)
    there = {file.name: file.read_bytes() for file in fonts_folder(tmp_path).iterdir()}
    assert there == {
        "Bee_400.ttf": b"bee",
        "Bee_700.ttf": b"BEE",
        "Moth.ttf": b"moth",
        "LICENSE-bee-serif.txt": b"the licence of bee-serif",
        "LICENSE-moth-sans.txt": b"the licence of moth-sans",
        "fonts.sha256": fonts.PINNED.read_bytes(),
    }
    assert find_fonts(tmp_path) == fonts_folder(tmp_path)


def test_a_file_that_is_not_what_is_pinned_is_refused_and_what_was_there_stays(packages: Path, tmp_path: Path) -> None:
    install_fonts(packages, tmp_path)
    (packages / "moth-sans/400/Moth.ttf").write_bytes(b"a moth of another kind")
    with pytest.raises(WrongFont, match=r"Moth\.ttf"):
        install_fonts(packages, tmp_path)
    assert find_fonts(tmp_path) == fonts_folder(tmp_path)


@pytest.mark.parametrize("spoil", ["nothing there", "another list", "a file lost"])
def test_fonts_that_are_not_all_there_are_not_found(packages: Path, tmp_path: Path, spoil: str) -> None:
    if spoil != "nothing there":
        install_fonts(packages, tmp_path)
        assert find_fonts(tmp_path)
    if spoil == "another list":
        fonts.PINNED.write_text(fonts.PINNED.read_text().replace("Bee_700", "Bee_800"))
    if spoil == "a file lost":
        (fonts_folder(tmp_path) / "Moth.ttf").unlink()
    assert find_fonts(tmp_path) is None


def test_the_real_fonts_are_those_that_are_pinned() -> None:
    folder = find_fonts(ROOT)
    assert folder, "run ./scripts/test once without paths, or ./scripts/build: they fetch the fonts"
    for font in pinned_fonts():
        assert hashlib.sha256((folder / font.name).read_bytes()).hexdigest() == font.sha256, font.name
    assert {file.name for file in folder.glob("*.ttf")} == {font.name for font in pinned_fonts()}
