#!/usr/bin/env bash
# Run a command with SEARCH_URL of an OpenSearch server of its own, started in a temporary folder and stopped after.
set -euo pipefail
engine=opensearch title="OpenSearch 3"
. "$(dirname "$0")/engines/common.sh"

start_node() {
    mkdir -p "$folder/node_1/config"
    cat >"$folder/node_1/config/opensearch.yml" <<-YML
		network.host: 127.0.0.1
		cluster.routing.allocation.disk.threshold_enabled: false
	YML
    # The runner adds the number of the node, 1, to the port.
    "$java" "${memory[@]}" --enable-native-access=ALL-UNNAMED -cp "$lib/*" \
        org.codelibs.opensearch.runner.OpenSearchRunner -basePath "$folder" -numOfNode 1 \
        -baseHttpPort $((port - 1)) -clusterName tests >"$folder/log" 2>&1 &
    pid=$!
}

need_java
fetch
run_with start_node "$@"
