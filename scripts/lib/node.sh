# shellcheck shell=bash
# Installs what a package-lock.json pins. Sourced after prepare_environment.
#
#   prepare_node FOLDER     FOLDER/node_modules holds what its lock pins, every file checked against its hash
#   install_locked FOLDER   the same, whatever is there already
#   playwright_node         prints the path of the Node that Playwright brings into .venv
#
# Npm is the system's, or else comes from PyPI.

prepare_node() {
    local folder=$1
    # The copy is made last: so a second run is skipped, and a failed or interrupted one is not.
    cmp --silent "$folder/package-lock.json" "$folder/node_modules/installed-lock.json" && return
    install_locked "$folder"
    cp "$folder/package-lock.json" "$folder/node_modules/installed-lock.json"
}

install_locked() {
    local folder=$1 npm=npm
    if ! command -v npm >/dev/null; then
        pip_install --require-hashes --only-binary :all: --requirement requirements-npm.lock ||
            die "" "Set-up failed: there is no npm, and pip could not install the one that requirements-npm.lock pins (see above)."
        npm=.venv/bin/npm
    fi
    echo "installing what $folder/package-lock.json pins (once) …" >&2
    PATH=$PWD/.venv/bin:$PATH "$npm" ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >&2 || die "" \
        "Set-up failed: npm could not install what $folder/package-lock.json pins (see above)." \
        "Is the network up? Nothing is marked as done: run the command again."
}

playwright_node() {
    .venv/bin/python -c 'import pathlib, playwright; print(pathlib.Path(playwright.__file__).parent / "driver/node")'
}
