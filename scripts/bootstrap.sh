#!/bin/sh
# Build .venv from a requirements file; every failure is one plain sentence. Usage: scripts/bootstrap.sh requirements.txt
set -eu
cd "$(dirname "$0")/.."
requirements=$1
stamp=.venv/.installed-$requirements

say() { echo "tuotos: $*" >&2; exit 1; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

if ! { [ -x .venv/bin/python ] && new_enough .venv/bin/python; }; then
    python=
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
        if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then python=$candidate; break; fi
    done
    [ -n "$python" ] || say "Python 3.11 or newer is needed; install it, for example: sudo apt install python3 python3-venv"
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        say "Python's venv is missing; install it, for example: sudo apt install python3-venv"
    rm -rf .venv
    "$python" -m venv .venv || say "could not make .venv with $python; is there room on the disk?"
fi

if [ ! -f "$stamp" ] || ! cmp -s "$requirements" "$stamp"; then
    echo "Installing $requirements (once; it takes a minute or two) …"
    .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r "$requirements" \
        >.venv/install.log 2>&1 ||
        say "the packages could not be installed; is there a network? Details: .venv/install.log. Then run this again."
    cp "$requirements" "$stamp"
fi
