"""Measures a model on the dev parts, clean and damaged.
  evaluate.py UNITS VOCAB (--model model.pt [--layers 6] | --onnx model.onnx --labels labels.json) [--plover gsr_dev.json]
              [--cofenet valid.txt --write LABELS] [--variants clean,title,lower,typo] [--json OUT]"""
import argparse
import collections
import json
import lzma
import os
import pickle
import random

import numpy as np

import decode
from batches import pieces_of
from labels import HEADS, IGNORE, NAME_SETS
from noise import typo
from words import Pieces, words

COLLAPSE = {"PERSON": "PER", "ORG": "ORG", "ORG?": "ORG", "GROUP": "ORG", "PLACE": "LOC", "COUNTRY": "LOC", "METONYM": "LOC", "LOC": "LOC",
            "STATE?": "LOC", "PLACE?": "LOC"}
SETS = {i: n for n, (i, _) in NAME_SETS.items()}


class Torch:
    def __init__(self, path, layers):
        import torch
        from train import load_model
        self.torch = torch
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = load_model(path, layers, self.device)
        self.bias = self.model.link_bias.detach().float().cpu().numpy()
        self.batch = 64 if self.device == "cuda" else 8

    def run(self, ids, mask, case):
        t = self.torch
        with t.no_grad():
            out = self.model(*(t.from_numpy(x).to(self.device) for x in (ids, mask, case)))
        return {k: v.float().cpu().numpy() for k, v in out.items()}


class Onnx:
    def __init__(self, path, labels):
        import onnxruntime
        o = onnxruntime.SessionOptions()
        o.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, o, providers=["CPUExecutionProvider"])
        self.names = [x.name for x in self.session.get_outputs()]
        with open(labels, encoding="utf-8") as f:
            self.bias = np.array(json.load(f)["links"]["bias"], np.float32)
        self.batch = 8

    def run(self, ids, mask, case):
        return dict(zip(self.names, self.session.run(None, {"input_ids": ids, "attention_mask": mask, "case_ids": case})))


def predict(model, units, pieces):
    """Word-level scores of packed units, in their order: {head: (words, labels)} with words beyond the limit left out."""
    rows = [pieces_of(u, pieces) for u in units]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    out = [None] * len(rows)
    for b in range(0, len(order), model.batch):
        part = order[b:b + model.batch]
        m = max(len(rows[i][0]) for i in part)
        ids, mask, case = (np.zeros((len(part), m), np.int64) for _ in range(3))
        for k, i in enumerate(part):
            r = rows[i]
            ids[k, :len(r[0])], mask[k, :len(r[0])], case[k, :len(r[0])] = r[0], 1, r[1]
        got = model.run(ids, mask, case)
        for k, i in enumerate(part):
            out[i] = {h: v[k][rows[i][2]] for h, v in got.items()}
    return out


class Counts:
    def __init__(self):
        self.n = collections.defaultdict(lambda: [0, 0, 0])

    def add(self, key, gold, found):
        n = self.n[key]
        n[0] += len(gold & found)
        n[1] += len(gold)
        n[2] += len(found)

    def share(self, key, hit):
        self.n[key][0] += bool(hit)
        self.n[key][1] += 1

    def figures(self):
        out = {}
        for k, (t, g, f) in sorted(self.n.items()):
            out[k] = round(100 * (2 * t / max(1, g + f) if k.startswith("f1") else t / max(1, g)), 1)
        return out


def spans_of(row, head):
    return {(c, b, e) for c, b, e in decode.runs(row, HEADS[head])}


def gold_names(row):
    """Gold names of soft labels, as (class, first, end)."""
    out, cur = set(), None
    for i, v in enumerate(list(row) + [0]):
        x = SETS.get(v, "O")
        x = "O" if x == "O?" else x
        if cur and x != "I-" + cur[0]:
            out.add((cur[0], cur[1], i))
            cur = None
        if x[0] == "B":
            cur = (x[2:], i)
    return out


def damaged(u, variant, rng):
    """The same unit with other letters: title (each word with probability a half), lower, typo (15 % of the words)."""
    ws = {"clean": lambda w: w, "title": lambda w: w[:1].upper() + w[1:] if rng.random() < .5 else w, "lower": str.lower,
          "typo": lambda w: typo(w, rng) if rng.random() < .15 else w}[variant]
    return (u[0], [ws(w) for w in u[1]]) + tuple(u[2:])


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def measure(c, u, out, bias, o_bias):
    n = len(out["pos"])
    gold = {h: list(v[:n]) for h, v in u[2].items()}
    src = u[0]
    if src == "pair":
        pair_figures(c, gold["pair"], out["pair"])
        return
    if "names" in gold:
        found = {(k, b, e) for k, b, e in decode.runs(decode.tag(out, "names"), HEADS["names"])}
        known = lambda b, e: all(gold["names"][i] != IGNORE for i in range(b, e))
        want = gold_names(gold["names"])
        if src == "authored":
            c.add("f1 authored names.span", {x[1:] for x in want}, {x[1:] for x in found if known(*x[1:])})
            c.add("f1 authored names.class", {(COLLAPSE.get(k, "LOC"), b, e) for k, b, e in want},
                  {(COLLAPSE.get(k, "LOC"), b, e) for k, b, e in found if known(b, e)})
            c.add("f1 authored names.exact class", {x for x in want if "?" not in x[0]}, {x for x in found if known(*x[1:]) and (x in want or not any(w[1:] == x[1:] for w in want))})
        else:
            c.add("f1 %s names" % src, {(COLLAPSE[k], b, e) for k, b, e in want if k in COLLAPSE},
                  {(COLLAPSE[k], b, e) for k, b, e in found if k in COLLAPSE and known(b, e)})
    if "roles" in gold:
        found = set(decode.settle(decode.runs(decode.tag(out, "roles"), HEADS["roles"]), u[1][:n]))
        want = spans_of(gold["roles"], "roles")
        for r in ("source", "cue", "content"):
            c.add("f1 %s %s" % (src, r), {x for x in want if x[0] == r}, {x for x in found if x[0] == r})
    if "pos" in gold:
        for v, x in zip(gold["pos"], out["pos"].argmax(1)):
            if v != IGNORE:
                c.share("%s pos" % src, v == x)
    if "sentence_end" in gold:
        ends = lambda r: {(i,) for i, v in enumerate(r[:-1]) if v == 1}
        c.add("f1 %s sentence_end" % src, ends(gold["sentence_end"]), ends(out["sentence_end"].argmax(1)))
    if "case" in gold:
        for v, x in zip(gold["case"], out["case"].argmax(1)):
            if v != IGNORE:
                c.share("%s case" % src, v == x)
    if src == "authored":
        authored(c, u, gold, out, bias, o_bias, n)


def authored(c, u, gold, out, bias, o_bias, n):
    want, i = [], 0
    while i < n:
        v = gold["trigger"][i]
        j = i + 1
        while v and j < n and gold["trigger"][j] == v:
            j += 1
        if v:
            want.append((HEADS["trigger"][v], i, j))
        i = j
    found = decode.triggers(out["trigger"], o_bias)
    left, pairs = list(found), []
    for w in want:
        hit = next((f for f in left if f[0] == w[0] and overlap(f[1:], w[1:])), None)
        if hit:
            left.remove(hit)
            pairs.append((w, hit))
    k = c.n["f1 authored events.type"]
    k[0], k[1], k[2] = k[0] + len(pairs), k[1] + len(want), k[2] + len(found)
    spans = [any(overlap(f[1:], w[1:]) for f in found) for w in want]
    k = c.n["f1 authored events.trigger"]
    k[0], k[1], k[2] = k[0] + sum(spans), k[1] + len(want), k[2] + len(found)
    for w in want:
        b, e = w[1:]
        c.share("authored type at gold trigger", HEADS["trigger"][1 + int(out["trigger"][b:e, 1:].sum(0).argmax())] == w[0])
    for w, f in pairs:
        v = gold["factuality"][w[1]]
        got = int(out["factuality"][f[1]:f[2]].mean(0).argmax())
        c.share("authored events.factuality", v == got)
        if HEADS["factuality"][v] in ("negated", "denied", "alleged", "conditional"):
            c.share("authored falsely asserted", got == 0)
    if "main" in gold and any(gold["main"]):
        c.share("authored main event", gold["main"][int(out["main"][:, 0].argmax())] == 1)
    if "act" in gold:
        for _, b, e in (x for x in spans_of(gold["roles"], "roles") if x[0] == "cue"):
            if gold["act"][b] != IGNORE:
                c.share("authored act", int(out["act"][b:e].mean(0).argmax()) == gold["act"][b])
    for r, i, js in u[3]:
        if i < n:
            rel = decode.RELATIONS[r]
            row = decode.link_row(out, i, rel, bias)
            c.add("f1 link " + rel, {(j,) for j in js if j < n}, {(j,) for j in range(n) if row[j] > 0})
    c.add("f1 authored dates", spans_of(gold["dates"], "dates"), set(decode.runs(decode.tag(out, "dates"), HEADS["dates"])))
    clauses = spans_of(gold["condition"], "condition")
    at = {b: (k, b, e) for k, b, e in clauses}
    want = [(at[i][1:], at[j][1:]) for r, i, js in u[3] if decode.RELATIONS[r] == "condition" and i in at for j in js if j in at]
    got = decode.runs(decode.tag(out, "condition"), HEADS["condition"])
    found = []
    for k, b, e in got:
        cons = [x for x in got if x[0] == "condition"]
        if k == "promise" and cons:
            row = decode.link_row(out, b, "condition", bias)
            found.append(((b, e), max(cons, key=lambda x: row[x[1]])[1:]))
    hits, left = 0, list(found)
    for p, q in want:
        hit = next((f for f in left if overlap(f[0], p) and overlap(f[1], q)), None)
        if hit:
            left.remove(hit)
            hits += 1
            if gold["condition_kind"][p[0]] != IGNORE:
                c.share("authored condition kind", int(out["condition_kind"][hit[0][0]:hit[0][1]].mean(0).argmax()) == gold["condition_kind"][p[0]])
    k = c.n["f1 authored conditions.both"]
    k[0], k[1], k[2] = k[0] + hits, k[1] + len(want), k[2] + len(found)


def pair_figures(c, gold, scores):
    got = scores.argmax(1)
    for name, v in (("substantive", 1), ("any", None)):
        w = {(i,) for i, x in enumerate(gold) if (x == v if v else x > 0)}
        f = {(i,) for i, x in enumerate(got) if (x == v if v else x > 0)}
        c.add("f1 pair words " + name, w, f)


def plover(model, pieces, path, variant="clean"):
    """Share of the records whose first-ranked type is the gold one, by three rankings, and whose type is found at all."""
    to16 = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
    with open(path, encoding="utf-8") as f:
        records = [r for r in json.load(f) if r.get("event") != "DOCUMENT"]
    rng, n = random.Random(3), collections.Counter()
    units = [damaged(("plover", [r["text"][b:e] for b, e in words(r["text"])], {}, [], 0), variant, rng) for r in records]
    for r, out in zip(records, predict(model, units, pieces)):
        want = to16.get(r["event"], r["event"])
        lp = decode.log_softmax(out["trigger"])
        main = decode.log_softmax(out["main"][:, 0][None])[0]
        rank = {"main": main, "type": lp[:, 1:].max(1), "both": main + lp[:, 1:].max(1)}
        for k, s in rank.items():
            n[k] += HEADS["trigger"][1 + int(lp[int(s.argmax()), 1:].argmax())] == want
        n["found"] += any(t[0] == want for t in decode.triggers(out["trigger"]))
        n["silent"] += not decode.triggers(out["trigger"])
    return {"plover " + k: round(100 * v / len(records), 1) for k, v in n.items()}


PLAIN = {"``": "\u201c", "''": "\u201d", "`": "\u2018", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
TIGHT = set(".,!?;:)]%\u201d")


def running(tokens):
    """The text that treebank tokens stand for, and where each begins."""
    text, at = "", []
    for t in tokens:
        w = PLAIN.get(t, t)
        if text and not (w[0] in TIGHT and len(w) == 1 or w in ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'") or text[-1] in "([\u201c\u2018$#"):
            text += " "
        at.append((len(text), len(text) + len(w)))
        text += w
    return text, at


def cofenet(model, pieces, path, write, spaced):
    """Labels of CofeNet's file, its tokens put together as running text, or (spaced) joined by spaces as the scorer does."""
    with open(path, encoding="utf-8") as f:
        rows = [json.loads(x) for x in f]
    units, places = [], []
    for r in rows:
        text, spans = running(r["tokens"])
        if spaced:
            text, spans = " ".join(r["tokens"]), []
            for t in r["tokens"]:
                spans.append((spans[-1][1] + 1 if spans else 0, (spans[-1][1] + 1 if spans else 0) + len(t)))
        ws = words(text)
        start = {b: k for k, (b, e) in enumerate(ws)}
        at = [next((start[i] for i in range(b, e) if i in start), None) for b, e in spans]
        units.append(("cofenet", [text[b:e] for b, e in ws], {}, [], 0))
        places.append(at)
    with open(write, "w", encoding="utf-8") as f:
        for r, at, out, u in zip(rows, places, predict(model, units, pieces), units):
            labels = ["O"] * len(at)
            if len(out["roles"]):
                for cls, b, e in decode.settle(decode.runs(decode.tag(out, "roles"), HEADS["roles"]), u[1][:len(out["roles"])]):
                    hit = [i for i, k in enumerate(at) if k is not None and b <= k < e]
                    for i in hit:
                        labels[i] = ("B-" if i == hit[0] else "I-") + cls
            f.write(json.dumps({"id": r["id"], "labels": labels}) + "\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("units")
    ap.add_argument("vocab")
    ap.add_argument("--model")
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--onnx")
    ap.add_argument("--labels")
    ap.add_argument("--plover")
    ap.add_argument("--cofenet")
    ap.add_argument("--write", default="labels.jsonl")
    ap.add_argument("--spaced", action="store_true", help="CofeNet's tokens joined by single spaces")
    ap.add_argument("--variants", default="clean,title,lower,typo")
    ap.add_argument("--trigger-bias", type=float, default=0.0)
    ap.add_argument("--every", type=int, default=1, help="only each n-th unit of the large sets")
    ap.add_argument("--only", default="", help="sources to measure, for example authored,wikigold")
    ap.add_argument("--json")
    a = ap.parse_args()
    model = Torch(a.model, a.layers) if a.model else Onnx(a.onnx, a.labels)
    pieces = Pieces.of_file(a.vocab)
    with lzma.open(os.path.join(a.units, "units-dev.pkl.xz")) as f:
        units = pickle.load(f)
    units = [u for i, u in enumerate(units) if u[0] in ("authored", "pair") or i % a.every == 0]
    if a.only:
        units = [u for u in units if u[0] in a.only.split(",")]
    table = {}
    for v in a.variants.split(",") if a.variants else ():
        c, rng = Counts(), random.Random(11)
        part = [damaged(u, v, rng) for u in units if v == "clean" or u[0] != "pair"]
        for u, out in zip(part, predict(model, part, pieces)):
            if len(out["pos"]):
                measure(c, u, out, model.bias, a.trigger_bias)
        table[v] = c.figures()
        if a.plover:
            table[v].update(plover(model, pieces, a.plover, v))
    for k in next(iter(table.values()), ()):
        print("%-32s" % k + " ".join("%7s" % table[v].get(k, "") for v in table))
    if a.cofenet:
        cofenet(model, pieces, a.cofenet, a.write, a.spaced)
    if a.json:
        with open(a.json, "w", encoding="utf-8") as f:
            json.dump(table, f, indent=1)


if __name__ == "__main__":
    main()
