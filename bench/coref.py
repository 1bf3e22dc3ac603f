#!/usr/bin/env python3
"""Who is who: actors of the readings against the coreference chains of OntoGUM (CC BY).

    coref.py write ONTOGUM OUT.jsonl [--split dev,test] [--genre news]     ONTOGUM: folder of .conllu files, splits.md beside or above it
    coref.py score OUT.jsonl READINGS [--errors]

OUT.jsonl holds one record an input (id, text, published) with its gold chains; `coranto read OUT.jsonl --format json` ignores the gold.
READINGS is a folder of <id>.json. Spans are half-open, in code points.

A chain counts when one of its mentions is headed by a proper noun: those are actors and places, not "the idea". A mention of the product
is a gold mention when it lies inside it and holds its head; of several the smallest. Pronouns of the first and second person and
relative ones are left out: the product gives them no mention. Figures over the other gold mentions of those chains:
- found: share that the product has a mention for.
- B-cubed: each gold mention against the other ones its actor has; what is not found stands alone.
- pronouns, role phrases: of those that the product gives to an actor with another mention in any chain, how many stand in
  the chain of that actor's nearest named mention, before it if there is one (right); and of all in these chains, how many are so (recall)."""
import argparse
import collections
import json
import os

from names import gum_files, laid_out

THIRD = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())
OTHER = set("i me my mine myself we our ours us ourselves you your yours who whom whose which that this these those here there".split())


def head(sentence, first, last):
    """The token of a mention whose governor lies outside it."""
    for i in range(first, last + 1):
        if i in sentence.tokens and not first <= sentence.tokens[i][4] <= last:
            return i
    return last


def document(path):
    """(text, [(start, end, head start, head end, upos, form, chain)])."""
    text, parts = laid_out(path)
    mentions = []
    for base, s in parts:
        for _, _, first, last, chain in s.entities:
            b, e, form, upos = s.tokens[head(s, first, last)][:4]
            mentions.append((base + s.tokens[first][0], base + s.tokens[last][1], base + b, base + e, upos, form, chain))
    return text, mentions


def write(a):
    with open(a.out, "w", encoding="utf-8") as out:
        for name, day, path in gum_files(a.source, a.split.split(","), a.genre.split(",")):
            text, mentions = document(path)
            out.write(json.dumps({"id": name, "text": text, "published": day, "mentions": mentions}, ensure_ascii=False) + "\n")


def matched(gold, reading):
    """{gold mention: actor}: the smallest gold mention round each of the product's, which holds its head."""
    out = {}
    for actor in reading["actors"]:
        for m in actor["mentions"]:
            b, e = m["start"], m["end"]
            fits = [i for i, g in enumerate(gold) if g[0] <= b and e <= g[1] and b <= g[2] and g[3] <= e]
            if not fits:  # a role or title with more words than the gold's
                fits = [i for i, g in enumerate(gold) if b <= g[0] and g[1] <= e and g[1] == e]
            if fits:
                i = min(fits, key=lambda i: gold[i][1] - gold[i][0])
                out.setdefault(i, actor["id"])
    return out


def kind(g):
    if g[4] == "PROPN":
        return "name"
    return "pronoun" if g[5].lower() in THIRD else "other" if g[5].lower() in OTHER else "nominal"


def score(a):
    n = collections.Counter()
    with open(a.inputs, encoding="utf-8") as f:
        for o in map(json.loads, f):
            with open(os.path.join(a.readings, o["id"] + ".json"), encoding="utf-8") as r:
                reading = json.load(r)
            gold = [tuple(m) for m in o["mentions"]]
            named = {g[6] for g in gold if kind(g) == "name"}
            ours = matched(gold, reading)
            mine = [i for i, g in enumerate(gold) if g[6] in named and kind(g) != "other"]
            chains, actors = collections.defaultdict(set), collections.defaultdict(set)
            for i in mine:
                chains[gold[i][6]].add(i)
            for i, x in ours.items():
                actors[x].add(i)
            for i in mine:
                n["gold"] += 1
                n["gold", kind(gold[i])] += 1
                group = actors[ours[i]] if i in ours else {i}
                same = len(chains[gold[i][6]] & group)
                n["recall"] += same / len(chains[gold[i][6]])
                if i in ours:
                    n["found"] += 1
                    n["found", kind(gold[i])] += 1
                    n["precision"] += same / len(group)
            for i, x in sorted(ours.items()):
                k = kind(gold[i])
                names = [j for j in actors[x] if kind(gold[j]) == "name" and j != i]
                if k in ("name", "other") or not names:
                    continue
                before = [j for j in names if gold[j][0] < gold[i][0]]
                j = max(before, key=lambda j: gold[j][0]) if before else min(names, key=lambda j: gold[j][0])
                right = gold[j][6] == gold[i][6]
                n["linked", k] += 1
                n["right", k] += right
                if a.errors and not right:
                    b, e = gold[i][0], gold[i][1]
                    want = next((o["text"][g[0]:g[1]] for g in gold if g[6] == gold[i][6] and kind(g) == "name"), "-")
                    print("%-22s %-8s %s -> %s (want %s) | %s" % (o["id"], k, o["text"][b:e][:40], o["text"][gold[j][0]:gold[j][1]][:40], want[:40], " ".join(o["text"][max(0, b - 60):e + 30].split())))
            if a.errors:
                for i in mine:
                    if i not in ours and kind(gold[i]) != "name":
                        print("%-22s unfound %-8s %s | %s" % (o["id"], kind(gold[i]), o["text"][gold[i][0]:gold[i][1]][:40], " ".join(o["text"][max(0, gold[i][0] - 50):gold[i][1] + 30].split())))
    p, r = n["precision"] / max(1, n["found"]), n["recall"] / max(1, n["gold"])
    print("mentions of named chains %d, found %.3f (%s)" % (n["gold"], n["found"] / n["gold"], ", ".join("%s %.3f of %d" % (k, n["found", k] / max(1, n["gold", k]), n["gold", k]) for k in ("name", "nominal", "pronoun"))))
    print("B-cubed P %.3f R %.3f F1 %.3f" % (p, r, 2 * p * r / (p + r)))
    for k in ("pronoun", "nominal"):
        print("%-8s right %.3f of %d linked; recall %.3f of %d" % (k, n["right", k] / max(1, n["linked", k]), n["linked", k], n["right", k] / max(1, n["gold", k]), n["gold", k]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(required=True)
    w = sub.add_parser("write")
    w.add_argument("source")
    w.add_argument("out")
    w.add_argument("--split", default="dev,test")
    w.add_argument("--genre", default="news")
    w.set_defaults(run=write)
    s = sub.add_parser("score")
    s.add_argument("inputs")
    s.add_argument("readings")
    s.add_argument("--errors", action="store_true")
    s.set_defaults(run=score)
    a = ap.parse_args()
    a.run(a)


if __name__ == "__main__":
    main()
