# shellcheck shell=bash
# Brings the fonts that digests are set in. Sourced after prepare_environment and scripts/lib/node.sh.
#
#   prepare_fonts    build/cache/fonts holds what src/duizhao/building/digests/fonts.sha256 pins
#
# The packages have every weight of a font, several hundred MB: they are unpacked where they go away again.

prepare_fonts() {
    has_fonts && return
    local unpacked=build/cache/fonts-unpacked
    rm -rf "$unpacked"
    mkdir -p "$unpacked"
    cp scripts/fonts/package.json scripts/fonts/package-lock.json "$unpacked"
    install_locked "$unpacked"
    .venv/bin/python -m duizhao.building.digests.fonts "$unpacked/node_modules/@expo-google-fonts" . ||
        die "" "Set-up failed: a font is not the one that is pinned (see above)."
    rm -rf "$unpacked"
}

has_fonts() {
    .venv/bin/python - <<'PYTHON'
import sys
from pathlib import Path
from duizhao.building.digests.fonts import find_fonts

sys.exit(find_fonts(Path()) is None)
PYTHON
}
