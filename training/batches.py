"""Units -> batches of arrays: sampling by source, noise, pieces, padding; made by worker processes, the same for the same seed."""
import multiprocessing
import random

import numpy as np

from labels import HEADS, IGNORE, SIDE, CASES
from noise import damage
from pairs import made_pair
from renaming import pool as pool_of, renamed
from words import Pieces, case_of

LIMIT, PAIR_LIMIT = 256, 400
SHARE = {"authored": 4, "pair": 2, "polnear": 1, "ewt": 1, "gum": 1, "btc": .6, "wnut": .6, "wikigold": 1.5, "re3d": 1, "plain": .4}  # copies an epoch
MADE = .10          # made pairs, as a share of the units
UNKNOWN = CASES.index("unknown")


def pieces_of(unit, pieces, rng=None, limit=None):
    """(ids, case ids, first piece of each word) of a packed unit, cut at the limit; rng drops case ids."""
    _, words, _, _, split = unit
    limit = limit or (PAIR_LIMIT if split else LIMIT)
    ids, case, first = [pieces.cls], [0], []
    blind = rng is not None and rng.random() < .12
    for i, w in enumerate(words):
        if split and i == split:
            ids.append(pieces.sep)
            case.append(0)
        got = pieces.ids(w)
        if len(ids) + len(got) + 1 > limit:
            break
        c = UNKNOWN if blind or rng is not None and rng.random() < .03 else case_of(w)
        first.append(len(ids))
        ids += got
        case += [c + (SIDE if split and i >= split else 0)] * len(got)
    return ids + [pieces.sep], case + [0], first


LENGTHS = (32, 48, 64, 96, 128, 160, 208, 256, 320, 400)  # batches come in these lengths only, with a fixed number of rows each
ALL = list(HEADS)


def shape_of(length, budget):
    """(rows, length, link rows) of a batch of a length."""
    n = max(1, budget // length)
    return n, length, max(16, min(12 * n, budget // 10))


def collate(units, pieces, shape, rng=None):
    """Arrays of a batch, padded to its shape: ids, case, length, first pieces, labels (heads, rows, length), links (unit, piece,
    relation), their targets (links, length) and which links are real."""
    n, m, k = shape
    out = {"ids": np.zeros((n, m), np.uint16), "case": np.zeros((n, m), np.uint8), "length": np.ones(n, np.int32),
           "first": np.zeros((n, m), np.uint8), "labels": np.full((len(ALL), n, m), IGNORE, np.uint8),
           "links": np.zeros((k, 3), np.int32), "targets": np.zeros((k, m), np.uint8), "real": np.zeros(k, np.uint8)}
    links = []
    for row, u in enumerate(units):
        ids, case, first = pieces_of(u, pieces, rng, m)
        out["ids"][row, :len(ids)], out["case"][row, :len(case)], out["length"][row] = ids, case, len(ids)
        out["first"][row, first] = 1
        for h, v in u[2].items():
            out["labels"][ALL.index(h), row, first] = list(v[:len(first)])
        links += [(row, first[i], r, [first[j] for j in js if j < len(first)]) for r, i, js in u[3] if i < len(first)]
    if len(links) > k and rng is not None:
        rng.shuffle(links)
    for x, (row, i, r, js) in enumerate(links[:k]):
        out["links"][x] = row, i, r
        out["targets"][x, js] = 1
        out["real"][x] = 1
    return out


def plan(units, seed, epoch, budget, share=SHARE):
    """Batches of an epoch, (length, unit numbers) each; -1 - i makes a pair of unit i."""
    rng = random.Random("%d %d" % (seed, epoch))
    chosen = []
    for i, u in enumerate(units):
        k = share[u[0]]
        chosen += [i] * (int(k) + (rng.random() < k - int(k)))
    text = [i for i, u in enumerate(units) if u[0] in ("authored", "polnear", "gum") and 12 < len(u[1])]
    chosen += [-1 - rng.choice(text) for _ in range(int(MADE * len(chosen)))]
    rng.shuffle(chosen)
    bins, batches = {m: [] for m in LENGTHS}, []
    for i in chosen:
        need = 4 + (1.32 * len(units[i][1]) if i >= 0 else 2.6 * min(90, len(units[-1 - i][1])))
        limit = PAIR_LIMIT if i < 0 or units[i][4] else LIMIT
        m = next((m for m in LENGTHS if m >= need), limit)
        m = min(m, limit)
        bins[m].append(i)
        if len(bins[m]) == shape_of(m, budget)[0]:
            batches.append((m, bins[m]))
            bins[m] = []
    batches += [(m, b) for m, b in bins.items() if len(b) > shape_of(m, budget)[0] // 3]
    rng.shuffle(batches)
    return batches


class Maker:
    """What a worker process holds."""
    units = pieces = names = None
    seed = noise = budget = rename = 0

    @staticmethod
    def start(units, vocab, seed, noise, budget, rename):
        Maker.units, Maker.pieces, Maker.seed, Maker.noise, Maker.budget = units, Pieces(vocab), seed, noise, budget
        Maker.names, Maker.rename = pool_of(units), rename

    @staticmethod
    def make(job):
        epoch, number, (length, batch) = job
        rng = random.Random("%d %d %d" % (Maker.seed, epoch, number))
        got = []
        for i in batch:
            u = made_pair(Maker.units[-1 - i], rng) if i < 0 else Maker.units[i]
            if rng.random() < Maker.rename:
                u = renamed(u, Maker.names, rng)
            got.append(damage(u, rng) if rng.random() < Maker.noise else u)
        return collate(got, Maker.pieces, shape_of(length, Maker.budget), rng)


def stream(units, vocab, seed, noise, epochs, budget, workers, skip=0, share=SHARE, rename=0):
    """First the number of steps of a training, then its batches in order from step skip on; start it before the GPU is touched."""
    jobs = [(e, n, b) for e in range(epochs) for n, b in enumerate(plan(units, seed, e, budget, share))]
    Maker.start(units, vocab, seed, noise, budget, rename)
    if workers < 1:
        yield len(jobs)
        for j in jobs[skip:]:
            yield Maker.make(j)
        return
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield len(jobs)
        ahead, jobs = [], jobs[skip:]
        for j in jobs:
            ahead.append(pool.apply_async(Maker.make, (j,)))
            if len(ahead) > 8 * workers:
                yield ahead.pop(0).get()
        for x in ahead:
            yield x.get()
