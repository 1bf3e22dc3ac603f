"""Who did it to whom at the triggers that the gold names: the model's links against a dependency tree read by rules.
  arguments.py words UNITS OUT                                  words of the authored dev units, a unit a line
  arguments.py score UNITS --trees TREES                        TREES: bench/compare/CoreNlpTrees.java made it of OUT
  arguments.py score UNITS --onnx MODEL --labels LABELS --vocab VOCAB
UNITS is units-dev.pkl.xz. A party of the gold is a run of words; it is found when a reading's run of words, or noun phrase of the tree,
touches it. One that touches no party is false. --noise lower|title damages the words alike for both."""
import argparse
import lzma
import pickle
import random

import decode

ROLES = ("actor", "recipient")
TOWARDS = set("to with against from on at towards toward over for into upon".split())
LIFT = {"xcomp", "conj", "advcl", "ccomp", "acl", "parataxis"}


def authored(path, noise):
    with lzma.open(path, "rb") as f:
        units = [u for u in pickle.load(f) if u[0] == "authored"]
    if not noise:
        return units
    rng = random.Random(3)
    change = {"lower": str.lower, "title": lambda w: w[:1].upper() + w[1:] if rng.random() < .5 else w}[noise]
    return [(u[0], [change(w) for w in u[1]], *u[2:]) for u in units]


def runs(words):
    out = []
    for j in sorted(set(words)):
        if out and out[-1][-1] == j - 1:
            out[-1].append(j)
        else:
            out.append([j])
    return out


class Tree:
    """A unit's dependency tree: tags, relations, heads (-1: root)."""

    def __init__(self, words, line):
        rows = [x.rsplit("/", 2) for x in line.split()]
        assert len(rows) == len(words), (len(rows), words)
        self.words = [w.lower() for w in words]
        self.tag, self.rel = [r[0] for r in rows], [r[1] for r in rows]
        self.head = [int(r[2]) for r in rows]

    def kids(self, i, *relations):
        return [j for j, h in enumerate(self.head) if h == i and any(self.rel[j] == r or self.rel[j].startswith(r + ":") for r in relations)]

    def joined(self, js):
        return sorted({k for j in js for k in [j] + self.kids(j, "conj")})

    def preposition(self, j):
        return next((self.words[k] for k in self.kids(j, "case")), "")

    def subject(self, i, depth=0):
        """(subjects, passive) of a verb, or of the one it hangs on."""
        found = self.kids(i, "nsubj", "csubj")
        if found:
            return found, any(self.rel[j].endswith("pass") for j in found) or bool(self.kids(i, "aux:pass", "auxpass"))
        if depth < 4 and self.head[i] >= 0 and self.rel[i].split(":")[0] in LIFT:
            if self.rel[i].startswith("acl") and not self.tag[i].startswith("V"):
                return [], False
            if self.rel[i].startswith("acl"):
                return [self.head[i]], self.tag[i] == "VBN"
            return self.subject(self.head[i], depth + 1)
        return [], False

    def phrase(self, j):
        """Words of the noun phrase with head j, without its clauses and appositions."""
        out, todo = [], [j]
        while todo:
            k = todo.pop()
            out.append(k)
            todo += [c for c, h in enumerate(self.head) if h == k and self.rel[c].split(":")[0] not in ("acl", "advcl", "appos", "ccomp", "conj", "parataxis")]
        return out

    def parties(self, i):
        found = self.of_verb(i) if self.tag[i].startswith("V") else self.of_noun(i)
        return {role: [self.phrase(j) for j in js] for role, js in found.items()}

    def of_verb(self, i):
        subject, passive = self.subject(i)
        passive = passive or (self.tag[i] == "VBN" and self.rel[i].startswith("acl"))
        objects = self.kids(i, "obj", "dobj", "iobj")
        oblique = self.kids(i, "obl", "nmod")
        agents = [j for j in oblique if self.preposition(j) == "by"]
        others = [j for j in oblique if self.preposition(j) in TOWARDS and not self.rel[j].endswith("tmod")]
        actor = agents if passive else subject
        recipient = subject if passive else objects or others
        return {"actor": self.joined(actor), "recipient": self.joined(recipient)}

    def of_noun(self, i):
        owners = self.kids(i, "nmod:poss") + [j for j in self.kids(i, "amod", "compound") if self.words[j] and self.tag[j] in ("JJ", "NNP")]
        nouns = self.kids(i, "nmod", "obl")
        by = [j for j in nouns if self.preposition(j) in ("by", "of", "between")]
        towards = [j for j in nouns if self.preposition(j) in TOWARDS]
        actor = by or owners
        if not actor and self.head[i] >= 0 and self.tag[self.head[i]].startswith("V"):
            actor = self.subject(self.head[i])[0]
        return {"actor": self.joined(actor), "recipient": self.joined(towards)}


def tree_readings(units, path):
    with open(path, encoding="utf-8") as f:
        lines = f.read().splitlines()
    assert len(lines) == len(units)
    trees = [Tree(u[1], line) for u, line in zip(units, lines)]
    return lambda k, i, role: trees[k].parties(i)[role]


def link_readings(units, a):
    import evaluate
    from words import Pieces
    model = evaluate.Onnx(a.onnx, a.labels)
    outs = evaluate.predict(model, units, Pieces.of_file(a.vocab))

    def read(k, i, role):
        out = outs[k]
        n = len(out["link_to"])
        return [] if i >= n else runs(j for j, v in enumerate(decode.link_row(out, i, role, model.bias)) if v > 0)
    return read


def score(units, read):
    for role in ROLES:
        hits = gold = given = 0
        for k, u in enumerate(units):
            for r, i, js in u[3]:
                if decode.RELATIONS[r] != role:
                    continue
                want, got = runs(js), read(k, i, role)
                hits += sum(any(j in w for g in got for j in g) for w in want)
                gold += len(want)
                given += sum(not any(j in w for w in want for j in g) for g in got) + sum(any(j in w for g in got for j in g) for w in want)
        print("%-10s P %.3f R %.3f F1 %.3f (gold %d)" % (role, hits / max(1, given), hits / max(1, gold), 2 * hits / max(1, given + gold), gold))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("what", choices=("words", "score"))
    ap.add_argument("units")
    ap.add_argument("out", nargs="?")
    for x in ("--trees", "--onnx", "--labels", "--vocab"):
        ap.add_argument(x)
    ap.add_argument("--noise", choices=("lower", "title"))
    a = ap.parse_args()
    units = authored(a.units, a.noise)
    if a.what == "words":
        with open(a.out, "w", encoding="utf-8") as f:
            f.writelines(" ".join(u[1]) + "\n" for u in units)
    else:
        score(units, tree_readings(units, a.trees) if a.trees else link_readings(units, a))


if __name__ == "__main__":
    main()
