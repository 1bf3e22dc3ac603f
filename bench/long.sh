#!/usr/bin/env bash
# Long forms of tests that ./verify runs short; prints their counts and seeds.
#   bench/long.sh torn [ROUNDS]     stores with a bit turned and cut off, file and log, ROUNDS (500) each
#   bench/long.sh inputs [N] [SEED] N (100000) generated hostile inputs for the readers, 5 s of processor time each, 512 MB
#   bench/long.sh texts [SIZE]      175 families of hostile texts of SIZE (220000) characters by rules, 5 s each, 512 MB
#   bench/long.sh patterns          every regular expression on texts that pump it
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. scripts/toolchain.sh
need_java
need_maven
run() {
  module=$1
  test=$2
  shift 2
  mvn -q -B -ntp -pl "$module" -am test -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false -Dtest.memory=512m "$@"
}
case ${1:-} in
  torn) run cli TornStoreTest -Dcoranto.torn.rounds="${2:-500}" ;;
  inputs) run read HostileBytesTest -Dcoranto.hostile.inputs="${2:-100000}" -Dcoranto.seed="${3:-0}" ;;
  texts) run cli HostileTextsTest -Dcoranto.hostile.size="${2:-220000}" ;;
  patterns) run cli PatternGrowthTest ;;
  *)
    sed -n '2,6p' "$0"
    exit 2
    ;;
esac
