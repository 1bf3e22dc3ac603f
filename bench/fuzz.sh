#!/usr/bin/env bash
# Coverage-guided fuzzing of every entry of the readers, with Jazzer (Apache-2.0; fetched when first run, no part of the product).
#   bench/fuzz.sh WORK [SECONDS] [ENTRY]…     entries: text html feed json jsonl zip gzip tar warc; SECONDS (180) each
# Begins with generated inputs and what WORK/ENTRY/corpus kept of earlier runs; 512 MB, 5 s of processor time an input, instrumentation included. Finds are written
# to WORK/ENTRY; a find that is mended belongs into read/src/test/resources/crashers. Exit code 1 if there were any.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,5p' "$0"; exit 2; }
mkdir -p "$1"
work=$(cd "$1" && pwd)
seconds=${2:-180}
shift $(($# > 1 ? 2 : 1))
[ $# -gt 0 ] || set -- text html feed json jsonl zip gzip tar warc
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. scripts/toolchain.sh
need_java
need_maven
if [ -z "${CORANTO_FUZZ_CLASSPATH:-}" ]; then
  mvn -q -B -ntp -pl read -am -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  CORANTO_FUZZ_CLASSPATH=$PWD/read/target/test-classes:$PWD/read/target/classes:$(cat "$work/classpath")
fi
status=0
for entry in "$@"; do
  mkdir -p "$work/$entry/corpus"
  java -cp "$CORANTO_FUZZ_CLASSPATH" org.coranto.read.HostileBytesFiles "$work/$entry/corpus" "$entry" 200
  if (cd "$work/$entry" && java -Xmx512m -XX:+UseSerialGC -cp "$CORANTO_FUZZ_CLASSPATH" com.code_intelligence.jazzer.Jazzer \
    --target_class=org.coranto.read.FuzzedReader --instrumentation_includes='org.coranto.**' \
    --custom_hook_includes='org.coranto.**' --disabled_hooks='com.code_intelligence.jazzer.sanitizers.*' --reproducer_path="$work/$entry" \
    -max_total_time="$seconds" -timeout=600 -rss_limit_mb=1500 -max_len=8192 -seed=1 corpus) >"$work/$entry/log" 2>&1; then
    echo "$entry: $(grep -a 'DONE\|cov:' "$work/$entry/log" | tail -1)"
  else
    status=1
    echo "$entry: FIND, see $work/$entry/log"
  fi
done
exit $status
