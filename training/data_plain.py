"""News without labels, machine-translated (renderings) and edited (stories): the student learns there what its teacher says."""
import json
import os

from units import Unit

SYSTEMS = 3  # renderings taken of each segment


def load(data):
    texts = []
    folder = os.path.join(data, "renderings", "dev")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".jsonl"):
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                for n, line in enumerate(f):
                    s = json.loads(line)["systems"]
                    names = sorted(s)
                    texts += [s[names[(n + k) % len(names)]] for k in range(min(SYSTEMS, len(names)))]
    with open(os.path.join(data, "stories", "dev", "ecbplus.jsonl"), encoding="utf-8") as f:
        for line in f:
            lines = json.loads(line)["text"].split("\n")
            texts += [" ".join(lines[i:i + 3]) for i in range(0, len(lines), 3)]
    out, seen = [], set()
    for t in texts:
        if t not in seen:
            seen.add(t)
            u = Unit("plain", t)
            if 8 < len(u) < 220:
                out.append(u)
    return out
