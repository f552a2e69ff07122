# shellcheck shell=bash
# Makes and keeps .venv, the Python environment of this checkout. Sourced by scripts that stand in the repository's root.
#
#   prepare_environment LOCK    .venv holds what LOCK pins, and duizhao itself, editable
#
# 1. find a Python   2. make .venv   3. install the lock, every file checked against its hash   4. install duizhao
#
# What is done leaves a stamp in .venv, made of the file it was done from and the interpreter, and written last: so a
# second run skips it, and a failed or interrupted one does not.

die() {
    printf '%s\n' "$@" >&2
    exit 1
}

prepare_environment() {
    local lock=$1
    if ! is_stamped "$lock"; then
        # The test lock holds the other lock's pins and more, so it may be added to an environment made for that one.
        echo "setting up .venv from $lock (once, about a minute) …" >&2
        is_stamped requirements.lock || make_venv .venv
        pip_install --require-hashes --only-binary :all: --requirement "$lock" || die "" \
            "Set-up failed: pip could not install what $lock pins (see above)." \
            "Is the network up? There are wheels for Python 3.11 to 3.14 on macOS, Windows (x64) and Linux (glibc; x64, arm64)." \
            "Nothing is marked as done: run the command again."
        stamp requirements.lock "$lock"
    fi
    if ! is_stamped pyproject.toml; then
        pip_install --no-build-isolation --no-deps --editable . ||
            die "" "Set-up failed: pip could not install duizhao itself (see above)."
        stamp pyproject.toml
    fi
}

# Doubly quiet: no word but of errors.
pip_install() {
    .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check "$@"
}

# The interpreter's path is part of it, because an environment does not survive being moved.
stamp_of() {
    {
        .venv/bin/python -c 'import sys; print(sys.version, sys.prefix)' && cat "$1"
    } 2>/dev/null | cksum
}

is_stamped() {
    [[ -f .venv/stamps/$1 && $(<".venv/stamps/$1") == "$(stamp_of "$1")" ]]
}

stamp() {
    local file value
    mkdir -p .venv/stamps
    for file in "$@"; do
        value=$(stamp_of "$file")
        echo "$value" >".venv/stamps/$file"
    done
}

make_venv() {
    local place=$1 python
    rm -rf "$place"
    if python=$(find_python 'import venv, ensurepip'); then
        "$python" -m venv "$place" || die "Set-up failed: $python could not make $place (see above)."
        return
    fi
    # Debian and Ubuntu split off what venv needs; uv and virtualenv bring their own.
    python=$(find_python '') || python=''
    if command -v uv >/dev/null; then
        uv venv --quiet --seed --python "${python:->=3.11}" "$place" && return
    fi
    [[ $python ]] || die "duizhao needs Python 3.11 or newer; this machine has $(python3 --version 2>/dev/null || echo none)." \
        "  Debian, Ubuntu:  sudo apt-get install python3 python3-venv" \
        "  Fedora:          sudo dnf install python3" \
        "  macOS:           brew install python, or the installer from python.org" \
        "Then run this command again."
    if command -v virtualenv >/dev/null; then
        virtualenv --quiet --python "$python" "$place" && return
    fi
    die "$python lacks its venv module, with which duizhao keeps what it needs apart from the system." \
        "  Debian, Ubuntu:  sudo apt-get install python3-venv" \
        "  elsewhere:       install virtualenv or uv; either will be used" \
        "Then run this command again."
}

# Prints the first Python that is new enough and can run CODE.
find_python() {
    local code=$1 name
    for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if "$name" -c "import sys; assert sys.version_info >= (3, 11); $code" >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    return 1
}
