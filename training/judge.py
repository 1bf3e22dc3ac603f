"""The judge of pairs: a network that reads two renderings of a passage side by side. Its words tell another fact or not, are the wrong side of a
difference or the right one, stand in the same difference as a word of the other side, and differ in an aspect."""
import torch
from torch import nn
from torch.nn import functional as F

from data_authored import place
from labels import CASES, HEADS, SIDE
from model import WIDTH, Encoder
from units import Unit
from words import case_of

LIMIT = 400
TAGS = HEADS["pair"]
ASPECTS = "polarity number date actor role modality realisation term omission quote name order".split()
LINK = 64
RANK = {"wording": 0, "damage": 1, "substantive": 2}


class Judge(nn.Module):
    """forward gives tags (B, L, 4), wrong (B, L), query and key (B, L, LINK) and aspects (B, L, 12)."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(6)
        self.deep = nn.Linear(WIDTH, WIDTH)
        self.tag = nn.Linear(WIDTH, len(TAGS))
        self.wrong = nn.Linear(WIDTH, 1)
        self.aspect = nn.Linear(WIDTH, len(ASPECTS))
        self.key = nn.Linear(WIDTH, LINK)
        self.query = nn.Linear(WIDTH, LINK)
        self.bias = nn.Parameter(torch.tensor(-2.0))
        self.drop = nn.Dropout(.1)

    def forward(self, ids, mask, case):
        d = F.gelu(self.deep(self.drop(self.encoder(ids, mask, case))))
        return self.tag(d), self.wrong(d)[..., 0], self.query(d), self.key(d), self.aspect(d)

    def links(self, query, key):
        return query @ key.transpose(-1, -2) / 8 + self.bias


class Example:
    """words of both sides, split: where the second begins; tags: 0..3 or -1 a word; wrong: 1, 0 or -1 where nobody knows; aspects: or -1;
    rows: [(words of a, words of b, rank of the severity, 1 where a is wrong, 0 where b is, None)]."""
    __slots__ = ("words", "split", "tags", "wrong", "aspects", "rows")

    def __init__(self, words, split, tags, wrong, aspects=None, rows=()):
        self.words, self.split, self.tags, self.wrong, self.rows = words, split, tags, wrong, rows
        self.aspects = aspects or [-1] * len(words)


def example(o, swap=False):
    """An authored pair."""
    x, y = ("b", "a") if swap else ("a", "b")
    u, v = Unit("pair", o[x]), Unit("pair", o[y])
    n = len(u)
    tags, wrong, aspects, rows = [0] * (n + len(v)), [-1] * (n + len(v)), [-1] * (n + len(v)), []
    for d in sorted(o["divergences"], key=lambda d: RANK[d["severity"]]):
        at = [[i + shift for b, e in place(o[side], d.get(side)) for i in w.inside(b, e)] for side, w, shift in ((x, u, 0), (y, v, n))]
        told = d["severity"] != "wording"
        for k, side in enumerate((x, y)):
            for i in at[k]:
                tags[i] = TAGS.index(d["severity"])
                aspects[i] = ASPECTS.index(d["aspect"]) if told else -1
                wrong[i] = int(d["likelier"] != side) if told and d["likelier"] else -1
        rows.append((at[0], at[1], RANK[d["severity"]], int(d["likelier"] == y) if d["likelier"] else None))
    return Example(u.words + v.words, n, tags, wrong, aspects, rows)


def encode(e, pieces, rng=None):
    """(ids, case ids, first piece of each word that has room); rng drops case ids."""
    ids, case, first = [pieces.cls], [0], []
    blind = rng is not None and rng.random() < .12
    for i, w in enumerate(e.words):
        if i == e.split:
            ids.append(pieces.sep)
            case.append(0)
        got = pieces.ids(w)
        if len(ids) + len(got) + 1 > LIMIT:
            break
        c = CASES.index("unknown") if blind or rng is not None and rng.random() < .03 else case_of(w)
        first.append(len(ids))
        ids += got
        case += [c + (SIDE if i >= e.split else 0)] * len(got)
    return ids + [pieces.sep], case + [0], first


def collate(examples, pieces, rng=None):
    """Tensors of a batch: ids, mask, case, tags, wrong, links (-1 where nothing is asked), aspects."""
    coded = [encode(e, pieces, rng) for e in examples]
    n, m = len(examples), max(len(c[0]) for c in coded)
    ids, case, mask = (torch.zeros(n, m, dtype=torch.long) for _ in range(3))
    tags, wrong, aspects = (torch.full((n, m), -1) for _ in range(3))
    links = torch.full((n, m, m), -1, dtype=torch.int8)
    for k, ((i, c, f), e) in enumerate(zip(coded, examples)):
        ids[k, :len(i)], case[k, :len(c)], mask[k, :len(i)] = torch.tensor(i), torch.tensor(c), 1
        size, f = len(f), torch.tensor(f)
        tags[k, f], wrong[k, f], aspects[k, f] = torch.tensor(e.tags[:size]), torch.tensor(e.wrong[:size]), torch.tensor(e.aspects[:size])
        if e.rows:
            fa, fb = f[:e.split], f[e.split:]
            for i in range(size):
                if e.tags[i] and i < e.split:
                    links[k, f[i], fb] = 0
                elif e.tags[i]:
                    links[k, fa, f[i]] = 0
            for a, b, _, _ in e.rows:
                for x in a:
                    for y in b:
                        if x < size and y < size:
                            links[k, f[x], f[y]] = 1
    return ids, mask, case, tags, wrong, links, aspects


def losses(model, batch):
    """Weighted sum, and its parts: tags, wrong side, links."""
    ids, mask, case, tags, wrong, links, aspects = batch
    t, w, q, k, a = model(ids, mask, case)
    keep, known, asked, told = tags >= 0, wrong >= 0, links >= 0, aspects >= 0
    lt = F.cross_entropy(t[keep], tags[keep], reduction="none", weight=torch.tensor([1.0, 2.5, 1.0, 1.0])).sum() / (keep.sum() * .3 + 30)
    lw = F.binary_cross_entropy_with_logits(w[known], wrong[known].float(), reduction="sum") / (known.sum() + 20)
    s = model.links(q, k)
    ll = F.binary_cross_entropy_with_logits(s[asked], links[asked].float(), reduction="sum", pos_weight=torch.tensor(4.0)) / (asked.sum() * .2 + 20)
    la = F.cross_entropy(a[told], aspects[told], reduction="sum") / (told.sum() + 20)
    return lt + lw + .5 * ll + .3 * la, (lt.item(), lw.item(), ll.item())
