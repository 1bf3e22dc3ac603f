#!/usr/bin/env bash
# Reads the development sets and prints their scorers' figures.
#   bench/figures.sh DATA TOOLS OUT [situations|polnear|cofenet|plover|authored|renderings|names]…
# DATA and TOOLS are the folders of the sets and of the scorers; OUT is made and overwritten.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,4p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")/.." && pwd)
data=$(cd "$1" && pwd)
tools=$(cd "$2" && pwd)
mkdir -p "$3"
out=$(cd "$3" && pwd)
shift 3
[ $# -gt 0 ] || set -- situations polnear cofenet plover authored renderings

# Reads the inputs given into $out/$set/readings. Rejected documents are listed and do not stop the measurement.
readings() {
  "$here/coranto" read "$@" --format json --out "$out/$set/readings" || [ $? = 1 ]
}

for set in "$@"; do
  echo "== $set"
  rm -rf "${out:?}/$set"
  mkdir -p "$out/$set/inputs"
  inputs=$out/$set/inputs
  case $set in
    situations)
      python3 - "$data/situations" "$inputs/situations.jsonl" <<'PY'
import json, pathlib, sys
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for story in sorted(p for p in pathlib.Path(sys.argv[1]).iterdir() if (p / "gold.json").exists()):
        day = json.loads((story / "gold.json").read_text(encoding="utf-8"))["published"]
        text = (story / "combined.txt").read_bytes().decode("utf-8")
        out.write(json.dumps({"id": story.name, "published": day, "text": text}) + "\n")
PY
      readings "$inputs/situations.jsonl"
      python3 "$tools/score_situation.py" "$data/situations" "$out/$set/readings" ;;
    polnear)
      readings "$data/polnear/dev/text"
      python3 "$tools/score_polnear.py" --gold "$data/polnear/dev" --system "$out/$set/readings" ;;
    cofenet)
      python3 "$tools/score_bio.py" --gold "$data/cofenet_polnear/valid.txt" --write-inputs "$inputs"
      readings "$inputs"
      python3 "$tools/score_bio.py" --gold "$data/cofenet_polnear/valid.txt" --readings "$out/$set/readings" ;;
    plover)
      python3 "$tools/score_plover.py" --gold "$data/plover/gsr_dev.json" --write-inputs "$inputs"
      readings "$inputs"
      python3 "$tools/score_plover.py" --gold "$data/plover/gsr_dev.json" --system "$out/$set/readings" ;;
    plover-noise)
      mkdir -p "$inputs/clean"
      python3 "$tools/score_plover.py" --gold "$data/plover/gsr_dev.json" --write-inputs "$inputs/clean"
      for noise in none title typo both; do
        python3 "$here/bench/names.py" write texts "$inputs/clean" "$inputs/$noise.jsonl" --noise "$noise"
        readings "$inputs/$noise.jsonl"
        echo "noise $noise"
        python3 "$tools/score_plover.py" --gold "$data/plover/gsr_dev.json" --system "$out/$set/readings" | grep -v "^type\|span"
      done ;;
    authored)
      python3 "$tools/score_authored.py" --write-inputs "$inputs/authored.jsonl" "$data"/authored/dev/*.jsonl
      readings "$inputs/authored.jsonl"
      python3 "$tools/score_authored.py" "$data"/authored/dev/*.jsonl "$out/$set/readings" ;;
    renderings)
      python3 "$tools/score_renderings.py" --gold "$data/renderings/dev" --write-inputs "$inputs" --sidecar "$out/$set/gold.jsonl"
      readings "$inputs"
      python3 "$tools/score_renderings.py" --sidecar "$out/$set/gold.jsonl" --system "$out/$set/readings" ;;
    names)
      for noise in none title lower typo; do
        python3 "$here/bench/names.py" write gum "$data/ud/gum" "$inputs/$noise.jsonl" --noise "$noise"
        readings "$inputs/$noise.jsonl"
        echo "noise $noise"
        python3 "$here/bench/names.py" score "$inputs/$noise.jsonl" "$out/$set/readings"
      done ;;
    *)
      echo "no such set: $set" >&2
      exit 2 ;;
  esac
done
