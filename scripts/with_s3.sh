#!/usr/bin/env bash
# Run a command with STORAGE_URL of an S3 server of its own on 127.0.0.1, stopped by its process id after.
# The server is versitygw over a temporary folder where Go can build it, else moto's, which keeps files in memory.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
version=v1.8.0
gateway="$root/var/engines/versitygw-$version/versitygw"
python="$root/.venv/bin/python"
[ -x "$python" ] || python=python3

folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
pid=
stop() {
    if [ -n "$pid" ]; then
        kill -CONT "$pid" 2>/dev/null || true # a test of faults may have stopped it
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

have_gateway() { # S3_SERVER=moto leaves it out
    [ "${S3_SERVER:-}" != moto ] || return 1
    [ -x "$gateway" ] && return
    command -v go >/dev/null || return 1
    [ "$(go version | sed -n 's/.*go1\.\([0-9]*\).*/\1/p')" -ge 21 ] 2>/dev/null || return 1
    GOBIN=$(dirname "$gateway") go install "github.com/versity/versitygw/cmd/versitygw@$version" >&2
}

if have_gateway; then
    echo "S3 is versitygw $version." >&2
    mkdir -p "$folder/files/tuotos"
    "$gateway" --access key --secret se/cret --port "127.0.0.1:$port" posix "$folder/files" >"$folder/log" 2>&1 &
else
    echo "S3 is the server of moto (versitygw needs Go 1.21)." >&2
    "$python" -m moto.server -H 127.0.0.1 -p "$port" >"$folder/log" 2>&1 &
fi
pid=$!

"$python" - "$port" "$pid" <<'PYTHON' || { cat "$folder/log" >&2; exit 1; } # wait for it, and see to the bucket
import os, sys, time
import boto3
from botocore.exceptions import BotoCoreError, ClientError
port, pid = sys.argv[1:]
keys = {"aws_access_key_id": "key", "aws_secret_access_key": "se/cret", "region_name": "us-east-1"}
client = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{port}", **keys)
end = time.monotonic() + 60
while time.monotonic() < end:
    os.kill(int(pid), 0)
    try:
        names = [bucket["Name"] for bucket in client.list_buckets()["Buckets"]]
        if "tuotos" not in names:
            client.create_bucket(Bucket="tuotos")
        sys.exit()
    except (ClientError, BotoCoreError):
        time.sleep(0.2)
sys.exit(f"The S3 server did not answer on port {port}.")
PYTHON

STORAGE_URL="s3+http://key:se%2Fcret@127.0.0.1:$port/tuotos" STORAGE_SERVER_PID=$pid "$@"
