#!/usr/bin/env python3
"""Disagreement between renderings against professional error marks (WMT 2023 news from Chinese).

  bench/disagreement.py write DATA IN           IN/d00/00.txt …: a folder a document, a file an output
  for d in IN/d??; do ./coranto diff $d/*.txt --format json > $d.json; done
  bench/disagreement.py score DATA TOOLS IN     ranks the outputs by their disagreement with the others

DATA is the folder of renderings (renderings/dev), TOOLS that of the scorers. An item is one system's output of one
segment; positive if two raters or more mark a major error of accuracy (or no translation). An output that was aligned
with nothing counts as departing wholly. Beside it the control: the output's length alone.
"""
import collections
import json
import os
import sys

SET = "wmt23-zh-en-news-mqm.jsonl"


def documents(data):
    found = collections.OrderedDict()
    with open(os.path.join(data, SET), encoding="utf-8") as lines:
        for line in lines:
            segment = json.loads(line)
            found.setdefault(segment["doc"], []).append(segment)
    return [(sorted(segments[0]["systems"]), segments) for segments in found.values()]


def one_line(text):
    return " ".join(text.split())


def write(data, to):
    for number, (systems, segments) in enumerate(documents(data)):
        folder = os.path.join(to, "d%02d" % number)
        os.makedirs(folder, exist_ok=True)
        for i, system in enumerate(systems):
            with open(os.path.join(folder, "%02d.txt" % i), "w", encoding="utf-8") as out:
                out.writelines(one_line(s["systems"][system]) + "\n" for s in segments)


def positive(marks):
    raters = {
        m["rater"] for m in marks if m["severity"] == "major" and str(m["category"]).startswith(("Accuracy", "Non-tr"))
    }
    return len(raters) >= 2


def score(data, tools, read):
    sys.path.insert(0, tools)
    from reading import auc, average_precision

    scores, labels, lengths, alone = [], [], [], 0
    for number, (systems, segments) in enumerate(documents(data)):
        with open(os.path.join(read, "d%02d.json" % number), encoding="utf-8") as f:
            situation = json.load(f)
        places, found = {}, collections.defaultdict(list)
        for i, system in enumerate(systems):
            at = situation["report"]["renderings"][i]["start"]
            for k, segment in enumerate(segments):
                length = len(one_line(segment["systems"][system]))
                places[i, k] = (at, at + length)
                at += length + 1
        seen = set()
        for row in situation["alignment"]:
            for side in "ab":
                spans = tuple((s["start"], s["end"]) for s in row[side])
                if spans in seen:
                    continue
                seen.add(spans)
                for start, end in spans:
                    for place, (first, last) in places.items():
                        common = min(last, end) - max(first, start)
                        if common > 0:
                            found[place].append((common, row["disagreement"][side]))
        for i, system in enumerate(systems):
            for k, segment in enumerate(segments):
                held = found[i, k]
                alone += not held
                scores.append(sum(n * d for n, d in held) / sum(n for n, _ in held) if held else 1.0)
                labels.append(positive(segment["mqm"][system]))
                lengths.append(len(segment["systems"][system]))
    print("outputs %d, base rate %.3f, not aligned %d" % (len(labels), sum(labels) / len(labels), alone))
    for name, values in (("disagreement", scores), ("length alone", lengths)):
        print("%s AUC %.3f AP %.3f" % (name, auc(values, labels), average_precision(values, labels)))


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "write":
        write(*sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "score":
        score(*sys.argv[2:])
    else:
        sys.exit(__doc__)
