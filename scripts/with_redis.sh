#!/usr/bin/env bash
# Run a command with CACHE_URL of a Redis server of its own, which keeps nothing and is stopped by its process id.
set -euo pipefail

if ! command -v redis-server >/dev/null; then
    echo "Skipped: tests on Redis, because its server is not installed (sudo apt install redis-server)."
    [ "${CI:-}" = true ] && exit 1 # CI must not skip
    exec "$@"
fi

folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
redis-server --bind 127.0.0.1 --port "$port" --save "" --appendonly no --dir "$folder" >"$folder/log" 2>&1 &
pid=$!
stop() { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
trap 'exit 130' INT TERM
for _ in $(seq 100); do
    grep -q "Ready to accept" "$folder/log" && break
    kill -0 "$pid" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.1
done
CACHE_URL="redis://127.0.0.1:$port/0" "$@"
