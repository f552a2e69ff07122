# shellcheck shell=bash
# Finds the Chromium that browser tests use, or downloads one. Sourced by scripts/test after prepare_environment.
#
#   prepare_browser    DUIZHAO_CHROMIUM is the path of a Chromium that starts; DUIZHAO_HEADLESS_SHELL that of the same
#                      browser without its window, where there is one: it opens pages in half the time

prepare_browser() {
    if [[ ${DUIZHAO_CHROMIUM:-} ]]; then
        starts "$DUIZHAO_CHROMIUM" || die "DUIZHAO_CHROMIUM is no browser that starts: $DUIZHAO_CHROMIUM"
    elif ! DUIZHAO_CHROMIUM=$(find_chromium); then
        # Where it is there already, Playwright only says so.
        .venv/bin/playwright install chromium >&2 || no_browser 'and the download of one failed (see above)'
        DUIZHAO_CHROMIUM=$(playwright_chromium)
        starts "$DUIZHAO_CHROMIUM" || no_browser 'and the one Playwright downloaded does not start; libraries may be missing'
    fi
    export DUIZHAO_CHROMIUM
    if [[ ! ${DUIZHAO_HEADLESS_SHELL:-} ]] && DUIZHAO_HEADLESS_SHELL=$(command -v chromium-headless-shell); then
        export DUIZHAO_HEADLESS_SHELL
    fi
}

find_chromium() {
    local name path
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        '/Applications/Chromium.app/Contents/MacOS/Chromium' \
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
        # Ubuntu's chromium-browser may be a stub that only tells of a snap: so try it.
        if path=$(command -v "$name") && starts "$path"; then
            echo "$path"
            return
        fi
    done
    return 1
}

starts() {
    "$1" --version >/dev/null 2>&1
}

playwright_chromium() {
    .venv/bin/python - <<'PYTHON'
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PYTHON
}

no_browser() {
    die "" "The tests need Chromium or Chrome: none was found, $1." \
        "  Debian:          sudo apt-get install chromium" \
        "  Ubuntu, Fedora:  sudo .venv/bin/playwright install-deps chromium, or install Google Chrome" \
        "  macOS:           brew install --cask chromium" \
        "or set DUIZHAO_CHROMIUM to the path of one. Then run this command again."
}
