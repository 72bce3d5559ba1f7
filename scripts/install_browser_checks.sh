#!/usr/bin/env bash
# Install the tools of scripts/browser-checks; what is there already takes no time.
set -euo pipefail
cd "$(dirname "$0")/browser-checks"

for program in node npm java; do
    if ! command -v "$program" >/dev/null; then
        echo "tuotos: $program is missing; install it first: sudo apt install nodejs npm default-jre-headless" >&2
        exit 1
    fi
done
if ! cmp -s package-lock.json node_modules/.tuotos-lock; then
    npm ci --silent
    cp package-lock.json node_modules/.tuotos-lock
fi
