#!/usr/bin/env bash
# Builds the front end from web/ and checks that the committed bundle equals it. Without Node 20.19 or later, or without
# the registry for a first install, it says so and checks nothing: the committed bundle is all that Coranto needs.
#   scripts/web.sh            checks (types, unit tests, bundle)
#   scripts/web.sh --write    replaces the committed bundle
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
bundle=serve/src/main/resources/org/coranto/serve/web

skip() {
  echo "web: $1; the committed bundle was not checked" >&2
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip "no Node here"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
  || skip "Node $(node --version) is older than 20.19"
if ! [ web/package-lock.json -ot web/node_modules/.package-lock.json ]; then
  (cd web && npm ci --no-audit --no-fund --silent) || skip "npm ci did not get its packages"
  touch web/node_modules/.package-lock.json
fi

if [ "${1:-}" = --write ]; then
  (cd web && npx vite build --logLevel warn)
  echo "web: wrote $bundle"
  exit 0
fi
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
(cd web && npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human >"$fresh/types" 2>&1) || { cat "$fresh/types" >&2; exit 1; }
(cd web && npx vitest run --silent --reporter=dot >"$fresh/tests" 2>&1) || { cat "$fresh/tests" >&2; exit 1; }
(cd web && npx vite build --logLevel warn --outDir "$fresh/web" --emptyOutDir)
if ! diff -rq "$fresh/web" "$bundle" >&2; then
  echo "web: the committed bundle is not what web/ builds; run scripts/web.sh --write and commit" >&2
  exit 1
fi
bytes=$(find "$bundle" -type f -exec gzip -c {} + | wc -c)
[ "$bytes" -le 409600 ] || { echo "web: the bundle has $bytes bytes compressed, more than 400 kB" >&2; exit 1; }
echo "web: types, tests and bundle are right; $((bytes / 1024)) kB compressed"
