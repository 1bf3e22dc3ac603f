"""Builds all training and measuring units.   build_data.py DATA OUT [--no-polnear]
DATA is the data folder (SOURCES in README.md), OUT gets units-train.pkl.xz and units-dev.pkl.xz."""
import argparse
import collections
import glob
import lzma
import os
import pickle

import data_authored
import data_names
import data_plain
import data_polnear
import data_ud


OWN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "authored")  # paragraphs that came later, part of the repository


def training(data, polnear=True):
    d = lambda *p: os.path.join(data, *p)
    out = data_authored.load(d("authored", "train")) + data_authored.load(OWN)
    if polnear:
        out += data_polnear.load(d("polnear", "train"))
    out += data_ud.load([d("ud", "ewt", "en_ewt-ud-train.conllu")], "ewt")
    out += data_ud.load(data_ud.gum_paths(d("ud", "gum"), "train"), "gum", with_names=True)
    out += data_names.conll(d("ner", "btc", "btc.train"), "btc")
    out += data_names.conll(d("ner", "wnut17", "train.conll"), "wnut")
    out += [u for u in data_names.conll(d("ner", "wikigold", "wikigold.conll.txt"), "wikigold", True) if not data_names.held_out(u)]
    out += data_names.re3d(d("re3d"))
    out += data_plain.load(data)
    return out


def measuring(data):
    d = lambda *p: os.path.join(data, *p)
    out = data_authored.load(d("authored", "dev"))
    out += data_polnear.load(d("polnear", "dev"))
    out += data_ud.load([d("ud", "ewt", "en_ewt-ud-test.conllu")], "ewt")
    held = data_ud.gum_paths(d("ud", "gum"), "dev") + data_ud.gum_paths(d("ud", "gum"), "test")
    out += data_ud.load([p for p in held if "_news_" in p], "gum", with_names=True)
    out += data_names.conll(d("ner", "btc", "btc.test"), "btc")
    out += [u for u in data_names.conll(d("ner", "wikigold", "wikigold.conll.txt"), "wikigold", True) if data_names.held_out(u)]
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--no-polnear", action="store_true", help="leave the set without a stated licence out")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    for name, units in (("train", training(a.data, not a.no_polnear)), ("dev", measuring(a.data))):
        with lzma.open(os.path.join(a.out, "units-%s.pkl.xz" % name), "wb", preset=6) as f:
            pickle.dump([u.pack() for u in units], f, protocol=4)
        n, w = collections.Counter(u.source for u in units), collections.Counter()
        for u in units:
            w[u.source] += len(u)
        print(name, {k: (n[k], w[k]) for k in n})


if __name__ == "__main__":
    main()
