"""Weights as a small file: large matrices as int8 rows or fp16, cut into parts that travel.
  store.py pack MODEL.pt OUT_PREFIX [--int8]      store.py unpack PREFIX MODEL.pt"""
import glob
import io
import sys

import numpy as np
import torch

PART = 15 * 2 ** 20


def pack(path, prefix, all_int8):
    out = {}
    for k, v in torch.load(path, map_location="cpu", weights_only=True).items():
        a = v.float().numpy()
        if a.ndim == 2 and a.size > 100000 and (all_int8 or k == "encoder.word.weight"):
            scale = np.abs(a).max(1, keepdims=True) / 127 + 1e-12
            out[k], out[k + "#scale"] = np.round(a / scale).astype(np.int8), scale.astype(np.float32)
        else:
            out[k] = a.astype(np.float16 if a.ndim > 1 else np.float32)
    f = io.BytesIO()
    np.savez_compressed(f, **out)
    raw = f.getvalue()
    for i in range(0, len(raw), PART):
        with open("%s.%d" % (prefix, i // PART), "wb") as w:
            w.write(raw[i:i + PART])
    print(prefix, len(raw))


def unpack(prefix, path):
    raw = b"".join(open(p, "rb").read() for p in sorted(glob.glob(glob.escape(prefix) + ".[0-9]")))
    z = np.load(io.BytesIO(raw))
    state = {}
    for k in z.files:
        if not k.endswith("#scale"):
            v = z[k].astype(np.float32)
            state[k] = torch.from_numpy(v * z[k + "#scale"] if k + "#scale" in z.files else v)
    torch.save(state, path)


if __name__ == "__main__":
    if sys.argv[1] == "pack":
        pack(sys.argv[2], sys.argv[3], "--int8" in sys.argv)
    else:
        unpack(sys.argv[2], sys.argv[3])
