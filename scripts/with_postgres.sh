#!/usr/bin/env bash
# Run a command with DATABASE_URL of a PostgreSQL server of its own, started in a temporary folder and stopped after.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$bin" ]; then
    echo "Skipped: tests on PostgreSQL, because its server is not installed (sudo apt install postgresql)."
    [ "${CI:-}" = true ] && exit 1 # CI must not skip
    exit 0
fi

PATH=$PATH:/usr/sbin:/sbin # where runuser is, which not every PATH names
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
as_server() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as_server() { (cd / && runuser -u postgres -- "$@"); }
fi
stop() { as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT

as_server "$bin/initdb" -D "$folder/data" -U tuotos --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
as_server "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-h 127.0.0.1 -p $port -k $folder -c fsync=off" start >/dev/null
as_server "$bin/createdb" -h 127.0.0.1 -p "$port" -U tuotos tuotos

DATABASE_URL="postgres://tuotos@127.0.0.1:$port/tuotos" "$@"
