"""The network: a BERT encoder of width 384 with a case embedding, one linear head a task, and low-rank links between words."""
import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from labels import CASES, HEADS, LINK_WIDTH, RELATIONS, SIDE

WIDTH, HEADS_N, INNER, VOCAB = 384, 12, 1536, 30522
DEEP = ("trigger", "factuality", "reciprocal", "main", "act", "condition_kind", "condition_status", "pair")  # read through a hidden layer


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.query, self.key, self.value, self.dense = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, bias):
        b, n, _ = x.shape
        cut = lambda t: t.view(b, n, HEADS_N, WIDTH // HEADS_N).transpose(1, 2)
        q, k, v = cut(self.query(x)), cut(self.key(x)), cut(self.value(x))
        p = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS_N) + bias, -1)
        a = p.to(v.dtype) @ v
        a = a.transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + self.drop(self.dense(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers=6, drop=0.1):
        super().__init__()
        self.word = nn.Embedding(VOCAB, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.case = nn.Embedding(2 * SIDE, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(drop)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        nn.init.normal_(self.case.weight, std=0.02)

    def forward(self, ids, mask, case):
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        if case is not None:
            x = x + self.case(case)
        x = self.drop(self.norm(x))
        bias = ((1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_bert(self, t):
        """Takes the tensors of a BERT by their names there; the type embedding of segment 0 goes into the positions."""
        with torch.no_grad():
            self.word.weight.copy_(t["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][0])
            put(self.norm, t, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                p = "encoder.layer.%d." % i
                for mine, theirs in (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
                                     ("dense", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense"),
                                     ("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                    put(getattr(layer, mine), t, p + theirs)


def put(module, t, name):
    module.weight.copy_(t[name + ".weight"])
    module.bias.copy_(t[name + ".bias"])


def read_encoder(path):
    """Tensors of encoder.npz, int8 rows made whole again."""
    z = np.load(path)
    out = {}
    for k in z.files:
        if not k.endswith("#scale"):
            v = z[k]
            out[k] = torch.from_numpy(v.astype(np.float32) * z[k + "#scale"] if v.dtype == np.int8 else v.astype(np.float32))
    return out


class Coranto(nn.Module):
    """forward gives {head: (B, L, labels)}, link_from and link_to: (B, L, relations, width)."""

    def __init__(self, layers=6, drop=0.1):
        super().__init__()
        self.encoder = Encoder(layers, drop)
        self.deep = nn.Linear(WIDTH, WIDTH)
        self.link = nn.Linear(WIDTH, WIDTH)
        self.heads = nn.ModuleDict({h: nn.Linear(WIDTH, len(v)) for h, v in HEADS.items()})
        self.link_from = nn.Linear(WIDTH, len(RELATIONS) * LINK_WIDTH)
        self.link_to = nn.Linear(WIDTH, len(RELATIONS) * LINK_WIDTH)
        self.link_bias = nn.Parameter(torch.full((len(RELATIONS),), -4.0))
        self.drop = nn.Dropout(drop)
        for m in [self.deep, self.link, self.link_from, self.link_to] + list(self.heads.values()):
            nn.init.normal_(m.weight, std=0.02)
            nn.init.zeros_(m.bias)
        nn.init.normal_(self.link_from.weight, std=0.06)
        nn.init.normal_(self.link_to.weight, std=0.06)

    def forward(self, ids, mask, case):
        h = self.drop(self.encoder(ids, mask, case))
        d = F.gelu(self.deep(h))
        out = {k: m(d if k in DEEP else h) for k, m in self.heads.items()}
        k = F.gelu(self.link(h))
        shape = (ids.shape[0], ids.shape[1], len(RELATIONS), LINK_WIDTH)
        out["link_from"], out["link_to"] = self.link_from(k).view(shape), self.link_to(k).view(shape)
        return out
