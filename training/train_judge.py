"""Trains the judge of pairs, from the weights of the language model.
  train_judge.py UNITS BASE.pt VOCAB OUT.pt PAIRS.jsonl... [--made .25] [--minutes 26] [--held 7]
UNITS: folder of build_data.py, whose texts are corrupted into pairs; BASE.pt: of recover.py, or OUT.pt of an earlier round; --made: pairs made from
texts for each authored one (first 9, then .25); --held: every so many of the pairs p3 and later is kept for judge_figures.py (0 for none)."""
import argparse
import json
import lzma
import math
import os
import pickle
import random
import time
import zlib

import torch

from corrupt import Neighbours, corrupted
from judge import Example, Judge, collate, example, losses
from pairs import BROKEN, FACT, REWORDED, edited
from words import Pieces

BATCH, MADE_PLAIN = 16, .15     # share of the made pairs that come from pairs.py
TAG = {FACT: 1, BROKEN: 2, REWORDED: 3}


def objects(files):
    for path in files:
        with open(path, encoding="utf-8") as f:
            yield from (json.loads(line) for line in f if line.strip())


def is_held(o, every):
    return every > 0 and not o["id"].startswith(("p1-", "p2-")) and zlib.crc32(o["id"].encode()) % every == 0


def plain(words, rng):
    """A pair of pairs.py; which side is wrong is not known."""
    a, la, b, lb = edited(words[:90], rng)
    if rng.random() < .5:
        a, la, b, lb = b, lb, a, la
    return Example(a + b, len(a), [TAG.get(x, 0) for x in la + lb], [-1] * (len(a) + len(b)))


def start(path):
    """A judge with the encoder, and the pair head, of the language model; or an earlier judge."""
    m, t = Judge(), {k: v.float() for k, v in torch.load(path, map_location="cpu", weights_only=True).items()}
    if "heads.pair.weight" in t:
        t.update({"tag.weight": t["heads.pair.weight"], "tag.bias": t["heads.pair.bias"]})
    own = m.state_dict()
    m.load_state_dict({k: v for k, v in t.items() if k in own and v.shape == own[k].shape}, strict=False)
    return m, t["encoder.word.weight"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for x in ("units", "base", "vocab", "out"):
        ap.add_argument(x)
    ap.add_argument("pairs", nargs="+")
    ap.add_argument("--made", type=float, default=.25)
    ap.add_argument("--minutes", type=float, default=26)
    ap.add_argument("--epochs", type=float, default=14)
    ap.add_argument("--rate", type=float, default=8e-5)
    ap.add_argument("--head-rate", type=float, default=4e-4)
    ap.add_argument("--freeze", type=int, default=1, help="lowest layers that stay as they are, with the word vectors")
    ap.add_argument("--held", type=int, default=7)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    pieces = Pieces.of_file(a.vocab)
    pairs = [o for o in objects(a.pairs) if not is_held(o, a.held)]
    with lzma.open(os.path.join(a.units, "units-train.pkl.xz")) as f:
        texts = [u[1] for u in pickle.load(f) if u[0] in ("authored", "polnear", "gum") and not u[4] and 20 < len(u[1]) < 110]
    model, vectors = start(a.base)
    neighbours = Neighbours(vectors, list(pieces.vocab))
    for part in [model.encoder.word, model.encoder.position, model.encoder.norm] + list(model.encoder.layers[:a.freeze]):
        part.requires_grad_(False)
    own = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    groups = [{"params": [p for n, p in own if n.startswith("encoder") == inner], "base": rate} for inner, rate in ((True, a.rate), (False, a.head_rate))]
    opt = torch.optim.AdamW(groups, lr=0, betas=(.9, .98), weight_decay=.01)
    total, step, queue, seen, began = int(a.epochs * len(pairs) * (1 + a.made) / BATCH), 0, [], [0, 0, 0], time.time()
    print("%d pairs, %d texts" % (len(pairs), len(texts)), flush=True)
    model.train()
    while True:
        way = max(step / total, (time.time() - began) / 60 / a.minutes)
        if way >= 1:
            break
        batch = []
        for _ in range(BATCH):
            if rng.random() < a.made / (1 + a.made):
                words = rng.choice(texts)
                batch.append(plain(words, rng) if rng.random() < MADE_PLAIN else corrupted(words, neighbours, rng))
                continue
            if not queue:
                queue = list(pairs)
                rng.shuffle(queue)
            batch.append(example(queue.pop(), rng.random() < .5))
        for g in opt.param_groups:
            g["lr"] = g["base"] * min(1, (step + 1) / 40) * (.02 + .98 * .5 * (1 + math.cos(math.pi * way)))
        opt.zero_grad()
        batch.sort(key=lambda e: len(e.words))
        for half in (batch[:BATCH // 2], batch[BATCH // 2:]):
            loss, parts = losses(model, collate(half, pieces, rng))
            (loss / 2).backward()
            seen = [x + y for x, y in zip(seen, parts)]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        step += 1
        if step % 50 == 0:
            print("step %d/%d %.0fs tags %.3f wrong %.3f links %.3f" % (step, total, time.time() - began, *(x / 100 for x in seen)), flush=True)
            seen = [0, 0, 0]
            torch.save(model.state_dict(), a.out)
    torch.save(model.state_dict(), a.out)


if __name__ == "__main__":
    main()
