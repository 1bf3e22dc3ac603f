"""Weights of an exported model, so that training can go on from the one that ships.
  recover.py MODEL.onnx OUT.pt [--layers 6]
The int8 weights come back as the numbers they stand for (a 7-bit step off the trained ones); exporting them again gives the same file."""
import argparse

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from labels import HEADS
from model import Coranto


def weights(path):
    """Tensors by their names in the network."""
    graph = onnx.load(path).graph
    held = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    out = {n[len("model."):]: v for n, v in held.items() if n.startswith("model.") and not n.startswith("model.encoder.word")}
    out["encoder.word.weight"] = held["model.encoder.word.rows"].astype(np.float32) * held["model.encoder.word.scale"]
    for node in graph.node:
        if node.op_type not in ("MatMul", "MatMulInteger"):
            continue
        name = node.name.replace("_quant", "")
        if node.input[1] not in held or not name.startswith("/model/") or not name.endswith("/MatMul"):
            continue
        w = held[node.input[1]]
        if node.op_type == "MatMulInteger":
            base = node.input[1][: -len("_quantized")]
            w = (w.astype(np.float32) - held[base + "_zero_point"].astype(np.float32)) * held[base + "_scale"]
        path = name[len("/model/"):-len("/MatMul")].replace("/", ".")
        out[("heads." + path if path in HEADS else path) + ".weight"] = w.T
    return {n: torch.from_numpy(np.array(v, dtype=np.float32)) for n, v in out.items()}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("onnx")
    ap.add_argument("out")
    ap.add_argument("--labels", help="labels.json beside it, for the biases of links that live there")
    ap.add_argument("--layers", type=int, default=6)
    a = ap.parse_args()
    m = Coranto(a.layers)
    t = weights(a.onnx)
    if a.labels:
        import json
        with open(a.labels, encoding="utf-8") as f:
            t["link_bias"] = torch.tensor(json.load(f)["links"]["bias"])
    missing, unknown = m.load_state_dict(t, strict=False)
    if missing or unknown:
        raise SystemExit("missing %s, unknown %s" % (missing, unknown))
    torch.save(m.state_dict(), a.out)


if __name__ == "__main__":
    main()
