"""Pairs made from a text for the judge: one side has places whose sense is changed (the wrong side), both have harmless rewording and damage."""
import re

import torch

from judge import Example
from noise import CLUMSY, typo
from pairs import AUXILIARY, OPPOSITE

ENDING = re.compile(r"(ed|ing|s|ly|er|ion)$")
MODAL = ("will", "would", "may", "could", "should", "must", "can")


class Neighbours:
    """Words near another one among the word vectors, with the same ending and another beginning: opposites, sisters, synonyms."""

    def __init__(self, weight, vocab):
        keep = [i for i, w in enumerate(vocab) if w.isalpha() and w.isascii() and len(w) >= 4][:14000]
        self.words = [vocab[i] for i in keep]
        self.vectors = torch.nn.functional.normalize(weight[keep] - weight[keep].mean(0), dim=1)
        self.at, self.cache = {w: i for i, w in enumerate(self.words)}, {}

    def of(self, word):
        w = word.lower()
        if w not in self.cache:
            i = self.at.get(w)
            top = [] if i is None else (self.vectors @ self.vectors[i]).topk(60).indices.tolist()
            end = lambda x: (ENDING.search(x) or [""])[0]
            self.cache[w] = [self.words[j] for j in top if self.words[j][:4] != w[:4] and end(self.words[j]) == end(w)][:14]
        return self.cache[w]


def two_names(words, rng):
    """Two different names of one word, or None."""
    names = [i for i, w in enumerate(words) if w[:1].isupper() and i and words[i - 1] not in ".“”\"" and len(w) > 2]
    if len(names) < 2:
        return None
    i, j = rng.sample(names, 2)
    beside = [k + d for k in (i, j) for d in (-1, 1) if 0 <= k + d < len(words)]
    return None if words[i] == words[j] or any(words[k][:1].isupper() for k in beside) else (i, j)


def changed(word, neighbours, rng):
    """(what stands instead, tag: 1 = another fact, -1 = nobody knows) or None."""
    low, r = word.lower(), rng.random()
    if low in OPPOSITE and r < .6:
        return [OPPOSITE[low]], 1
    if low == "not":
        return [], 1
    if low in AUXILIARY and r < .3:
        return [word, "not"], 1
    if low in MODAL and r < .7:
        return [rng.choice([x for x in ("will", "may", "must", "cannot", "did") if x != low])], 1
    near = neighbours.of(word) if r > .45 and word.islower() and len(word) >= 4 else []
    return ([rng.choice(near)], -1) if near else None


def roughened(places, tags, wrong, rng):
    words, t, v = [], [], []
    rate = rng.choice((0, 0, .02, .06))
    for stands, tag, x in zip(places, tags, wrong):
        for w in stands:
            low = w.lower()
            if not tag and rng.random() < rate and len(w) > 4 and w.isalpha():
                z = typo(w, rng)
                words.append(z)
                t.append(2 if z != w else 0)
                v.append(1 if z != w else -1)
            elif not tag and low in CLUMSY and rng.random() < .3:
                z = rng.choice(CLUMSY[low])
                for part in (z.capitalize() if w[:1].isupper() else z).split():
                    words.append(part)
                    t.append(3 if z.lower() != low else 0)
                    v.append(-1)
            else:
                words.append(w)
                t.append(tag)
                v.append(x)
    return words, t, v


def corrupted(words, neighbours, rng):
    """An example made from the words of a text."""
    words = words[:100]
    n = len(words)
    places, tags, right, wrong = [[w] for w in words], [0] * n, [-1] * n, [-1] * n
    for _ in range(rng.choice((1, 1, 2, 3))):
        for _ in range(8):
            i = rng.randrange(n)
            if tags[i]:
                continue
            if rng.random() < .15:
                names = two_names(words, rng)
                if names and not tags[names[0]] and not tags[names[1]]:
                    for x, y in (names, names[::-1]):
                        places[x], tags[x], wrong[x], right[x] = [words[y]], 1, 1, 0
                    break
                continue
            new = changed(words[i], neighbours, rng)
            if new is not None:
                places[i], tags[i] = new
                wrong[i], right[i] = 1, 0
                break
    first = roughened([[w] for w in words], tags, right, rng)
    second = roughened(places, tags, wrong, rng)
    if rng.random() < .5:
        first, second = second, first
    a, b = first, second
    return Example(a[0] + b[0], len(a[0]), a[1] + b[1], a[2] + b[2])
