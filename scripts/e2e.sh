#!/usr/bin/env bash
# Walks through every screen and decision in a headless Chromium, looks for what axe-core finds, and puts 500 payloads
# into every text. Without Node, its packages or Chromium it says so and checks nothing.
#   scripts/e2e.sh [SUITE]…     all, or some of: screens decisions axe scale xss
#   scripts/e2e.sh --install    installs Debian's chromium first
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. scripts/toolchain.sh
if [ "${1:-}" = --install ]; then
  shift
  command -v chromium >/dev/null || install_packages chromium
fi
if ! command -v node >/dev/null || [ ! -d web/node_modules/playwright-core ]; then
  echo "e2e: no Node or no packages of web/ here (scripts/web.sh installs them); the screens were not walked through" >&2
  exit 0
fi
cd web
exec node e2e/run.mjs "$@"
