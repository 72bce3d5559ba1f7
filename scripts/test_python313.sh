#!/bin/sh
# Run the tests of pages and of what all share on Python 3.13, in an environment of its own. Without that Python it says so.
set -eu
cd "$(dirname "$0")/.."
environment=var/python3.13

python=
for candidate in python3.13 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13.*/bin/python3.13; do
    if "$candidate" -c 'import venv' 2>/dev/null; then python=$candidate; break; fi
done
if [ -z "$python" ]; then echo "Python 3.13 is not on this machine: its tests are left out."; exit 0; fi

if ! cmp -s requirements-dev.txt "$environment/installed.txt"; then
    rm -rf "$environment"
    "$python" -m venv "$environment"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
    cp requirements-dev.txt "$environment/installed.txt"
fi
echo "On Python 3.13:"
"$environment/bin/python" -m pytest -q -n 2 -m "not browser and not slow" \
    tests/blog tests/core tests/events tests/home tests/interactives tests/publications
