"""Exports the model for the Java runtime.
  export.py MODEL.pt VOCAB OUT --version 0.1.0 [--layers 6] [--full-range]
OUT gets model.onnx (int8 encoder and word vectors, fp32 heads), model-fp32.onnx (for parity only), vocab.txt, labels.json, manifest.json."""
import argparse
import hashlib
import json
import os
import shutil

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from labels import BEGIN_PENALTY, CASES, HEADS, LINK_WIDTH, RELATIONS, SIDE, TAGGED
from model import Coranto

NAME, READER = "coranto-en", 1


class Table(nn.Module):
    """Word vectors as int8 rows with a scale each."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class Exported(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, mask, case):
        out = self.model(ids, mask, case)
        return tuple(out[k] for k in outputs())


def outputs():
    return list(HEADS) + ["link_from", "link_to"]


def digest(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def to_onnx(model, path, small):
    if small:
        model.encoder.word = Table(model.encoder.word.weight.data)
    ids = torch.tensor([[101, 1996, 2231, 2056, 102, 0], [101, 2054, 1029, 102, 0, 0]])
    mask, case = (ids > 0).long(), torch.ones_like(ids)
    axes = {"input_ids": {0: "batch", 1: "length"}, "attention_mask": {0: "batch", 1: "length"}, "case_ids": {0: "batch", 1: "length"}}
    axes.update({k: {0: "batch", 1: "length"} for k in outputs()})
    torch.onnx.export(Exported(model).eval(), (ids, mask, case), path, input_names=list(axes)[:3], output_names=outputs(),
                      dynamic_axes=axes, opset_version=17, dynamo=False, do_constant_folding=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for x in ("model", "vocab", "out"):
        ap.add_argument(x)
    ap.add_argument("--version", required=True)
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--full-range", action="store_true", help="8-bit weights; 7 bits otherwise, safe on every CPU kind")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    at = lambda n: os.path.join(a.out, n)
    m = Coranto(a.layers)
    m.load_state_dict({k: v.float() for k, v in torch.load(a.model, map_location="cpu", weights_only=True).items()})
    m.eval()
    ids = torch.randint(1000, 20000, (3, 40))
    mask = torch.ones_like(ids)
    mask[1, 20:] = 0
    case = torch.randint(0, 5, (3, 40))
    with torch.no_grad():
        want = m(ids, mask, case)
    to_onnx(m, at("model-fp32.onnx"), False)
    feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy(), "case_ids": case.numpy()}
    run = lambda p: dict(zip(outputs(), onnxruntime.InferenceSession(p, providers=["CPUExecutionProvider"]).run(outputs(), feed)))
    full = run(at("model-fp32.onnx"))
    keep = mask.numpy().astype(bool)
    worst = max(float(np.abs(full[k][keep] - want[k].numpy()[keep]).max()) for k in outputs())
    print("fp32 ONNX against PyTorch: largest difference %.1e" % worst)
    if worst > 1e-3:
        raise SystemExit("parity lost")
    to_onnx(m, at("half.onnx"), True)
    g = onnx.load(at("half.onnx"))
    inside = [n.name for n in g.graph.node if n.op_type == "MatMul" and ("/encoder/layers" in n.name or "/model/deep/" in n.name or "/model/link/" in n.name)]
    quantize_dynamic(at("half.onnx"), at("model.onnx"), nodes_to_quantize=inside, per_channel=True, reduce_range=not a.full_range,
                     weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True})
    os.remove(at("half.onnx"))
    got = run(at("model.onnx"))
    for k in outputs():
        d = np.abs(got[k][keep] - want[k].numpy()[keep])
        same = (got[k][keep].argmax(-1) == want[k].numpy()[keep].argmax(-1)).mean() if k in HEADS else float("nan")
        print("int8 %-18s mean difference %.3f  same label %.3f" % (k, d.mean(), same))
    shutil.copy(a.vocab, at("vocab.txt"))
    labels = {"heads": HEADS, "tagged": list(TAGGED), "begin_penalty": BEGIN_PENALTY, "links": {"relations": RELATIONS, "width": LINK_WIDTH,
              "bias": [round(float(x), 6) for x in m.link_bias.detach()]}, "cases": CASES, "side": SIDE,
              "max_pieces": 256, "max_pair_pieces": 400}
    with open(at("labels.json"), "w", encoding="utf-8") as f:
        json.dump(labels, f, indent=1)
        f.write("\n")
    files = ["model.onnx", "vocab.txt", "labels.json"]
    with open(at("manifest.json"), "w", encoding="utf-8") as f:
        json.dump({"name": NAME, "version": a.version, "minimal_reader": READER, "layers": a.layers, "heads": list(HEADS),
                   "files": {n: {"sha256": digest(at(n)), "bytes": os.path.getsize(at(n))} for n in files}}, f, indent=1)
        f.write("\n")
    print({n: os.path.getsize(at(n)) for n in files + ["model-fp32.onnx"]})


if __name__ == "__main__":
    main()
