#!/usr/bin/env bash
# Reads the same texts with Coranto, CoreNLP and OpenNLP, one process each, one after the other, and prints what each costs
# and gives.
#   bench/compare/compare.sh SCRATCH [FOLDER]
# SCRATCH, outside the repository, takes what Maven Central gives (about 600 MB, fetched once) and what is measured. FOLDER
# holds texts to read, one article a file, one paragraph a line; without it, invented articles are made.
# Environment: ARTICLES (40) invented articles, WARM_UP (10) others read before measuring, THREADS (all processors).
# CORANTO (./coranto) the program to measure. CoreNLP needs about 4 GB of memory.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,8p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
scratch=$(cd "$1" && pwd)
case $scratch/ in "$root"/*) echo "compare.sh: name a scratch folder outside the repository" >&2; exit 2 ;; esac
articles=${ARTICLES:-40}
warm=${WARM_UP:-10}
coranto=${CORANTO:-$root/coranto}
threads=${THREADS:-$(nproc)}
lib=$scratch/lib
classes=$scratch/classes

if [ ! -f "$lib/complete" ]; then
  echo "compare.sh: fetching the yardsticks from Maven Central …" >&2
  mvn -q -B -ntp -f "$here/pom.xml" "-Dmaven.repo.local=$scratch/m2" dependency:copy-dependencies "-DoutputDirectory=$lib" >&2
  touch "$lib/complete"
fi
mkdir -p "$classes"
javac -nowarn -cp "$lib/*" -d "$classes" "$here"/*.java

"$coranto" bench --write "$scratch/warm" --articles "$warm" --seed 2 --words 750
texts=${2:-$scratch/texts}
if [ $# -lt 2 ]; then
  rm -rf "$texts"
  "$coranto" bench --write "$texts" --articles "$articles" --words 750
fi
first=$(find "$texts" -type f | sort | head -n 1)
results=$scratch/results
rm -rf "$results"
mkdir -p "$results"

load() { cut -d' ' -f1 /proc/loadavg; }

# timed NAME COMMAND…: wall, user and system seconds of a process that reads one text.
timed() {
  local name=$1 TIMEFORMAT='%R %U %S'
  shift
  { time "$@" >/dev/null 2>&1; } 2>"$results/$name.first"
}

# measure NAME CLASS ARGUMENT…: steady speed, then a first answer.
measure() {
  local name=$1 class=$2
  shift 2
  echo "compare.sh: $name, load $(load) …" >&2
  load >"$results/$name.load"
  java -Xmx4g -XX:+UseSerialGC -cp "$classes:$lib/*" "$class" "$texts" "$scratch/warm" "$threads" "$@" 2>"$results/$name.log" | tail -n 1 >"$results/$name.json"
  timed "$name" java -Xmx4g -XX:+UseSerialGC -cp "$classes:$lib/*" "$class" "$first" - 1 "$@"
}

echo "compare.sh: coranto, load $(load) …" >&2
load >"$results/coranto.load"
"$coranto" bench "$texts" --threads "$threads" --warm-up "$warm" --cold 0 --format json >"$results/coranto.json"
timed coranto "$coranto" read "$first" --published 2026-06-17
"$coranto" read "$texts" --published 2026-06-17 --format json --out "$results/readings" 2>/dev/null
measure opennlp OpenNlp "$lib"
measure corenlp-pos CoreNlp tokenize,ssplit,pos
measure corenlp-ner CoreNlp tokenize,ssplit,pos,lemma,ner,depparse
measure corenlp-quote CoreNlp tokenize,ssplit,pos,lemma,ner,depparse,coref,quote

python3 - "$results" "$threads" <<'PY'
import json, pathlib, sys
results = pathlib.Path(sys.argv[1])
print("%-14s %8s %15s %22s %8s %5s  found" % ("", "words/s", "CPU s/1000 words", "first answer (CPU)", "peak MB", "load"))
for name in ("coranto", "opennlp", "corenlp-pos", "corenlp-ner", "corenlp-quote"):
    m = json.loads((results / (name + ".json")).read_text())
    found = m.get("found")
    if found is None:
        found = dict.fromkeys(("direct quotes", "direct quotes with a speaker", "quotes of all kinds", "quotes with a speaker",
                               "mentions", "actors", "events", "conditions", "dates"), 0)
        for f in (results / "readings").glob("*.json"):
            r = json.loads(f.read_text())
            for q in r["quotes"]:
                direct = q["type"] == "direct"
                found["quotes of all kinds"] += 1
                found["quotes with a speaker"] += q.get("speaker") is not None
                found["direct quotes"] += direct
                found["direct quotes with a speaker"] += direct and q.get("speaker") is not None
            found["actors"] += len(r["actors"])
            found["mentions"] += sum(len(a["mentions"]) for a in r["actors"])
            for kind in ("events", "conditions", "dates"):
                found[kind] += len(r.get(kind) or [])
    wall, user, system = map(float, (results / (name + ".first")).read_text().split())
    print("%-14s %8.0f %15.2f %11.1f s (%4.1f s) %8.0f %5s  %s" % (
        name, m["words"] / m["wall_seconds"], 1000 * m["cpu_seconds"] / m["words"], wall, user + system,
        m["peak_memory_bytes"] / 1e6, (results / (name + ".load")).read_text().strip(),
        ", ".join("%s %s" % (v, k) for k, v in found.items())))
print("%s articles, %s words, %s threads; CoreNLP 4.5.10, OpenNLP 2.5.11" % (m["articles"], m["words"], sys.argv[2]))
PY
