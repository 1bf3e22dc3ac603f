#!/usr/bin/env bash
# Times the server over a store: start, the first and second request of what each screen asks, a load of readers at once.
#   bench/serve.sh STORE [OPTIONS OF serve.py]
# A large store to try it on: see bench/ServeStore.java. The store is not changed (--read-only).
set -euo pipefail
store=$(readlink -f "$1")
shift
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
said=$(mktemp)
start=$(date +%s%N)
"${CORANTO:-$here/../coranto}" serve --db "$store" --read-only --port 0 >"$said" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$said"' EXIT
for _ in $(seq 600); do
  address=$(grep -o 'http://[^ ]*' "$said" || true)
  [ -n "$address" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$said" >&2; exit 1; }
  sleep 0.1
done
echo "started in $(( ($(date +%s%N) - start) / 1000000 )) ms; load of the machine $(cut -d' ' -f1-3 /proc/loadavg); $(date -u +%F)"
python3 "$here/serve.py" "$address" --pid "$server" "$@"
