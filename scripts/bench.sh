#!/usr/bin/env bash
# Measure the search on the engine of DATABASE_URL and SEARCH_URL. Usage: scripts/bench.sh quality | stock | speed | many
#   quality  figures on the evaluation set; fails where one is below the reference
#   stock    the database's own full-text search on the same questions
#   speed    result pages at 2,000 and 100,000 made pages (BENCH_PAGES), and the cost of publishing a page
#   many     result pages at 20,000 made pages, or BENCH_PAGES, such as 1,000,000: docs/engines.md
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export VAR_DIR=$folder
mkdir -p var/analysis
ln -s "$PWD/var/analysis" "$folder/analysis" # what the analysers build once for the machine
manage() { .venv/bin/python manage.py "$@"; }
evaluate() { # LANGUAGE COLLECTION [--stock]
    manage search_eval --language "$1" --collection "data/search-eval/$2.$1.dev.tsv" \
        --queries "data/search-eval/queries.$1.dev.tsv" "${@:3}"
}
manage migrate --verbosity 0

case "${1:-}" in
quality)
    for language in fi sv; do
        for collection in collection docs; do
            evaluate $language $collection | .venv/bin/python -m tools.search_lab.figures_table --check
        done
    done
    ;;
stock)
    for language in fi sv; do
        for collection in collection docs; do
            evaluate $language $collection --stock | .venv/bin/python -m tools.search_lab.figures_table
        done
    done
    ;;
speed)
    for pages in ${BENCH_PAGES:-2000 100000}; do manage search_bench --pages "$pages"; done
    manage search_save_bench
    ;;
many)
    manage search_bench --pages "${BENCH_PAGES:-20000}" --queries "${BENCH_QUERIES:-300}"
    ;;
*)
    sed -n 's/^# \{0,1\}//p' "$0" | sed -n 2,7p >&2
    exit 2
    ;;
esac
