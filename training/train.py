"""Trains the model.
  train.py UNITS INIT OUT [--layers 6] [--epochs 14] [--seed 7] [--noise 0.6] [--teacher FILE --teacher-layers 12] [--minutes M]
UNITS: folder of build_data.py; INIT: folder of fetch_weights.py; OUT gets model.pt, log.txt and, while it runs, checkpoint.pt,
from which the same command goes on after an interruption. Works on a GPU (bf16) and on a CPU."""
import argparse
import lzma
import math
import os
import pickle
import time

import numpy as np
import torch
from torch.nn import functional as F

from batches import SHARE, stream
from labels import HEADS, IGNORE, NAME_SETS, SIDE
from model import Coranto, read_encoder

WEIGHT = {"names": 1.0, "roles": 1.5, "roles2": .3, "pos": .5, "trigger": 1.5, "factuality": .6, "reciprocal": .2, "main": .4, "act": .5,
          "condition": 1.0, "condition_kind": .3, "condition_status": .1, "dates": .4, "case": .2, "sentence_end": .3, "pair": .7}
LINKS = 1.0
RARE = {"trigger": 1.5, "condition": 1.2, "pair": 2.0}   # weight of the labels that are not O
MARKED = ("factuality", "reciprocal", "act", "condition_kind", "condition_status")  # read at triggers, cues and clauses only
SMOOTH = 30.0


def name_table(device):
    t = torch.zeros(len(NAME_SETS), len(HEADS["names"]), dtype=torch.bool)
    for n, (i, allowed) in NAME_SETS.items():
        t[i, allowed] = True
    return t.to(device)


def put(batch, device):
    return {k: torch.from_numpy(v.view(np.int16) if v.dtype == np.uint16 else v).to(device) for k, v in batch.items()}


def widen(b):
    """Small integers as they travel -> what the network takes."""
    out = {k: b[k].long() for k in ("case", "links", "labels")}
    out["ids"] = b["ids"].long()
    out["first"], out["targets"], out["real"] = b["first"].bool(), b["targets"].float(), b["real"].float()
    out["mask"] = (torch.arange(b["ids"].shape[1], device=b["ids"].device)[None] < b["length"][:, None]).long()
    return out


def link_scores(out, bias, links):
    u, v = out["link_from"], out["link_to"]
    n, m, r, w = u.shape
    a = u.reshape(n * m * r, w).index_select(0, (links[:, 0] * m + links[:, 1]) * r + links[:, 2]).float()
    b = v.permute(0, 2, 1, 3).reshape(n * r, m, w).index_select(0, links[:, 0] * r + links[:, 2]).float()
    return (b @ a[:, :, None])[:, :, 0] + bias[links[:, 2]][:, None]


def losses(out, batch, bias, table):
    """Weighted sum of all heads' losses, and the parts in the order of the heads, links last."""
    total, parts, first = 0.0, [], batch["first"]
    for h, y in zip(HEADS, batch["labels"]):
        x = out[h].float()
        keep = (y != IGNORE).float()
        if h == "main":
            hit = y == 1
            rows = hit.any(1).float()
            lp = torch.log_softmax(x[..., 0].masked_fill(~first, -1e4), 1)
            each = -torch.logsumexp(lp.masked_fill(~hit, -1e4), 1)
            part = (each * rows).sum() / (rows.sum() + 4)
        elif h == "names":
            lp = torch.log_softmax(x, -1)
            allowed = table[y.clamp(max=len(table) - 1)]
            each = -torch.logsumexp(lp.masked_fill(~allowed, -1e4), -1)
            part = (each * keep).sum() / (keep.sum() + SMOOTH)
        else:
            each = F.cross_entropy(x.flatten(0, 1), y.clamp(max=x.shape[-1] - 1).flatten(), reduction="none").view(y.shape)
            w = keep * (1 + (RARE.get(h, 1.0) - 1) * (y > 0).float())
            part = (each * w).sum() / (w.sum() + SMOOTH)
        parts.append(part)
        total = total + WEIGHT[h] * part
    s = link_scores(out, bias, batch["links"])
    y = batch["targets"]
    ok = first.float().index_select(0, batch["links"][:, 0]) * batch["real"][:, None]
    part = (F.binary_cross_entropy_with_logits(s, y, reduction="none") * ok * (1 + y)).sum() / (batch["real"].sum() + 8)
    return total + LINKS * part, parts + [part]


def distil(out, teach, batch, bias, teach_bias):
    """Divergence from the teacher at the first piece of every word, for all heads, labelled or not."""
    total, at = 0.0, batch["first"].float()
    told = [teach[h].argmax(-1) for h in ("trigger", "roles", "condition")]
    marked = at * ((told[0] > 0) | (told[1] == 3) | (told[1] == 4) | (told[2] > 0)).float()
    pairs = at * (batch["case"] >= SIDE).any(1, keepdim=True).float()
    for h, w in WEIGHT.items():
        if h == "main":
            s, t = (torch.log_softmax(o[h].float()[..., 0].masked_fill(~batch["first"], -1e4), 1) for o in (out, teach))
            total = total + w * (t.exp() * (t - s)).sum() / len(s)
            continue
        rows = pairs if h == "pair" else marked if h in MARKED else at
        s, t = torch.log_softmax(out[h].float(), -1), torch.log_softmax(teach[h].float(), -1)
        total = total + w * ((t.exp() * (t - s)).sum(-1) * rows).sum() / (rows.sum() + SMOOTH)
    s, t = link_scores(out, bias, batch["links"]), link_scores(teach, teach_bias, batch["links"])
    ok = at.index_select(0, batch["links"][:, 0]) * batch["real"][:, None]
    return total + LINKS * (F.binary_cross_entropy_with_logits(s, torch.sigmoid(t), reduction="none") * ok).sum() / (batch["real"].sum() + 8)


def load_model(path, layers, device):
    m = Coranto(layers)
    state = torch.load(path, map_location="cpu", weights_only=True)
    m.load_state_dict({k: v.float() for k, v in state.items()})
    return m.to(device).eval()


def groups(model, rate, head_rate):
    decay, plain, heads = [], [], []
    for n, p in model.named_parameters():
        if not p.requires_grad:
            continue
        (heads if not n.startswith("encoder") or ".case" in n else plain if p.ndim == 1 else decay).append(p)
    return [{"params": decay, "base": rate, "weight_decay": .01}, {"params": plain, "base": rate, "weight_decay": 0.0},
            {"params": heads, "base": head_rate, "weight_decay": .01}]


class Stepper:
    """One step of training on a batch. On a GPU the whole step of each batch shape is recorded once and then replayed."""

    def __init__(self, model, teacher, blend, rate, head_rate, device, record):
        self.model, self.teacher, self.blend, self.device, self.record = model, teacher, blend, device, record
        self.table = name_table(device)
        gs = groups(model, rate, head_rate)
        for g in gs:
            g["lr"] = torch.tensor(0.0, device=device)
        self.opt = torch.optim.AdamW(gs, betas=(.9, .98), eps=1e-6, **({"fused": True, "capturable": True} if device == "cuda" else {}))
        self.sums = torch.zeros(len(HEADS) + 2, device=device)
        self.graphs, self.pool = {}, None

    def rate(self, factor):
        for g in self.opt.param_groups:
            g["lr"].fill_(g["base"] * factor)

    def work(self, raw):
        batch = widen(raw)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda", cache_enabled=False):
            out = self.model(batch["ids"], batch["mask"], batch["case"])
            if self.teacher is not None:
                with torch.no_grad():
                    teach = self.teacher(batch["ids"], batch["mask"], batch["case"])
        total, parts = losses(out, batch, self.model.link_bias, self.table)
        if self.teacher is not None:
            total = (1 - self.blend) * total + self.blend * distil(out, teach, batch, self.model.link_bias, self.teacher.link_bias)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0, foreach=True)
        self.opt.step()
        self.sums += torch.stack([p.detach() for p in parts] + [torch.ones_like(parts[0].detach())])

    def step(self, raw):
        if not self.record:
            self.opt.zero_grad(set_to_none=True)
            self.work(put(raw, self.device))
            return
        shape = raw["ids"].shape
        if shape not in self.graphs:
            try:
                self.graphs[shape] = self.capture(put(raw, self.device))
            except RuntimeError as e:
                print("steps cannot be recorded, going on without: %s" % str(e)[:300], flush=True)
                self.record = False
            return
        graph, static = self.graphs[shape]
        for k, v in put(raw, "cpu").items():
            static[k].copy_(v)
        graph.replay()

    def capture(self, static):
        """Three plain steps on the batch, then the recording."""
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(2):
                self.opt.zero_grad(set_to_none=True)
                self.work(static)
        torch.cuda.current_stream().wait_stream(side)
        torch.cuda.synchronize()
        self.opt.zero_grad(set_to_none=True)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, pool=self.pool):
            self.work(static)
        self.pool = self.pool or graph.pool()
        return graph, static


def small(state):
    return {k: v.half() if v.is_floating_point() and v.ndim > 1 else v for k, v in state.items()}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for x in ("units", "init", "out"):
        ap.add_argument(x)
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--epochs", type=int, default=24)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--noise", type=float, default=.6, help="share of the units that are damaged; 0 for the control run")
    ap.add_argument("--rename", type=float, default=.5, help="share of the authored units that get other names")
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=8e-4)
    ap.add_argument("--budget", type=int, default=16384, help="pieces a batch")
    ap.add_argument("--teacher")
    ap.add_argument("--teacher-layers", type=int, default=12)
    ap.add_argument("--blend", type=float, default=.5, help="weight of the teacher")
    ap.add_argument("--start", help="go on from this model.pt instead of the encoder's weights")
    ap.add_argument("--share", nargs="*", default=[], metavar="SOURCE=X", help="copies of a source's units an epoch, where they differ from batches.SHARE")
    ap.add_argument("--freeze", type=int, default=-1, help="keep word vectors and so many lowest layers as they are (for going on from a model)")
    ap.add_argument("--workers", type=int, default=max(0, (os.cpu_count() or 1) - 2))
    ap.add_argument("--limit", type=int, default=0, help="use so many units only (trial runs)")
    ap.add_argument("--minutes", type=float, default=0, help="end the schedule after so many minutes, whatever the epoch")
    ap.add_argument("--every", type=int, default=500)
    ap.add_argument("--plain", action="store_true", help="do not record steps on a GPU")
    a = ap.parse_args()
    began = time.time()
    os.makedirs(a.out, exist_ok=True)
    with lzma.open(os.path.join(a.units, "units-train.pkl.xz")) as f:
        units = pickle.load(f)
    if not a.teacher:
        units = [u for u in units if u[2]]  # text without labels serves only to learn from a teacher
    if a.limit:
        units = units[:: max(1, len(units) // a.limit)]
    with open(os.path.join(a.init, "vocab.txt"), encoding="utf-8") as f:
        vocab = f.read().split("\n")[:-1]
    keep, done = os.path.join(a.out, "checkpoint.pt"), 0
    if os.path.exists(keep):
        done = torch.load(keep, map_location="cpu", weights_only=True)["step"]
    feed = stream(units, vocab, a.seed, a.noise, a.epochs, a.budget, a.workers, done, {**SHARE, **{k: float(v) for k, v in (x.split("=") for x in a.share)}}, a.rename)
    steps = next(feed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(a.seed)
    while a.teacher and not os.path.exists(a.teacher):  # a teacher still in training
        time.sleep(.2)
    if a.start:
        model = load_model(a.start, a.layers, device)
    else:
        model = Coranto(a.layers)
        model.encoder.load_bert(read_encoder(os.path.join(a.init, "encoder.npz")))
    model.to(device).train()
    if a.freeze >= 0:
        for part in [model.encoder.word, model.encoder.position, model.encoder.norm] + list(model.encoder.layers[:a.freeze]):
            part.requires_grad_(False)
    teacher = load_model(a.teacher, a.teacher_layers, device) if a.teacher else None
    s = Stepper(model, teacher, a.blend, a.rate, a.head_rate, device, device == "cuda" and not a.plain)
    if done:
        c = torch.load(keep, map_location=device, weights_only=True)
        model.load_state_dict(c["model"])
        s.opt.load_state_dict(c["opt"])
    log = open(os.path.join(a.out, "log.txt"), "a", encoding="utf-8")

    def say(line):
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()
    say("steps %d from %d, units %d, %s, ready after %.0f s" % (steps, done, len(units), device, time.time() - began))
    begin, step = time.time(), done
    for step, raw in enumerate(feed, done):
        way = step / steps
        if a.minutes:
            way = max(way, (time.time() - begin) / (60 * a.minutes))
        if way >= 1:
            break
        s.rate(min(1.0, (step + 1) / min(300, .05 * steps)) * (.01 + .99 * .5 * (1 + math.cos(math.pi * way))))
        s.step(raw)
        if (step + 1) % a.every == 0 or step + 1 == steps:
            v = (s.sums / s.sums[-1].clamp_min(1)).tolist()
            s.sums.zero_()
            say("step %d/%d %.0fs " % (step + 1, steps, time.time() - begin) + " ".join("%s %.3f" % x for x in zip(list(HEADS) + ["links"], v)))
            if device == "cpu":
                torch.save({"model": model.state_dict(), "opt": s.opt.state_dict(), "step": step + 1}, keep + ".new")
                os.replace(keep + ".new", keep)
            else:
                torch.save(small(model.state_dict()), os.path.join(a.out, "model.pt"))
    torch.save(small(model.state_dict()), os.path.join(a.out, "model.pt"))
    say("%d steps, trained in %.0f s" % (step + 1, time.time() - begin))
    os._exit(0)  # batches still in the making are of no use


if __name__ == "__main__":
    main()
