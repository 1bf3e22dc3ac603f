"""Figures of the judge of pairs on authored pairs: alone, and with the rules' rows of the product.
  judge_figures.py MODEL.pt VOCAB TOOLS READINGS PAIRS.jsonl... [--held 7]
TOOLS: the folder of score_authored.py; READINGS: what `coranto read` made of the pairs before; --held: only the pairs that train_judge.py kept.
Prints recall, precision and likelier sides over thresholds of rows that the judge adds, raises or drops. The product takes its sides only."""
import argparse
import json
import os
import sys

import numpy as np
import torch

from judge import Judge, collate, encode, example
from train_judge import is_held, objects
from units import Unit
from words import Pieces, normal

LINKED, WIDEST = .5, 8
SMALL = set("the a an of to in on at for and or by with from that which who is are was were be been has have had it its his her their as".split())


def seen(model, o, pieces):
    """What both orders of the sides see, on average."""
    one, links = once(model, o, pieces)
    other, turned = once(model, dict(o, a=o["b"], b=o["a"]), pieces)
    for side, again in zip(one, other[::-1]):
        side["fact"], side["wrong"] = (side["fact"] + again["fact"]) / 2, (side["wrong"] + again["wrong"]) / 2
    return one, (links + turned.T) / 2


def once(model, o, pieces):
    e = example(dict(o, divergences=[]))
    with torch.no_grad():
        tag, wrong, query, key, _ = model(*collate([e], pieces)[:3])
    at, n = encode(e, pieces)[2], e.split
    fact, odd = tag[0].softmax(-1)[at, 1].numpy(), wrong[0][at].numpy()
    links = torch.sigmoid(model.links(query[0][at], key[0][at]).detach()).numpy()
    sides = [dict(fact=fact[:n], wrong=odd[:n], unit=Unit("x", o["a"])), dict(fact=fact[n:], wrong=odd[n:], unit=Unit("x", o["b"]))]
    return sides, links[:n, n:]


def runs(side, least):
    fact, words, out, i = side["fact"], side["unit"].words, [], 0
    faint = least / 2
    while i < len(fact):
        if fact[i] < least:
            i += 1
            continue
        a, b = i, i + 1
        while a > (out[-1][1] if out else 0) and fact[a - 1] >= faint:
            a -= 1
        while b < len(fact) and (fact[b] >= faint or normal(words[b]) in SMALL and b + 1 < len(fact) and fact[b + 1] >= faint):
            b += 1
        out.append((a, b))
        i = b
    return out


def rows(sides, links, least):
    """[(range of a or None, range of b or None)]"""
    left, right, out = runs(sides[0], least), runs(sides[1], least), []

    def partner(scores):
        j = [x for x in np.where(scores >= LINKED)[0]]
        return (j[0], max(x for x in j if x < j[0] + WIDEST) + 1) if j else None
    for a in left:
        best = max(right, key=lambda b: links[a[0]:a[1], b[0]:b[1]].max(), default=None)
        if best and links[a[0]:a[1], best[0]:best[1]].max() >= LINKED:
            right.remove(best)
            out.append((a, best))
        else:
            out.append((a, partner(links[a[0]:a[1]].max(0))))
    return out + [(partner(links[:, b[0]:b[1]].max(1)), b) for b in right]


def span(side, r, shift):
    return r and {"start": side["unit"].spans[r[0]][0] + shift, "end": side["unit"].spans[r[1] - 1][1] + shift}


def overlap(x, y):
    return bool(x and y and x["start"] < y["end"] and y["start"] < x["end"])


def together(o, sides, links, rules, fact, own, same, clear):
    """Rows of rules and judge: rules' rows from `fact` on are other facts, below `same` none; own rows from `own` on; sides from `clear` on."""
    shift, out = len(o["a"]) + 1, []

    def side_of(x, y):
        z = sum(s["wrong"][i].mean() * sign for s, i, sign in ((sides[0], x, 1), (sides[1], y, -1)) if len(i))
        return None if abs(z) < clear else "b" if z > 0 else "a"
    for r in rules:
        at = [[i for i, (b, e) in enumerate(s["unit"].spans[:len(s["fact"])]) if r.get(k) and b < r[k]["end"] - d and r[k]["start"] - d < e]
              for s, k, d in ((sides[0], "a", 0), (sides[1], "b", shift))]
        most = max([s["fact"][i] for s, x in zip(sides, at) for i in x] or [0])
        severity = r["severity"]
        severity = "wording" if severity == "substantive" and most < same else "substantive" if most >= fact else severity
        likelier = r.get("likelier") or (side_of(*at) if severity != "wording" else None)
        out.append(dict(r, severity=severity, likelier=likelier))
    for a, b in rows(sides, links, own):
        row = {"a": span(sides[0], a, 0), "b": span(sides[1], b, shift), "severity": "substantive",
               "likelier": side_of(range(*a) if a else [], range(*b) if b else [])}
        if not any(x["severity"] == "substantive" and (overlap(row["a"], x.get("a")) or overlap(row["b"], x.get("b"))) for x in out):
            out.append(row)
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for x in ("model", "vocab", "tools", "readings"):
        ap.add_argument(x)
    ap.add_argument("pairs", nargs="+")
    ap.add_argument("--held", type=int, default=0)
    a = ap.parse_args()
    sys.path.insert(0, a.tools)
    import score_authored as scorer
    model, pieces = Judge(), Pieces.of_file(a.vocab)
    model.load_state_dict(torch.load(a.model, map_location="cpu", weights_only=True))
    model.eval()
    told = []
    for o in objects(a.pairs):
        if not a.held or is_held(o, a.held):
            with open(os.path.join(a.readings, o["id"] + ".json"), encoding="utf-8") as f:
                told.append((o, scorer.check(o)[1], *seen(model, o, pieces), json.load(f).get("divergences", [])))
    print("%d pairs" % len(told))

    def show(name, *thresholds):
        tally = scorer.Tally()
        for o, gold, sides, links, rules in told:
            scorer.score_pair(tally, gold, {"divergences": together(o, sides, links, rules, *thresholds)})
        f = tally.figures()
        d, side = f["divergences.substantive"], f["divergences.likelier"]
        print("%-44s F1 %.3f P %.3f R %.3f false alarms %.3f likelier %.3f of %d" % (
            name, d["f1"], d["p"], d["r"], f["divergences.false_alarm"]["value"], side["value"], side["of"]))
    show("rules", 2, 2, -1, 99)
    for own in (.8, .87, .92, .95, .97, .98):
        for fact in (.6, .7, .8, .9, .95):
            for same in (.03, .1):
                show("own %.2f raised %.2f dropped %.2f" % (own, fact, same), fact, own, same, 0)
    for clear in (0, .5, 1, 1.5, 2, 3):
        show("sides from %.1f" % clear, .5, .6, .05, clear)


if __name__ == "__main__":
    main()
