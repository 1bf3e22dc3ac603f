"""Exports the judge of pairs, which tells the odd side of a difference, for the Java runtime.
  export_judge.py MODEL.pt VOCAB OUT --version 0.1.0
OUT gets model.onnx (int8 encoder and word vectors), model-fp32.onnx (for parity only) and manifest.json; the vocabulary is the language model's."""
import argparse
import json
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from export import Table, digest
from judge import Judge

NAME, READER = "coranto-en-pairs", 1
OUTPUTS = ["wrong"]


class Exported(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, mask, case):
        return (self.model(ids, mask, case)[1],)  # the other heads only help it learn


def to_onnx(model, path, small):
    if small:
        model.encoder.word = Table(model.encoder.word.weight.data)
    ids = torch.tensor([[101, 1996, 2231, 2056, 102, 1996, 102]])
    mask, case = (ids > 0).long(), torch.ones_like(ids)
    axes = {k: {1: "length"} for k in ["input_ids", "attention_mask", "case_ids"] + OUTPUTS}
    torch.onnx.export(Exported(model).eval(), (ids, mask, case), path, input_names=list(axes)[:3], output_names=OUTPUTS,
                      dynamic_axes=axes, opset_version=17, dynamo=False, do_constant_folding=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for x in ("model", "vocab", "out"):
        ap.add_argument(x)
    ap.add_argument("--version", required=True)
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    at = lambda n: os.path.join(a.out, n)
    m = Judge()
    m.load_state_dict({k: v.float() for k, v in torch.load(a.model, map_location="cpu", weights_only=True).items()})
    m.eval()
    ids = torch.randint(1000, 20000, (1, 60))
    mask, case = torch.ones_like(ids), torch.randint(0, 5, (1, 60))
    with torch.no_grad():
        want = Exported(m)(ids, mask, case)
    feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy(), "case_ids": case.numpy()}
    run = lambda p: onnxruntime.InferenceSession(p, providers=["CPUExecutionProvider"]).run(OUTPUTS, feed)
    to_onnx(m, at("model-fp32.onnx"), False)
    worst = max(float(np.abs(x - y.numpy()).max()) for x, y in zip(run(at("model-fp32.onnx")), want))
    print("fp32 ONNX against PyTorch: largest difference %.1e" % worst)
    if worst > 1e-3:
        raise SystemExit("parity lost")
    to_onnx(m, at("half.onnx"), True)
    g = onnx.load(at("half.onnx"))
    inside = [n.name for n in g.graph.node if n.op_type == "MatMul" and ("/encoder/layers" in n.name or "/model/deep/" in n.name)]
    quantize_dynamic(at("half.onnx"), at("model.onnx"), nodes_to_quantize=inside, per_channel=True, reduce_range=True,
                     weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True})
    os.remove(at("half.onnx"))
    for n, x, y in zip(OUTPUTS, run(at("model.onnx")), want):
        print("int8 %-12s mean difference %.3f" % (n, float(np.abs(x - y.numpy()).mean())))
    files = {"model.onnx": at("model.onnx"), "vocab.txt": a.vocab}
    with open(at("manifest.json"), "w", encoding="utf-8") as f:
        json.dump({"name": NAME, "version": a.version, "minimal_reader": READER, "layers": 6,
                   "files": {n: {"sha256": digest(p), "bytes": os.path.getsize(p)} for n, p in files.items()}}, f, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
