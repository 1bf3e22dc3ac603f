"""Worked examples for a runtime.   parity.py TEXTS.jsonl MODELDIR OUT [--count 50]
TEXTS: JSON lines with "text". OUT: one line a text with its words, pieces, case ids and decoded labels."""
import argparse
import json
import os

import numpy as np

import decode
from batches import pieces_of
from evaluate import Onnx
from labels import HEADS, TAGGED
from words import Pieces, words


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    for x in ("texts", "model", "out"):
        ap.add_argument(x)
    ap.add_argument("--count", type=int, default=50)
    a = ap.parse_args()
    m = Onnx(os.path.join(a.model, "model.onnx"), os.path.join(a.model, "labels.json"))
    pieces = Pieces.of_file(os.path.join(a.model, "vocab.txt"))
    with open(a.texts, encoding="utf-8") as f:
        texts = [t for o in map(json.loads, f) if "text" in o for t in o["text"].split("\n") if t.strip()][:a.count]
    with open(a.out, "w", encoding="utf-8") as f:
        for t in texts:
            spans = words(t)
            ids, case, first = pieces_of(("", [t[b:e] for b, e in spans], {}, [], 0), pieces)
            arr = lambda x: np.array([x], np.int64)
            out = {k: v[0][first] for k, v in m.run(arr(ids), arr([1] * len(ids)), arr(case)).items()}
            row = {"text": t, "words": spans, "input_ids": ids, "case_ids": case, "first": first}
            for h in TAGGED:
                row[h] = [HEADS[h][v] for v in decode.tag(out, h)]
            row["trigger"] = [HEADS["trigger"][v] for v in out["trigger"].argmax(1)]
            got = decode.read(out, m.bias, words=[t[b:e] for b, e in spans][:len(first)])
            row.update({k: got[k] for k in ("pos", "case", "sentence_ends", "events", "quotes", "conditions")})
            f.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
