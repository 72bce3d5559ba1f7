#!/usr/bin/env bash
# Run a command with SEARCH_URL of an Elasticsearch server of its own, started in a temporary folder and stopped after.
set -euo pipefail
engine=elasticsearch title="Elasticsearch 9"
. "$(dirname "$0")/engines/common.sh"

prepare() { # HTTP is a module with a folder of its own; the starter is compiled
    local module="$store/modules/transport-netty4" version
    version=$(sed -n 's:.*<elasticsearch.version>\(.*\)</.*:\1:p' "$here/elasticsearch.xml")
    mkdir -p "$module"
    mv "$lib"/transport-netty4-*.jar "$lib"/netty-*.jar "$module/"
    cat >"$module/plugin-descriptor.properties" <<-PROPERTIES
		name=transport-netty4
		description=HTTP and transport
		version=$version
		elasticsearch.version=$version
		java.version=21
		classname=org.elasticsearch.transport.netty4.Netty4Plugin
		extended.plugins=
		has.native.controller=false
		licensed=false
	PROPERTIES
    mv "$lib"/ecj-*.jar "$store/ecj.jar"
    "$java" -jar "$store/ecj.jar" -21 -nowarn -cp "$(echo "$lib"/*.jar | tr ' ' ':')" -d "$store/classes" \
        "$here/StartNode.java" >&2
}

start_node() {
    mkdir -p "$folder/config" "$folder/data"
    ln -s "$store/modules" "$folder/modules"
    "$java" "${memory[@]}" --enable-native-access=ALL-UNNAMED \
        -Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false -cp "$lib/*:$store/classes" \
        StartNode "$folder" "$port" "$(free_port)" >"$folder/log" 2>&1 &
    pid=$!
}

need_java
fetch
run_with start_node "$@"
