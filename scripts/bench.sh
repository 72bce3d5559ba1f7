#!/usr/bin/env bash
# Measure the search: its quality on the evaluation set, beside the database's own search, and its speed.
# Usage: scripts/bench.sh quality | speed     (DATABASE_URL and SEARCH_URL choose the engine)
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export VAR_DIR=${VAR_DIR:-$folder}
manage() { .venv/bin/python manage.py "$@"; }
manage migrate --verbosity 0

case "${1:-quality}" in
quality)
    for language in fi sv; do
        queries=data/search-eval/queries.$language.dev.tsv
        manage search_eval --stock --language $language --collection data/search-eval/collection.$language.dev.tsv \
            --queries $queries | .venv/bin/python scripts/figures_table.py
        for collection in collection docs; do
            manage search_eval --language $language --collection data/search-eval/$collection.$language.dev.tsv \
                --queries $queries | .venv/bin/python scripts/figures_table.py
        done
    done
    ;;
speed)
    for pages in ${BENCH_PAGES:-2000 100000}; do manage search_bench --pages "$pages"; done
    manage search_save_bench
    ;;
*)
    echo "bench: say quality or speed" >&2
    exit 2
    ;;
esac
