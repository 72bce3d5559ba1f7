#!/usr/bin/env bash
# Run a command with PYTHON of an environment with Python 3.13, or with the usual one where the machine lacks it.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
environment="$root/var/python3.13"

python=
for candidate in python3.13 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13.*/bin/python3.13; do
    if "$candidate" -c 'import venv' 2>/dev/null; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
    echo "Python 3.13 is not on this machine; the usual one takes its place." >&2
    PYTHON="$root/.venv/bin/python" exec "$@"
fi

if ! cmp -s "$root/requirements-dev.txt" "$environment/installed.txt"; then
    rm -rf "$environment"
    "$python" -m venv "$environment"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r "$root/requirements-dev.txt" >&2
    cp "$root/requirements-dev.txt" "$environment/installed.txt"
fi
echo "On Python 3.13." >&2
PYTHON="$environment/bin/python" exec "$@"
